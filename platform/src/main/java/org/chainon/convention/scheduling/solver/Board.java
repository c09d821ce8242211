package org.chainon.convention.scheduling.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.chainon.convention.scheduling.Day;
import org.chainon.convention.scheduling.Meeting;
import org.chainon.convention.scheduling.Problem;

/** The problem as arrays, by position. */
final class Board {
    /** As many breaks as nobody can have. */
    static final int UNFAIR = 1_000_000;

    final Problem problem;
    final int slots;
    final int tables;
    final int fairness;
    /** Of each slot its day, and its place in it. */
    final int[] day;

    final int[] place;
    final boolean[] morning;
    final int[][] who;
    final int[][] meetings;
    final int[][] before;
    final int[][] after;
    final boolean[] table;
    /** Of each meeting the slots that the rules for it alone, and what follows from them, leave. */
    final boolean[][] allowed;

    Board(Problem problem) {
        this.problem = problem;
        slots = problem.slots();
        tables = problem.tables();
        fairness = Objects.requireNonNullElse(problem.fairness(), UNFAIR);
        day = new int[slots];
        place = new int[slots];
        morning = new boolean[slots];
        int slot = 0;
        for (int d = 0; d < problem.days().size(); d++) {
            Day each = problem.days().get(d);
            for (int k = 0; k < each.slots(); k++) {
                day[slot] = d;
                place[slot] = k;
                morning[slot++] = k < each.morning();
            }
        }
        List<Meeting> all = problem.meetings();
        who = new int[all.size()][];
        before = new int[all.size()][];
        table = new boolean[all.size()];
        List<List<Integer>> of = lists(problem.participants().size());
        List<List<Integer>> later = lists(all.size());
        for (int m = 0; m < who.length; m++) {
            who[m] = array(all.get(m).participants());
            before[m] = array(all.get(m).after().stream().sorted().toList());
            table[m] = all.get(m).table();
            for (int p : who[m]) {
                of.get(p).add(m);
            }
            for (int earlier : before[m]) {
                later.get(earlier).add(m);
            }
        }
        meetings = of.stream().map(Board::array).toArray(int[][]::new);
        after = later.stream().map(Board::array).toArray(int[][]::new);
        allowed = new boolean[who.length][slots];
        for (int m = 0; m < who.length; m++) {
            allow(m, all.get(m));
        }
    }

    private void allow(int m, Meeting meeting) {
        Arrays.fill(allowed[m], true);
        Integer fixed = meeting.fixed();
        for (int slot = 0; slot < slots; slot++) {
            if (!meeting.session().has(morning[slot]) || fixed != null && fixed != slot) {
                allowed[m][slot] = false;
            }
        }
        for (int p : who[m]) {
            for (int slot : problem.participants().get(p).forbidden()) {
                if (slot >= 0 && slot < slots) {
                    allowed[m][slot] = false;
                }
            }
        }
    }

    int days() {
        return problem.days().size();
    }

    int people() {
        return meetings.length;
    }

    int size() {
        return who.length;
    }

    /** Whether every meeting is one of two at a table: then a full slot has twice as many people as tables. */
    boolean pairs() {
        return IntStream.range(0, who.length).allMatch(m -> table[m] && who[m].length == 2);
    }

    /** How many groups of neighbouring bits, less one. */
    static int breaks(long mask) {
        return mask == 0 ? 0 : Long.bitCount(mask & ~(mask << 1)) - 1;
    }

    private static List<List<Integer>> lists(int size) {
        List<List<Integer>> lists = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            lists.add(new ArrayList<>());
        }
        return lists;
    }

    private static int[] array(List<Integer> list) {
        return list.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Breaks of each participant, where all meetings have a slot. */
    int[] breaks(int[] slot) {
        int[] breaks = new int[people()];
        for (int p = 0; p < breaks.length; p++) {
            long[] masks = new long[days()];
            for (int m : meetings[p]) {
                masks[day[slot[m]]] |= 1L << place[slot[m]];
            }
            breaks[p] = Arrays.stream(masks).mapToInt(Board::breaks).sum();
        }
        return breaks;
    }

    /** Whether a schedule keeps to every rule. */
    boolean holds(int[] slot) {
        boolean[][] busy = new boolean[people()][slots];
        int[] load = new int[slots];
        for (int m = 0; m < slot.length; m++) {
            if (slot[m] < 0 || slot[m] >= slots || !allowed[m][slot[m]]) {
                return false;
            }
            for (int p : who[m]) {
                if (busy[p][slot[m]]) {
                    return false;
                }
                busy[p][slot[m]] = true;
            }
            load[slot[m]] += table[m] ? 1 : 0;
            for (int earlier : before[m]) {
                if (slot[earlier] >= slot[m]) {
                    return false;
                }
            }
        }
        int[] breaks = breaks(slot);
        int spread = Arrays.stream(breaks).max().orElse(0)
                - Arrays.stream(breaks).min().orElse(0);
        return Arrays.stream(load).allMatch(each -> each <= tables) && spread <= fairness;
    }
}
