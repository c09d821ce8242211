package org.chainon.convention.scheduling.solver;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.chainon.convention.scheduling.Relaxed;
import org.jspecify.annotations.Nullable;

/** A problem as a program for CP-SAT in which each thing that is offered may be given up at its price. */
final class Relieving {
    final CpModel program = new CpModel();
    private final Offers offers;
    private final Board board;
    private final @Nullable BoolVar[][] in;
    private final Map<Relaxed, BoolVar> given = new LinkedHashMap<>();
    private final LinearExprBuilder price = LinearExpr.newBuilder();
    private @Nullable IntVar tables;

    Relieving(Offers offers) {
        this.offers = offers;
        board = offers.board;
        in = new BoolVar[board.size()][board.slots];
        for (int m = 0; m < board.size(); m++) {
            meeting(m);
        }
        for (int[] meetings : board.meetings) {
            for (int slot = 0; slot < board.slots; slot++) {
                program.addAtMostOne(in(meetings, slot));
            }
        }
        tables();
        for (int m = 0; m < board.size(); m++) {
            for (int earlier : board.before[m]) {
                order(earlier, m);
            }
        }
        if (board.fairness < Board.UNFAIR) {
            fairness();
        }
        program.minimize(price);
    }

    private BoolVar given(Relaxed relaxed) {
        return given.computeIfAbsent(relaxed, each -> {
            BoolVar literal = program.newBoolVar("");
            price.addTerm(literal, offers.price(each));
            return literal;
        });
    }

    private void meeting(int m) {
        List<Literal> one = new ArrayList<>();
        for (int slot = 0; slot < board.slots; slot++) {
            List<Relaxed> needed = offers.needed(m, slot);
            if (offers.offered(needed)) {
                BoolVar here = program.newBoolVar("");
                in[m][slot] = here;
                one.add(here);
                needed.forEach(each -> program.addImplication(here, given(each)));
            }
        }
        if (offers.has(new Relaxed.Dropped(m))) {
            one.add(given(new Relaxed.Dropped(m)));
        }
        program.addExactlyOne(one);
    }

    private List<Literal> in(int[] meetings, int slot) {
        List<Literal> some = new ArrayList<>();
        for (int m : meetings) {
            BoolVar here = in[m][slot];
            if (here != null) {
                some.add(here);
            }
        }
        return some;
    }

    private void tables() {
        offers.tables().ifPresent(offer -> {
            IntVar more = program.newIntVar(0, Offers.tables(offer.getKey()), "");
            price.addTerm(more, offer.getValue());
            tables = more;
        });
        int[] seated =
                IntStream.range(0, board.size()).filter(m -> board.table[m]).toArray();
        for (int slot = 0; slot < board.slots; slot++) {
            List<Literal> all = in(seated, slot);
            if (all.size() > board.tables) {
                LinearExprBuilder left = LinearExpr.newBuilder().add(board.tables);
                if (tables != null) {
                    left.add(tables);
                }
                program.addLessOrEqual(LinearExpr.sum(all.toArray(Literal[]::new)), left.build());
            }
        }
    }

    private void order(int earlier, int later) {
        Relaxed order = new Relaxed.Unordered(earlier, later);
        for (int slot = 0; slot < board.slots; slot++) {
            BoolVar here = in[later][slot];
            if (here != null) {
                for (int each = slot; each < board.slots; each++) {
                    BoolVar other = in[earlier][each];
                    if (other != null && offers.has(order)) {
                        program.addBoolOr(new Literal[] {here.not(), other.not(), given(order)});
                    } else if (other != null) {
                        program.addBoolOr(new Literal[] {here.not(), other.not()});
                    }
                }
            }
        }
    }

    private void fairness() {
        IntVar least = program.newIntVar(0, board.slots, "");
        Literal uneven = offers.has(new Relaxed.Uneven()) ? given(new Relaxed.Uneven()) : program.falseLiteral();
        for (int[] meetings : board.meetings) {
            Literal[] busy = new Literal[board.slots];
            Arrays.setAll(busy, slot -> busy(in(meetings, slot)));
            LinearExpr breaks =
                    LinearExpr.sum(Groups.later(program, board, busy).toArray(Literal[]::new));
            LinearExpr most =
                    LinearExpr.newBuilder().add(least).add(board.fairness).build();
            program.addLessOrEqual(least, breaks).onlyEnforceIf(uneven.not());
            program.addLessOrEqual(breaks, most).onlyEnforceIf(uneven.not());
        }
    }

    private Literal busy(List<Literal> some) {
        if (some.isEmpty()) {
            return program.falseLiteral();
        }
        BoolVar busy = program.newBoolVar("");
        some.add(busy.not());
        program.addExactlyOne(some);
        return busy;
    }

    void hint(int[] slots) {
        for (int m = 0; m < slots.length; m++) {
            for (int slot = 0; slot < board.slots; slot++) {
                BoolVar here = in[m][slot];
                if (here != null) {
                    program.addHint(here, slot == slots[m]);
                }
            }
        }
    }

    /** Who tells what a solution says. */
    interface Solution {
        long value(IntVar variable);
    }

    Map<Integer, Integer> slots(Solution solution) {
        Map<Integer, Integer> slots = new HashMap<>();
        for (int m = 0; m < in.length; m++) {
            for (int slot = 0; slot < board.slots; slot++) {
                BoolVar here = in[m][slot];
                if (here != null && solution.value(here) == 1) {
                    slots.put(m, slot);
                }
            }
        }
        return slots;
    }

    List<Relaxed> given(Solution solution) {
        List<Relaxed> all = new ArrayList<>();
        given.forEach((relaxed, literal) -> {
            if (solution.value(literal) == 1) {
                all.add(relaxed);
            }
        });
        int more = tables == null ? 0 : (int) solution.value(tables);
        if (more > 0) {
            all.add(new Relaxed.MoreTables(more));
        }
        return all;
    }
}
