package org.chainon.convention.scheduling.solver;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The board as a program for CP-SAT: whether a meeting is in a slot, whether somebody is busy in it, whether a group of meetings begins in
 * it. Breaks are groups less one.
 */
final class Model {
    final CpModel program = new CpModel();
    final @Nullable BoolVar[][] in;
    private final Board board;
    private final Fairness fairness;
    private final Literal[][] busy;
    private final List<Literal> gaps = new ArrayList<>();

    Model(Board board, Fairness fairness) {
        this.board = board;
        this.fairness = fairness;
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
            List<Literal> all = new ArrayList<>();
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
                    all.add(busy[p][slot]);
                }
            }
            program.addEquality(LinearExpr.sum(all.toArray(Literal[]::new)), board.meetings[p].length);
        }
    }

    private void tables() {
        boolean pairs = board.pairs();
        for (int slot = 0; slot < board.slots; slot++) {
            List<Literal> all = new ArrayList<>();
            for (int p = 0; p < busy.length && pairs; p++) {
                if (busy[p][slot] instanceof BoolVar) {
                    all.add(busy[p][slot]);
                }
            }
            for (int m = 0; m < in.length && !pairs; m++) {
                if (board.table[m] && in[m][slot] != null) {
                    all.add(in[m][slot]);
                }
            }
            int most = pairs ? 2 * board.tables : board.tables;
            if (all.size() > most) {
                program.addLessOrEqual(LinearExpr.sum(all.toArray(Literal[]::new)), most);
            }
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
        for (int p = 0; p < busy.length; p++) {
            List<Literal> own = gaps(p);
            gaps.addAll(own);
            int floor = fairness.floor(p);
            int ceiling = fairness.ceiling(p);
            LinearExpr sum = LinearExpr.sum(own.toArray(Literal[]::new));
            if (own.size() > ceiling) {
                program.addLessOrEqual(sum, ceiling);
            }
            if (floor > 0) {
                program.addGreaterOrEqual(sum, floor);
            }
            if (least != null) {
                program.addLessOrEqual(least, sum);
                program.addLessOrEqual(
                        sum,
                        LinearExpr.newBuilder().add(least).add(board.fairness).build());
            }
        }
        program.minimize(LinearExpr.sum(gaps.toArray(Literal[]::new)));
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
