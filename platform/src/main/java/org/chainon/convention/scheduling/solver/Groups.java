package org.chainon.convention.scheduling.solver;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.List;

/** Where, in a program for CP-SAT, groups of meetings begin. */
final class Groups {
    private Groups() {}

    /**
     * Of each slot where somebody's group of meetings begins that is not the first one of its day: as many as breaks.
     *
     * @param busy of each slot whether it is in a meeting
     */
    static List<Literal> later(CpModel program, Board board, Literal[] busy) {
        List<Literal> later = new ArrayList<>();
        Literal met = program.falseLiteral();
        for (int slot = 0; slot < board.slots; slot++) {
            if (board.place[slot] == 0) {
                met = busy[slot];
                continue;
            }
            if (board.place[slot] > 1) {
                BoolVar begins = program.newBoolVar("");
                program.addBoolOr(new Literal[] {begins, busy[slot].not(), busy[slot - 1], met.not()});
                program.addImplication(begins, busy[slot]);
                program.addImplication(begins, busy[slot - 1].not());
                program.addImplication(begins, met);
                later.add(begins);
            }
            BoolVar more = program.newBoolVar("");
            program.addImplication(met, more);
            program.addImplication(busy[slot], more);
            program.addBoolOr(new Literal[] {more.not(), met, busy[slot]});
            met = more;
        }
        return later;
    }
}
