package org.chainon.consortium.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chainon.consortium.covering.Answer;
import org.chainon.consortium.covering.Answer.Outcome;
import org.chainon.consortium.covering.Effort;
import org.chainon.consortium.covering.Question;
import org.chainon.consortium.covering.TeamFinder;
import org.chainon.kernel.Reason;
import org.chainon.kernel.SupplierId;
import org.springframework.stereotype.Component;

/** Groupings by OR-Tools: exact in what is covered and by how many, searched in steps for the best among those. */
@Component
public final class OrToolsTeamFinder implements TeamFinder {
    @Override
    public Answer find(Question question, Effort effort) {
        Watch watch = new Watch(effort.limit(), effort.follower()::stopping);
        List<Reason> conflicts = Conflicts.of(question);
        if (!conflicts.isEmpty()) {
            return new Answer(Outcome.CONTRADICTORY, List.of(), true, 0, false, watch.took(), conflicts);
        }
        Board board = new Board(question, question.wishes(), effort.seed());
        boolean led = false;
        for (boolean lead : board.lead) {
            led |= lead;
        }
        if (!led) {
            return new Answer(
                    Outcome.PARTIAL, List.of(), true, 0, false, watch.took(), List.of(Conflicts.NOBODY_LEADS));
        }
        return new Groupings(board, effort, known(board, effort), watch).answer();
    }

    /** Groupings found before, as far as their members are still there. */
    private static List<int[]> known(Board board, Effort effort) {
        Map<SupplierId, Integer> positions = new HashMap<>();
        for (int i = 0; i < board.size(); i++) {
            positions.put(board.candidates.get(i).supplier(), i);
        }
        List<int[]> known = new ArrayList<>();
        effort.known().forEach(team -> {
            boolean[] in = board.forced.clone();
            team.members().forEach(member -> {
                if (positions.containsKey(member)) {
                    in[positions.get(member)] = true;
                }
            });
            known.add(java.util.stream.IntStream.range(0, in.length)
                    .filter(i -> in[i])
                    .toArray());
        });
        return known.stream().filter(team -> !Arrays.equals(team, new int[0])).toList();
    }
}
