package org.chainon.convention.scheduling.solver;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The board as a program for CP-SAT: whether a meeting is in a slot, whether somebody is busy in it, whether a group of meetings begins in
 * it. Breaks are groups less one.
 */
final class Model {
    static final int FEWEST = Integer.MAX_VALUE;

    /** Everybody may have one break more than it must. */
    static final int ONE_EACH = Integer.MAX_VALUE - 1;

    final CpModel program = new CpModel();
    final @Nullable BoolVar[][] in;
    private final Counting counting;
    private final Board board;
    private final Fairness fairness;
    private final int most;
    private final Literal[][] busy;
    /** Of those who may have more breaks than they must: whether they do. */
    final Map<Integer, Literal> broken = new TreeMap<>();

    private final List<Literal> gaps = new ArrayList<>();

    /** @param most breaks in all; {@link #FEWEST} asks for as few as can be */
    Model(Board board, Fairness fairness, int most) {
        this.board = board;
        this.fairness = fairness;
        this.most = most;
        counting = new Counting(program, most != FEWEST);
        in = new BoolVar[board.size()][board.slots];
        busy = new Literal[board.people()][board.slots];
        meetings();
        people();
        tables();
        order();
        breaks();
    }

    private void meetings() {
        for (int m = 0; m < in.length; m++) {
            List<Literal> one = new ArrayList<>();
            for (int slot = 0; slot < board.slots; slot++) {
                if (board.allowed[m][slot]) {
                    BoolVar each = program.newBoolVar("");
                    in[m][slot] = each;
                    one.add(each);
                }
            }
            program.addExactlyOne(one);
        }
    }

    private void people() {
        for (int p = 0; p < busy.length; p++) {
            for (int slot = 0; slot < board.slots; slot++) {
                List<Literal> one = new ArrayList<>();
                for (int m : board.meetings[p]) {
                    if (in[m][slot] != null) {
                        one.add(in[m][slot]);
                    }
                }
                busy[p][slot] = one.isEmpty() ? program.falseLiteral() : program.newBoolVar("");
                if (!one.isEmpty()) {
                    one.add(busy[p][slot].not());
                    program.addExactlyOne(one);
                }
            }
        }
    }

    /** A sum says more of people than of meetings, where a full slot has twice as many of them; clauses say more of meetings. */
    private void tables() {
        boolean people = most == FEWEST && board.pairs();
        for (int slot = 0; slot < board.slots; slot++) {
            List<Literal> all = new ArrayList<>();
            for (int p = 0; p < busy.length && people; p++) {
                if (busy[p][slot] instanceof BoolVar) {
                    all.add(busy[p][slot]);
                }
            }
            for (int m = 0; m < in.length && !people; m++) {
                if (board.table[m] && in[m][slot] != null) {
                    all.add(in[m][slot]);
                }
            }
            counting.atMost(all, people ? 2 * board.tables : board.tables);
        }
    }

    private void order() {
        for (int m = 0; m < in.length; m++) {
            for (int earlier : board.before[m]) {
                for (int slot = 0; slot < board.slots; slot++) {
                    BoolVar here = in[m][slot];
                    if (here != null) {
                        List<Literal> some = new ArrayList<>(List.of(here.not()));
                        for (int each = 0; each < slot; each++) {
                            if (in[earlier][each] != null) {
                                some.add(in[earlier][each]);
                            }
                        }
                        program.addBoolOr(some);
                    }
                }
            }
        }
    }

    private void breaks() {
        IntVar least = fairness.known() ? null : program.newIntVar(fairness.least(), fairness.highest(), "");
        int spare = most == FEWEST ? Board.UNFAIR : most == ONE_EACH ? 1 : most - fairness.total();
        for (int p = 0; p < busy.length; p++) {
            int all = board.meetings[p].length;
            int floor = fairness.floor(p);
            int ceiling = Math.min(fairness.ceiling(p), floor + spare);
            if (most == FEWEST) {
                program.addEquality(LinearExpr.sum(busy[p]), all);
            } else if (counted(p, ceiling)) {
                continue;
            }
            if (all > 1) {
                List<Literal> own = gaps(p);
                gaps.addAll(own);
                Literal some = broken.get(p);
                if (some != null) {
                    own.forEach(gap -> program.addImplication(gap, some));
                }
                if (most == ONE_EACH && some == null && ceiling > floor) {
                    Literal more = program.newBoolVar("");
                    broken.put(p, more);
                    counting.atMost(
                            Stream.concat(own.stream(), Stream.of(more.not())).toList(), ceiling);
                }
                counting.atMost(own, ceiling);
                counting.atLeast(own, floor);
                spread(own, least);
            }
        }
        if (most == FEWEST) {
            program.minimize(LinearExpr.sum(gaps.toArray(Literal[]::new)));
        } else if (most != ONE_EACH) {
            counting.atMost(gaps, most);
            counting.atMost(List.copyOf(broken.values()), spare);
        }
    }

    /** Whether nothing is left to be said of somebody's breaks. */
    private boolean counted(int p, int ceiling) {
        int all = board.meetings[p].length;
        Literal[][] done = counting.counted(busy[p], all);
        Sequence sequence = new Sequence(program, done, all);
        sequence.within(
                Arrays.stream(board.meetings[p]).mapToObj(m -> board.allowed[m]).toList());
        if (fairness.floor(p) > 0 || board.days() > 1) {
            return false;
        }
        Literal some = ceiling == 0 ? program.falseLiteral() : program.newBoolVar("");
        sequence.together(some);
        if (ceiling > 0) {
            broken.put(p, some);
        }
        return ceiling == 0;
    }

    private void spread(List<Literal> own, @Nullable IntVar least) {
        if (least != null) {
            LinearExpr sum = LinearExpr.sum(own.toArray(Literal[]::new));
            program.addLessOrEqual(least, sum);
            program.addLessOrEqual(
                    sum, LinearExpr.newBuilder().add(least).add(board.fairness).build());
        }
    }

    /** Of each slot where a group of meetings begins that is not the first one of its day. */
    private List<Literal> gaps(int p) {
        List<Literal> own = new ArrayList<>();
        Literal met = program.falseLiteral();
        for (int slot = 0; slot < board.slots; slot++) {
            if (board.place[slot] == 0) {
                met = busy[p][slot];
                continue;
            }
            Literal now = busy[p][slot];
            Literal just = busy[p][slot - 1];
            if (board.place[slot] > 1) {
                BoolVar gap = program.newBoolVar("");
                program.addBoolOr(new Literal[] {gap, now.not(), just, met.not()});
                program.addImplication(gap, now);
                program.addImplication(gap, just.not());
                program.addImplication(gap, met);
                own.add(gap);
            }
            BoolVar more = program.newBoolVar("");
            program.addImplication(met, more);
            program.addImplication(now, more);
            program.addBoolOr(new Literal[] {more.not(), met, now});
            met = more;
        }
        return own;
    }

    void hint(int[] slot) {
        for (int m = 0; m < slot.length; m++) {
            for (int each = 0; each < board.slots; each++) {
                BoolVar here = in[m][each];
                if (here != null) {
                    program.addHint(here, each == slot[m]);
                }
            }
        }
    }

    /** The slots of a solution. */
    int[] slots(Predicate<Literal> holds) {
        int[] slots = new int[in.length];
        for (int m = 0; m < in.length; m++) {
            for (int each = 0; each < board.slots; each++) {
                BoolVar here = in[m][each];
                if (here != null && holds.test(here)) {
                    slots[m] = each;
                }
            }
        }
        return slots;
    }
}
