package org.chainon.consortium.solver;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes a grouping that reaches the target of one that does not, greedily, and leaves out whoever it does not take. */
final class Growth {
    private final Board board;
    private final Target target;
    private final Watch watch;

    Growth(Board board, Target target, Watch watch) {
        this.board = board;
        this.target = target;
        this.watch = watch;
    }

    /** These and as many others as it takes, without those it does not. */
    int @Nullable [] of(int[] start) {
        double[] in = board.indicator(start);
        Relaxation relaxed = Relaxation.of(board, target, in);
        while (relaxed.covered() < target.amount() - Hunt.SLACK && !watch.over()) {
            int next = -1;
            for (int i = 0; i < in.length; i++) {
                if (in[i] == 0
                        && fits(in, i)
                        && (next < 0 || relaxed.cut().gain()[i] > relaxed.cut().gain()[next])) {
                    next = i;
                }
            }
            if (next < 0 || relaxed.cut().gain()[next] < Hunt.SLACK) {
                return null;
            }
            in[next] = 1;
            relaxed = Relaxation.of(board, target, in);
        }
        if (!led(in)) {
            IntStream.range(0, in.length)
                    .filter(i -> board.lead[i] && fits(in, i))
                    .findFirst()
                    .ifPresent(i -> in[i] = 1);
        }
        for (int i = 0; i < in.length && !watch.over(); i++) {
            if (in[i] > 0 && !board.forced[i]) {
                in[i] = 0;
                if (!led(in) || Relaxation.of(board, target, in).covered() < target.amount() - Hunt.SLACK) {
                    in[i] = 1;
                }
            }
        }
        return Hunt.members(in);
    }

    private boolean led(double[] in) {
        return IntStream.range(0, in.length).anyMatch(i -> in[i] > 0 && board.lead[i]);
    }

    private boolean fits(double[] in, int i) {
        return board.apart.stream()
                .noneMatch(set -> IntStream.of(set).anyMatch(j -> j == i)
                        && IntStream.of(set).anyMatch(j -> in[j] > 0));
    }
}
