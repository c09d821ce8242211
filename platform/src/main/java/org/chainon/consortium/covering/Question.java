package org.chainon.consortium.covering;

import java.util.List;

/**
 * Who, together, covers all of this?
 *
 * <p>In this order: everything covered; fewest members; best fit; shortest distances; balanced shares; those who were seen least,
 * the small ones first.
 */
public record Question(List<Cell> cells, List<Candidate> candidates, List<Tie> ties, Rules rules, Wishes wishes) {
    public Question {
        cells = List.copyOf(cells);
        candidates = List.copyOf(candidates);
        ties = List.copyOf(ties);
    }
}
