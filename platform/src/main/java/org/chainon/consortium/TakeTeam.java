package org.chainon.consortium;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chainon.consortium.ConsortiumStep.What;
import org.chainon.consortium.covering.Cell;
import org.chainon.consortium.covering.Part;
import org.chainon.consortium.search.Demand;
import org.chainon.consortium.search.GroupingSearch;
import org.chainon.consortium.search.SearchAsk;
import org.chainon.consortium.search.Searches;
import org.chainon.kernel.ConsortiumId;
import org.chainon.kernel.GroupingSearchId;
import org.chainon.kernel.NeedId;
import org.chainon.kernel.NoticeId;
import org.chainon.kernel.PersonId;
import org.chainon.kernel.SupplierId;
import org.chainon.need.contact.Contacts;
import org.chainon.notice.Lot;
import org.chainon.notice.Notices;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** From a search to a grouping, and from a grouping with a gap to a search that keeps the rest. */
@Service
public class TakeTeam {
    private final Searches searches;
    private final FormConsortium form;
    private final ConsortiumSubjects subjects;
    private final AskedCells asked;
    private final ChangeConsortium change;
    private final Notices notices;
    private final Contacts contacts;

    TakeTeam(
            Searches searches,
            FormConsortium form,
            ConsortiumSubjects subjects,
            AskedCells asked,
            ChangeConsortium change,
            Notices notices,
            Contacts contacts) {
        this.searches = searches;
        this.form = form;
        this.subjects = subjects;
        this.asked = asked;
        this.change = change;
        this.notices = notices;
        this.contacts = contacts;
    }

    /** Begins a grouping with a team that was found for an enterprise, which leads; the others stand there as ideas. */
    @Transactional
    public Outcome begin(Searches.FoundTeam found, @Nullable PersonId person) {
        SupplierId founder = found.search().supplier();
        ConsortiumSubject subject = founder == null
                ? null
                : subject(found.search(), found.demand(), founder).orElse(null);
        if (founder == null || subject == null) {
            return Outcome.refused("consortium.no-lot");
        }
        List<Cell> cells = AskedCells.placed(found.demand(), subject);
        Map<SupplierId, Map<String, Double>> parts = parts(found, cells);
        return form.begin(founder, subject, LegalForm.CONJOINT, new FormConsortium.Team(cells, parts), person);
    }

    private Optional<ConsortiumSubject> subject(GroupingSearch search, Demand demand, SupplierId founder) {
        NoticeId notice = search.notice();
        NeedId need = search.need();
        if (notice != null) {
            List<String> numbers =
                    demand.lots().stream().map(lot -> lot.number()).toList();
            return subjects.of(
                    notice,
                    notices.find(notice).stream()
                            .flatMap(found -> found.lots().stream())
                            .filter(lot -> numbers.contains(lot.number()))
                            .map(Lot::id)
                            .toList());
        }
        boolean told = need != null
                && contacts.find(need, founder)
                        .filter(contact -> contact.state().told())
                        .isPresent();
        return need == null || !told
                ? Optional.empty()
                : subjects.of(
                        need,
                        demand.lots().stream()
                                .map(lot -> Integer.parseInt(lot.number()) - 1)
                                .toList());
    }

    /** Shares of the cells of the search as volumes of these lines, of the same ids. */
    private static Map<SupplierId, Map<String, Double>> parts(Searches.FoundTeam found, List<Cell> lines) {
        Map<String, Cell> byId = lines.stream().collect(Collectors.toMap(Cell::id, cell -> cell, (a, b) -> a));
        Map<SupplierId, Map<String, Double>> parts = new LinkedHashMap<>();
        found.team().members().forEach(member -> parts.put(member, new HashMap<>()));
        for (Part part : found.team().parts()) {
            Cell cell = found.demand().cells().get(part.cell());
            Cell line = byId.get(cell.id());
            if (line != null && part.volume() > 0) {
                Objects.requireNonNull(parts.get(part.supplier()))
                        .put(line.id(), part.volume() / cell.volume() * line.volume());
            }
        }
        return parts;
    }

    /** Puts those of a team into a grouping who do what nobody there does yet; what others do stays. */
    @Transactional
    public Outcome complete(ConsortiumId id, Searches.FoundTeam found) {
        return change.forming(id, consortium -> {
            boolean same =
                    Objects.equals(consortium.subject().notice(), found.search().notice())
                            && Objects.equals(
                                    consortium.subject().need(), found.search().need());
            if (!same || !consortium.lead().supplier().equals(found.search().supplier())) {
                return Outcome.refused("consortium.no-member");
            }
            Set<String> missing = WhoDoesWhat.of(consortium).incomplete().stream()
                    .map(line -> line.cell().id())
                    .collect(Collectors.toSet());
            Consortium now = consortium;
            for (Map.Entry<SupplierId, Map<String, Double>> each :
                    parts(found, consortium.cells()).entrySet()) {
                now = with(now, each.getKey(), each.getValue(), missing);
            }
            change.step(now, What.PARTS_CHANGED, null);
            return new Outcome.Done(now.of(WhoDoesWhat.shared(now.cells(), now.members())));
        });
    }

    private Consortium with(Consortium consortium, SupplierId supplier, Map<String, Double> does, Set<String> missing) {
        Member there = consortium
                .member(supplier)
                .filter(member -> member.state().counts())
                .orElse(null);
        Map<String, Double> parts = new HashMap<>(there == null ? Map.of() : there.parts());
        does.forEach((line, volume) -> {
            if (missing.contains(line)) {
                parts.put(line, volume);
            }
        });
        if (there == null && parts.isEmpty()) {
            return consortium;
        }
        if (there == null) {
            change.step(consortium, What.PROPOSED, supplier);
        }
        Member member = there == null ? Member.proposed(supplier, Member.Role.PARTNER) : there;
        return consortium.with(member.doing(parts));
    }

    /** Asks who could do the rest: those who are in stay with what they do, those who left stay out. */
    public GroupingSearchId replace(Consortium consortium, PersonId person) {
        ConsortiumSubject subject = consortium.subject();
        SupplierId lead = consortium.lead().supplier();
        SearchAsk any = asked.ask(subject);
        Set<SupplierId> with = new HashSet<>();
        consortium.counted().forEach(member -> with.add(member.supplier()));
        Set<SupplierId> without = new HashSet<>();
        consortium.members().stream()
                .filter(member -> !member.state().counts())
                .forEach(member -> without.add(member.supplier()));
        SearchAsk ask = new SearchAsk(
                any.lots(),
                any.volumes(),
                any.whole(),
                any.amountsHidden(),
                any.several(),
                with,
                without,
                lead,
                kept(consortium, any),
                any.byCode());
        return searches.ask(new Searches.Asking(person, lead, null, subject.notice(), subject.need()), ask);
    }

    /** The lines that one member does as a whole, as far as a search knows them. */
    private Map<String, SupplierId> kept(Consortium consortium, SearchAsk ask) {
        Set<String> known = searches
                .demand(consortium.subject().notice(), consortium.subject().need(), ask)
                .map(Demand::cells)
                .orElse(List.of())
                .stream()
                .map(Cell::id)
                .collect(Collectors.toSet());
        WhoDoesWhat table = WhoDoesWhat.of(consortium);
        Map<String, SupplierId> kept = new HashMap<>();
        for (WhoDoesWhat.Line line : table.lines()) {
            IntStream.range(0, table.members().size())
                    .filter(i -> line.shares().get(i) > 0.999
                            && known.contains(line.cell().id()))
                    .forEach(i ->
                            kept.put(line.cell().id(), table.members().get(i).supplier()));
        }
        return kept;
    }
}
