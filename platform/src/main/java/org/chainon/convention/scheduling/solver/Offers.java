package org.chainon.convention.scheduling.solver;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.chainon.convention.scheduling.Meeting;
import org.chainon.convention.scheduling.MeetingRelief;
import org.chainon.convention.scheduling.Problem;
import org.chainon.convention.scheduling.Relaxed;

/** What may be given up, and what has to be so that a meeting can be in a slot. */
final class Offers {
    final Board board;
    final Problem problem;
    private final Map<Relaxed, Integer> prices;

    Offers(Problem problem, Map<Relaxed, Integer> offered) {
        this.problem = problem;
        board = new Board(problem);
        prices = Map.copyOf(offered);
        if (prices.values().stream().anyMatch(each -> each < 1 || each > MeetingRelief.MOST)) {
            throw new IllegalArgumentException("prices from 1 to " + MeetingRelief.MOST);
        }
    }

    boolean has(Relaxed relaxed) {
        return prices.containsKey(relaxed);
    }

    int price(Relaxed relaxed) {
        return Objects.requireNonNull(prices.get(relaxed));
    }

    /** The most tables that may be added, and the price of one. */
    Optional<Map.Entry<Relaxed, Integer>> tables() {
        return prices.entrySet().stream()
                .filter(each -> each.getKey() instanceof Relaxed.MoreTables)
                .max(Comparator.comparingInt(each -> tables(each.getKey())));
    }

    static int tables(Relaxed relaxed) {
        return relaxed instanceof Relaxed.MoreTables more ? more.count() : 0;
    }

    /** What to give up so that a meeting can be in a slot; nothing is to be done where this is empty, nothing can be where not all is offered. */
    List<Relaxed> needed(int m, int slot) {
        Meeting meeting = problem.meetings().get(m);
        List<Relaxed> needed = new ArrayList<>();
        Integer fixed = meeting.fixed();
        if (fixed != null && fixed != slot) {
            needed.add(new Relaxed.Unfixed(m));
        }
        if (!meeting.session().has(board.morning[slot])) {
            needed.add(new Relaxed.AnyHalf(m));
        }
        for (int p : board.who[m]) {
            if (problem.participants().get(p).forbidden().contains(slot)) {
                needed.add(new Relaxed.Present(p, slot));
            }
        }
        return needed;
    }

    boolean offered(List<Relaxed> needed) {
        return needed.stream().allMatch(this::has);
    }
}
