package org.chainon.consortium.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.chainon.consortium.ConsortiumSubject;
import org.chainon.consortium.ConsortiumSubjects;
import org.chainon.consortium.FormConsortium;
import org.chainon.consortium.LegalForm;
import org.chainon.consortium.Outcome;
import org.chainon.consortium.covering.Part;
import org.chainon.consortium.search.AskedLot;
import org.chainon.consortium.search.Demand;
import org.chainon.consortium.search.GroupingSearch;
import org.chainon.consortium.search.Searches;
import org.chainon.kernel.NeedId;
import org.chainon.kernel.NoticeId;
import org.chainon.kernel.PersonId;
import org.chainon.kernel.SupplierId;
import org.chainon.notice.Lot;
import org.chainon.notice.Notices;
import org.springframework.stereotype.Component;

/** Begins a grouping with the members, the lines and the shares that a search found. */
@Component
class BeginFound {
    private final Searches searches;
    private final FormConsortium form;
    private final ConsortiumSubjects subjects;
    private final Notices notices;

    BeginFound(Searches searches, FormConsortium form, ConsortiumSubjects subjects, Notices notices) {
        this.searches = searches;
        this.form = form;
        this.subjects = subjects;
        this.notices = notices;
    }

    /** Empty where no enterprise asked, there is no such team, or what it answers is over. */
    Optional<Outcome> of(GroupingSearch search, int number, PersonId person) {
        SupplierId founder = search.supplier();
        Searches.FoundTeam found = searches.team(search.id(), number).orElse(null);
        if (founder == null || found == null) {
            return Optional.empty();
        }
        return subject(search, found.demand())
                .map(subject -> form.begin(founder, subject, LegalForm.CONJOINT, team(found), person));
    }

    private Optional<ConsortiumSubject> subject(GroupingSearch search, Demand demand) {
        Set<String> numbers = demand.lots().stream().map(AskedLot::number).collect(Collectors.toSet());
        NoticeId notice = search.notice();
        NeedId need = search.need();
        if (notice != null) {
            return notices.find(notice)
                    .flatMap(found -> subjects.of(
                            notice,
                            found.lots().stream()
                                    .filter(lot -> numbers.contains(lot.number()))
                                    .map(Lot::id)
                                    .toList()));
        }
        List<Integer> positions =
                numbers.stream().map(lot -> Integer.parseInt(lot) - 1).sorted().toList();
        return need == null ? Optional.empty() : subjects.of(need, positions);
    }

    private static FormConsortium.Team team(Searches.FoundTeam found) {
        Map<SupplierId, Map<String, Double>> parts = new HashMap<>();
        found.team().members().forEach(member -> parts.put(member, new HashMap<>()));
        for (Part part : found.team().parts()) {
            parts.computeIfAbsent(part.supplier(), first -> new HashMap<>())
                    .merge(found.demand().cells().get(part.cell()).id(), part.volume(), Double::sum);
        }
        return new FormConsortium.Team(found.demand().cells(), parts);
    }
}
