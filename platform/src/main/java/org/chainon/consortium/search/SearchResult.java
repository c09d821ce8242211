package org.chainon.consortium.search;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chainon.consortium.covering.Answer;
import org.chainon.consortium.covering.Team;
import org.chainon.kernel.Reason;
import org.chainon.kernel.SupplierId;

/**
 * What a search found, as it is kept.
 *
 * @param teams best first
 * @param members of all teams
 * @param bound as {@link Answer#bound()}
 * @param millis how long it took
 * @param candidates how many were looked at
 * @param leadUnsure whether nobody could be the mandataire by the rule
 * @param cut whether lots are missing because there were too many cells
 * @param unfit who was wished as a member, and does none of it as far as its profile says
 * @param byCode members whose trade is only known by their activity code
 * @param conflicts as {@link Answer#conflicts()}
 * @param gaps what the best team leaves undone
 */
public record SearchResult(
        Demand demand,
        Answer.Outcome outcome,
        List<Team> teams,
        List<Counted> members,
        boolean proven,
        double bound,
        boolean stopped,
        long millis,
        int candidates,
        boolean leadUnsure,
        boolean cut,
        List<SupplierId> unfit,
        List<Reason> conflicts,
        List<Gap> gaps,
        Set<SupplierId> byCode) {
    public SearchResult {
        teams = List.copyOf(teams);
        members = List.copyOf(members);
        unfit = List.copyOf(unfit);
        conflicts = List.copyOf(conflicts);
        gaps = List.copyOf(gaps);
        byCode = Set.copyOf(byCode);
    }

    public Optional<Counted> member(SupplierId supplier) {
        return members.stream().filter(one -> one.supplier().equals(supplier)).findFirst();
    }

    public boolean complete() {
        return outcome == Answer.Outcome.COMPLETE;
    }
}
