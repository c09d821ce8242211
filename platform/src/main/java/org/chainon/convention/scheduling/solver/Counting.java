package org.chainon.convention.scheduling.solver;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;
import java.util.Arrays;
import java.util.List;

/**
 * Says in clauses how many of some literals hold: CP-SAT learns much more from these than from a sum. Sequential counters (Sinz, 2005).
 */
final class Counting {
    private final CpModel program;
    private final boolean clauses;

    /** @param clauses rather than sums */
    Counting(CpModel program, boolean clauses) {
        this.program = program;
        this.clauses = clauses;
    }

    /**
     * That exactly so many hold.
     *
     * @return of each length of the beginning, and each number from 0 to one more than all, whether at least so many hold among these
     */
    Literal[][] counted(Literal[] literals, int all) {
        Literal[][] counted = new Literal[literals.length + 1][all + 2];
        for (int length = 0; length <= literals.length; length++) {
            for (int k = 0; k <= all + 1; k++) {
                boolean can = k <= length && k <= all;
                boolean must = k == 0 || k <= all - (literals.length - length);
                counted[length][k] =
                        must ? program.trueLiteral() : can ? program.newBoolVar("") : program.falseLiteral();
                if (must && !can) {
                    program.addBoolOr(new Literal[] {program.falseLiteral()});
                }
            }
        }
        for (int i = 0; i < literals.length; i++) {
            for (int k = 0; k <= all; k++) {
                Literal before = counted[i][k + 1];
                Literal more = counted[i + 1][k + 1];
                program.addImplication(before, more);
                program.addBoolOr(new Literal[] {literals[i].not(), counted[i][k].not(), more});
                program.addBoolOr(new Literal[] {more.not(), before, literals[i]});
                program.addImplication(more, counted[i][k]);
            }
        }
        return counted;
    }

    void atLeast(List<Literal> literals, int least) {
        if (least > 0) {
            atMost(literals.stream().map(Literal::not).toList(), literals.size() - least);
        }
    }

    void atMost(List<Literal> literals, int most) {
        if (!clauses && most < literals.size()) {
            program.addLessOrEqual(LinearExpr.sum(literals.toArray(Literal[]::new)), most);
            return;
        }
        if (most < 0) {
            program.addBoolOr(new Literal[] {program.falseLiteral()});
        }
        if (most < 0 || most >= literals.size()) {
            return;
        }
        Literal[] before = new Literal[most];
        Arrays.fill(before, program.falseLiteral());
        for (Literal each : literals) {
            if (most == 0) {
                program.addBoolOr(new Literal[] {each.not()});
                continue;
            }
            program.addImplication(each, before[most - 1].not());
            Literal[] now = new Literal[most];
            for (int k = 0; k < most; k++) {
                now[k] = program.newBoolVar("");
                program.addImplication(before[k], now[k]);
                Literal[] reached = k == 0
                        ? new Literal[] {each.not(), now[k]}
                        : new Literal[] {each.not(), before[k - 1].not(), now[k]};
                program.addBoolOr(reached);
            }
            before = now;
        }
    }
}
