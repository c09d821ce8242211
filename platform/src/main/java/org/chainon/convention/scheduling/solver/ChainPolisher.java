package org.chainon.convention.scheduling.solver;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.chainon.convention.scheduling.MeetingPolisher;
import org.chainon.convention.scheduling.Polished;
import org.chainon.convention.scheduling.Problem;
import org.springframework.stereotype.Component;

/**
 * By chance: meetings change slots along chains wherever that loses nothing, a break being worth {@value #BREAK} wishes. What counts is the best on
 * the way that has no more breaks than at first and is fair. So many moves whatever the time, so that a seed says what comes.
 */
@Component
public final class ChainPolisher implements MeetingPolisher {
    private static final int MOST_MOVES = 300_000;
    private static final int MOVES_A_MEETING = 3_000;
    private static final double HOT = 0.05;
    private static final double COLD = 0.02;
    private static final int BREAK = 5;
    private static final int UNFAIR = 6;

    @Override
    public Polished polish(Problem problem, Map<Integer, Integer> slots, long seed) {
        Board board = new Board(problem);
        int[] first = new int[board.size()];
        Arrays.setAll(first, m -> slots.getOrDefault(m, -1));
        if (!board.holds(first)) {
            throw new IllegalArgumentException("a schedule that breaks a rule");
        }
        Halves halves = new Halves(board, first);
        int before = halves.preferred();
        int[] best = better(halves, new SplittableRandom(seed));
        Map<Integer, Integer> told = new HashMap<>();
        for (int m = 0; m < best.length; m++) {
            told.put(m, best[m]);
        }
        Halves last = new Halves(board, best);
        return new Polished(told, last.total(), last.preferred(), before);
    }

    private static int[] better(Halves halves, SplittableRandom random) {
        int[] best = halves.slot.clone();
        int size = best.length;
        int most = halves.total();
        int preferred = halves.preferred();
        int moves = size == 0 ? 0 : Math.min(MOST_MOVES, MOVES_A_MEETING * size);
        for (int move = 0; move < moves; move++) {
            double heat = HOT * Math.pow(COLD / HOT, (double) move / moves);
            int m = random.nextInt(size);
            int to = random.nextInt(halves.board.slots);
            int from = halves.slot[m];
            int price = price(halves);
            if (to == from || !halves.exchange(m, to)) {
                continue;
            }
            int delta = price(halves) - price;
            if (delta > 0 && random.nextDouble() >= Math.exp(-delta / heat)) {
                halves.swap(from, to);
            } else if (halves.preferred() > preferred && halves.total() <= most && halves.fair()) {
                preferred = halves.preferred();
                best = halves.slot.clone();
            }
        }
        return best;
    }

    private static int price(Halves halves) {
        return BREAK * halves.total() - halves.preferred() + (halves.fair() ? 0 : UNFAIR);
    }
}
