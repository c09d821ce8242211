package org.chainon.consortium.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.chainon.consortium.WorkedTogether;
import org.chainon.consortium.covering.Answer;
import org.chainon.consortium.covering.Candidate;
import org.chainon.consortium.covering.Effort;
import org.chainon.consortium.covering.Part;
import org.chainon.consortium.covering.Question;
import org.chainon.consortium.covering.Team;
import org.chainon.consortium.covering.TeamFinder;
import org.chainon.consortium.covering.Wishes;
import org.chainon.jurisdiction.ReservationKind;
import org.chainon.jurisdiction.ReservedRegimes;
import org.chainon.kernel.SupplierId;
import org.chainon.matching.Suited;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds groupings for what is asked: who is suited to each cell, what is known of them, who together covers all, who could fill the rest. */
@Component
class FindGroupings {
    /** Of a cell nobody below the hundred best is looked at. */
    private static final int BEST = 100;

    private final SuitedSuppliers suited;
    private final KnowSuppliers known;
    private final FindFillers fillers;
    private final TeamFinder teams;
    private final WorkedTogether ties;
    private final QuestionMaker maker;
    private final ReservedRegimes regimes;

    FindGroupings(
            SuitedSuppliers suited,
            KnowSuppliers known,
            FindFillers fillers,
            TeamFinder teams,
            WorkedTogether ties,
            ReservedRegimes regimes) {
        this.suited = suited;
        this.known = known;
        this.fillers = fillers;
        this.teams = teams;
        this.ties = ties;
        this.regimes = regimes;
        this.maker = new QuestionMaker(GroupingAssumptions.packaged(), regimes);
    }

    /** A question that is ready to be solved, with what it was made of. */
    record Ready(
            AskedFor asked,
            Prepared prepared,
            Map<SupplierId, KnownSupplier> about,
            List<SupplierId> unfit,
            Set<SupplierId> byCode) {}

    /** What was found, with all who could have been in it. */
    record Found(SearchResult result, Set<SupplierId> candidates) {}

    /** @param before what was found when it was asked before, or null */
    Found find(AskedFor asked, SearchAsk ask, @Nullable SearchResult before, Effort effort) {
        return solve(ready(asked, ask), before, effort);
    }

    Ready ready(AskedFor asked, SearchAsk ask) {
        List<List<Suited>> able = new ArrayList<>();
        Set<SupplierId> all = new LinkedHashSet<>(ask.with());
        Set<SupplierId> suitable = new HashSet<>();
        Set<SupplierId> saying = new HashSet<>();
        for (int cell = 0; cell < asked.purchases().size(); cell++) {
            List<Suited> best = new ArrayList<>(best(asked, cell));
            best.forEach(one -> saying.add(one.supplier()));
            if (ask.byCode()) {
                best.addAll(fillers.byCode(
                        asked, cell, best.stream().map(Suited::supplier).collect(Collectors.toSet())));
            }
            able.add(best);
            best.forEach(one -> suitable.add(one.supplier()));
        }
        all.addAll(suitable);
        Map<SupplierId, KnownSupplier> about = known.of(all, asked.demand().law());
        List<Set<SupplierId>> apart = KnowSuppliers.sameUnit(about.values());
        List<SupplierId> unfit =
                ask.with().stream().filter(one -> !suitable.contains(one)).toList();
        Wishes wishes = withoutUnfit(ask.wishes(), unfit);
        return new Ready(
                asked,
                maker.question(asked.demand(), able, about, ties.among(about.keySet()), apart, wishes),
                about,
                unfit,
                suitable.stream().filter(one -> !saying.contains(one)).collect(Collectors.toSet()));
    }

    private List<Suited> best(AskedFor asked, int cell) {
        Demand demand = asked.demand();
        ReservationKind kind = demand.lots().get(demand.cells().get(cell).lot()).reservation();
        boolean open = kind == null
                || regimes.regimes(kind, demand.law(), demand.day()).isEmpty();
        return suited.of(asked.purchases().get(cell), asked).stream()
                .filter(one -> open || kind != null && regimes.eligible(kind, demand.law(), one.kinds(), demand.day()))
                .limit(BEST)
                .toList();
    }

    Found solve(Ready ready, @Nullable SearchResult before, Effort effort) {
        Question question = ready.prepared().question();
        Effort knowing =
                new Effort(effort.limit(), effort.teams(), effort.seed(), before(before, question), effort.follower());
        Answer answer = teams.find(question, knowing);
        Set<SupplierId> candidates = new HashSet<>();
        question.candidates().forEach(candidate -> candidates.add(candidate.supplier()));
        return new Found(result(ready, answer), candidates);
    }

    /** Who does none of it is told so, instead of making every grouping impossible. */
    private static Wishes withoutUnfit(Wishes wishes, List<SupplierId> unfit) {
        Set<SupplierId> with = new HashSet<>(wishes.with());
        unfit.forEach(with::remove);
        SupplierId lead = wishes.lead();
        return new Wishes(with, wishes.without(), lead == null || unfit.contains(lead) ? null : lead, wishes.kept());
    }

    /** Teams found before, by the places that their cells have now. */
    private static List<Team> before(@Nullable SearchResult before, Question question) {
        if (before == null) {
            return List.of();
        }
        Map<String, Integer> now = new HashMap<>();
        for (int cell = 0; cell < question.cells().size(); cell++) {
            now.put(question.cells().get(cell).id(), cell);
        }
        List<Team> known = new ArrayList<>();
        for (Team team : before.teams()) {
            List<Part> parts = new ArrayList<>();
            for (Part part : team.parts()) {
                Integer cell = now.get(before.demand().cells().get(part.cell()).id());
                if (cell != null) {
                    parts.add(new Part(part.supplier(), cell, part.volume()));
                }
            }
            known.add(new Team(team.lead(), parts, List.of()));
        }
        return known;
    }

    private SearchResult result(Ready ready, Answer answer) {
        AskedFor asked = ready.asked();
        Prepared prepared = ready.prepared();
        Map<SupplierId, KnownSupplier> about = ready.about();
        Question question = prepared.question();
        Map<SupplierId, Candidate> candidates = new HashMap<>();
        question.candidates().forEach(candidate -> candidates.put(candidate.supplier(), candidate));
        Set<SupplierId> members = new LinkedHashSet<>();
        answer.teams().forEach(team -> members.addAll(team.members()));
        List<Counted> counted = new ArrayList<>();
        for (SupplierId member : members) {
            Candidate candidate = candidates.get(member);
            Standing standing = prepared.standings().get(member);
            KnownSupplier known = about.get(member);
            if (candidate != null && standing != null && known != null) {
                counted.add(new Counted(member, standing, candidate.abilities(), known.verified()));
            }
        }
        Team best = answer.teams().isEmpty() ? null : answer.teams().getFirst();
        List<Gap> gaps = answer.outcome() == Answer.Outcome.COMPLETE ? List.of() : fillers.of(asked, question, best);
        return new SearchResult(
                asked.demand(),
                answer.outcome(),
                answer.teams(),
                counted,
                answer.proven(),
                answer.bound(),
                answer.stopped(),
                answer.took().toMillis(),
                candidates.size(),
                prepared.leadUnsure(),
                asked.cut(),
                ready.unfit(),
                answer.conflicts(),
                gaps,
                members.stream().filter(ready.byCode()::contains).collect(Collectors.toSet()));
    }
}
