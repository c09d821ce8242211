package org.chainon.convention.scheduling.solver;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A repair as a program for CP-SAT. Only some meetings, the free ones, are given slots. The others stay where they were told; or, where that
 * is asked, may vanish at the price of one that moves, whatever becomes of them. Every repair is one of this program with those that it moves
 * vanished, so that the least price bounds that of all repairs; and where nothing vanishes, it is one.
 */
final class Mending {
    final CpModel program = new CpModel();
    private final Situation situation;
    private final Board board;
    private final Set<Integer> free;
    private final boolean vanishing;
    private final @Nullable BoolVar[][] in;
    private final Literal[] lost;
    private final Map<Integer, BoolVar> gone = new TreeMap<>();
    private final LinearExprBuilder price = LinearExpr.newBuilder();
    private final long move;
    private final long loss;

    Mending(Situation situation, Set<Integer> free, boolean vanishing) {
        this.situation = situation;
        this.free = free;
        this.vanishing = vanishing;
        board = situation.board;
        in = new BoolVar[board.size()][board.slots];
        lost = new Literal[board.size()];
        Arrays.fill(lost, program.falseLiteral());
        move = 1 + Arrays.stream(situation.worth).asLongStream().sum();
        loss = move * (1 + board.size());
        free.forEach(this::meeting);
        people();
        tables();
        free.forEach(this::order);
        program.minimize(price);
    }

    private void meeting(int m) {
        boolean told = situation.wasTold(m);
        List<Literal> one = new ArrayList<>();
        for (int slot = 0; slot < board.slots; slot++) {
            if (situation.may[m][slot] && (vanishing || open(m, slot))) {
                BoolVar each = program.newBoolVar("");
                in[m][slot] = each;
                one.add(each);
                if (told && slot != situation.told[m]) {
                    price.addTerm(each, move);
                }
            }
        }
        BoolVar none = program.newBoolVar("");
        lost[m] = none;
        one.add(none);
        program.addExactlyOne(one);
        price.addTerm(none, (told ? loss : 1) * situation.worth[m]);
    }

    /** Whether those who stay leave a slot to a meeting. */
    private boolean open(int m, int slot) {
        return Arrays.stream(board.who[m])
                        .flatMap(p -> Arrays.stream(board.meetings[p]))
                        .noneMatch(other -> stays(other) && situation.told[other] == slot)
                && Arrays.stream(board.before[m]).noneMatch(each -> stays(each) && situation.told[each] >= slot)
                && Arrays.stream(board.after[m]).noneMatch(each -> stays(each) && situation.told[each] <= slot);
    }

    private boolean stays(int m) {
        return !free.contains(m) && !situation.settled[m];
    }

    private Literal gone(int m) {
        return vanishing ? gone.computeIfAbsent(m, this::vanish) : program.falseLiteral();
    }

    private BoolVar vanish(int m) {
        BoolVar each = program.newBoolVar("");
        price.addTerm(each, move);
        return each;
    }

    private void people() {
        for (int[] meetings : board.meetings) {
            for (int slot = 0; slot < board.slots; slot++) {
                List<Literal> one = in(meetings, slot);
                for (int m : meetings) {
                    if (stays(m) && situation.told[m] == slot && !one.isEmpty()) {
                        one.add(gone(m).not());
                    }
                }
                if (one.size() > 1) {
                    program.addAtMostOne(one);
                }
            }
        }
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
        int[] seated = free.stream()
                .filter(m -> board.table[m])
                .mapToInt(Integer::intValue)
                .toArray();
        for (int slot = 0; slot < board.slots; slot++) {
            List<Literal> all = in(seated, slot);
            List<Integer> staying = new ArrayList<>();
            for (int m = 0; m < board.size(); m++) {
                if (board.table[m] && stays(m) && situation.told[m] == slot) {
                    staying.add(m);
                }
            }
            if (all.size() + staying.size() > situation.tables[slot]) {
                staying.forEach(m -> all.add(gone(m).not()));
                program.addLessOrEqual(LinearExpr.sum(all.toArray(Literal[]::new)), situation.tables[slot]);
            }
        }
    }

    private void order(int m) {
        for (int slot = 0; slot < board.slots; slot++) {
            BoolVar here = in[m][slot];
            if (here != null) {
                for (int earlier : board.before[m]) {
                    apart(here, earlier, slot, board.slots);
                }
                for (int later : board.after[m]) {
                    if (stays(later)) {
                        apart(here, later, 0, slot + 1);
                    }
                }
            }
        }
    }

    /** Where the one is, the other is in none of these slots. */
    private void apart(BoolVar here, int other, int from, int before) {
        List<Literal> one = new ArrayList<>(List.of(here));
        for (int slot = from; slot < before; slot++) {
            one.addAll(in(new int[] {other}, slot));
            if (stays(other) && situation.told[other] == slot) {
                one.add(gone(other).not());
            }
        }
        program.addAtMostOne(one);
    }

    /** From now on it is breaks that are to be few, at a price that is known. */
    void breaks(long most) {
        program.addLessOrEqual(price, most);
        List<Literal> breaks = new ArrayList<>();
        for (int[] meetings : board.meetings) {
            if (Arrays.stream(meetings).anyMatch(free::contains)) {
                Literal[] busy = new Literal[board.slots];
                Arrays.setAll(busy, slot -> busy(meetings, slot));
                breaks.addAll(Groups.later(program, board, busy));
            }
        }
        program.minimize(LinearExpr.sum(breaks.toArray(Literal[]::new)));
    }

    private Literal busy(int[] meetings, int slot) {
        if (Arrays.stream(meetings).anyMatch(m -> !free.contains(m) && situation.told[m] == slot)) {
            return program.trueLiteral();
        }
        List<Literal> some = in(meetings, slot);
        if (some.isEmpty()) {
            return program.falseLiteral();
        }
        BoolVar busy = program.newBoolVar("");
        some.add(busy.not());
        program.addExactlyOne(some);
        return busy;
    }

    void hint(int[] slots) {
        for (int m : free) {
            program.addHint(lost[m], slots[m] < 0);
            for (int slot = 0; slot < board.slots; slot++) {
                BoolVar here = in[m][slot];
                if (here != null) {
                    program.addHint(here, slot == slots[m]);
                }
            }
        }
    }

    int[] slots(Predicate<Literal> holds) {
        int[] slots = situation.told.clone();
        for (int m : free) {
            slots[m] = Situation.NOWHERE;
            for (int slot = 0; slot < board.slots; slot++) {
                BoolVar here = in[m][slot];
                if (here != null && holds.test(here)) {
                    slots[m] = slot;
                }
            }
        }
        return slots;
    }

    /** The meetings that vanished. */
    List<Integer> vanished(Predicate<Literal> holds) {
        return gone.keySet().stream()
                .filter(m -> {
                    BoolVar each = gone.get(m);
                    return each != null && holds.test(each);
                })
                .toList();
    }

    /** What a repair costs. */
    long price(int[] slots) {
        long sum = 0;
        for (int m = 0; m < slots.length; m++) {
            if (slots[m] < 0) {
                sum += (situation.wasTold(m) ? loss : 1) * situation.worth[m];
            } else if (situation.wasTold(m) && slots[m] != situation.told[m]) {
                sum += move;
            }
        }
        return sum;
    }
}
