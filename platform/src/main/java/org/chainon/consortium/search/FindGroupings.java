package org.chainon.consortium.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chainon.consortium.covering.Answer;
import org.chainon.consortium.covering.Candidate;
import org.chainon.consortium.covering.Effort;
import org.chainon.consortium.covering.Part;
import org.chainon.consortium.covering.Question;
import org.chainon.consortium.covering.Team;
import org.chainon.consortium.covering.TeamFinder;
import org.chainon.jurisdiction.ReservedRegimes;
import org.chainon.kernel.SupplierId;
import org.chainon.matching.Suited;
import org.chainon.need.Purchase;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds groupings for what is asked: who is suited to each cell, what is known of them, who together covers all, who could fill the rest. */
@Component
class FindGroupings {
    /** Of a cell nobody below the hundred best is looked at. */
    private static final int BEST = 100;

    private final SuitedSuppliers suited;
    private final KnowSuppliers known;
    private final FindFillers fillers;
    private final ObjectProvider<TeamFinder> teams;
    private final QuestionMaker maker;
    private final ReservedRegimes regimes;

    FindGroupings(
            SuitedSuppliers suited,
            KnowSuppliers known,
            FindFillers fillers,
            ObjectProvider<TeamFinder> teams,
            ReservedRegimes regimes) {
        this.suited = suited;
        this.known = known;
        this.fillers = fillers;
        this.teams = teams;
        this.regimes = regimes;
        this.maker = new QuestionMaker(GroupingAssumptions.packaged(), regimes);
    }

    /** What was found, with all who could have been in it. */
    record Found(SearchResult result, Set<SupplierId> candidates) {}

    /** @param before what was found when it was asked before, or null */
    Found find(AskedFor asked, SearchAsk ask, @Nullable SearchResult before, Effort effort) {
        List<List<Suited>> able = new ArrayList<>();
        Set<SupplierId> all = new LinkedHashSet<>(ask.with());
        for (int cell = 0; cell < asked.purchases().size(); cell++) {
            List<Suited> best = best(asked, cell);
            able.add(best);
            best.forEach(one -> all.add(one.supplier()));
        }
        Map<SupplierId, KnownSupplier> about = known.of(all, asked.demand().law());
        List<Set<SupplierId>> apart = KnowSuppliers.sameUnit(about.values());
        Prepared prepared = maker.question(asked.demand(), able, about, List.of(), apart, ask.wishes());
        Question question = prepared.question();
        Effort knowing =
                new Effort(effort.limit(), effort.teams(), effort.seed(), before(before, question), effort.follower());
        Answer answer = teams.getObject().find(question, knowing);
        Set<SupplierId> candidates = new HashSet<>();
        question.candidates().forEach(candidate -> candidates.add(candidate.supplier()));
        return new Found(result(asked, prepared, about, answer), candidates);
    }

    private List<Suited> best(AskedFor asked, int cell) {
        Purchase purchase = asked.purchases().get(cell);
        AskedLot lot =
                asked.demand().lots().get(asked.demand().cells().get(cell).lot());
        var kind = lot.reservation();
        return suited.of(purchase, asked).stream()
                .filter(one -> kind == null
                        || regimes.regimes(
                                        kind,
                                        asked.demand().law(),
                                        asked.demand().day())
                                .isEmpty()
                        || regimes.eligible(
                                kind,
                                asked.demand().law(),
                                one.kinds(),
                                asked.demand().day()))
                .limit(BEST)
                .toList();
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

    private SearchResult result(
            AskedFor asked, Prepared prepared, Map<SupplierId, KnownSupplier> about, Answer answer) {
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
                gaps);
    }
}
