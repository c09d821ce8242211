package org.chainon.convention.scheduling.solver;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.Literal;
import java.util.List;

/** What follows for somebody from how many of its meetings are over before each slot. */
final class Sequence {
    private final CpModel program;
    private final Literal[][] done;
    private final int all;

    /** @param done as {@link Counting#counted} gives it */
    Sequence(CpModel program, Literal[][] done, int all) {
        this.program = program;
        this.done = done;
        this.all = all;
    }

    /**
     * So many meetings can only be before a slot, so many only from it on.
     *
     * @param allowed of each meeting its slots
     */
    void within(List<boolean[]> allowed) {
        for (int slot = 0; slot < done.length; slot++) {
            int now = slot;
            int early = (int) allowed.stream()
                    .filter(each -> !some(each, now, each.length))
                    .count();
            int late =
                    (int) allowed.stream().filter(each -> !some(each, 0, now)).count();
            if (early > 0) {
                program.addBoolOr(new Literal[] {done[slot][early]});
            }
            if (late > 0) {
                program.addBoolOr(new Literal[] {done[slot][all - late + 1].not()});
            }
        }
    }

    private static boolean some(boolean[] allowed, int from, int to) {
        for (int slot = from; slot < to; slot++) {
            if (allowed[slot]) {
                return true;
            }
        }
        return false;
    }

    /** Once begun, one meeting after another until all are over, unless something else holds. */
    void together(Literal unless) {
        for (int slot = 1; slot + 1 < done.length; slot++) {
            for (int k = 1; k < all; k++) {
                program.addBoolOr(new Literal[] {done[slot][k].not(), done[slot + 1][k + 1], unless});
            }
        }
    }
}
