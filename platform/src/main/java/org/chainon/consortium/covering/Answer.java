package org.chainon.consortium.covering;

import java.time.Duration;
import java.util.List;
import org.chainon.kernel.Reason;

/**
 * What was found.
 *
 * @param teams best first; each differs from those before in at least half of its members
 * @param proven whether it is proven that nothing better exists: of {@link Outcome#COMPLETE} no grouping with fewer members, of
 *     {@link Outcome#PARTIAL} none that covers more
 * @param bound of {@link Outcome#COMPLETE}, the members that every grouping has at least; of {@link Outcome#PARTIAL}, the share of all
 *     volumes (each cell as a share of itself) that no grouping surpasses
 * @param stopped whether somebody, or the time limit, ended the search
 * @param conflicts of {@link Outcome#CONTRADICTORY}, why: {@code consortium.conflict.…}, which names suppliers and cells by their ids;
 *     of {@link Outcome#PARTIAL} without a grouping, that nobody could be the mandataire
 */
public record Answer(
        Outcome outcome,
        List<Team> teams,
        boolean proven,
        double bound,
        boolean stopped,
        Duration took,
        List<Reason> conflicts) {
    public enum Outcome {
        COMPLETE,
        /** Nobody, together, covers everything. */
        PARTIAL,
        /** What is wished contradicts itself or the rules. */
        CONTRADICTORY,
        /** No grouping was found in time, and none is proven not to exist. */
        UNKNOWN
    }

    public Answer {
        teams = List.copyOf(teams);
        conflicts = List.copyOf(conflicts);
    }
}
