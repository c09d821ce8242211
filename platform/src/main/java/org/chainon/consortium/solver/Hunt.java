package org.chainon.consortium.solver;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The fewest members that cover so much, or the most that members cover: {@link Choice} proposes who, {@link Relaxation} tells why they
 * cannot, and the next proposal takes that into account (Benders' decomposition), until one holds. Then no smaller one is left.
 */
final class Hunt {
    static final double SLACK = 1e-5;
    private static final int ROOT_ROUNDS = 200;

    private final Board board;
    private final Choice choice;
    private final int largest;
    private final List<Cut> cuts;
    private final Watch watch;
    private final Listener listener;

    private @Nullable Shares best;
    private int least;
    private double widest;
    private boolean impossible;

    /** Who hears of each better grouping and bound. */
    interface Listener {
        void better(@Nullable Shares best, int least, double widest);
    }

    /**
     * @param largest members at most
     * @param cuts what is known of the board already; what is learned is added
     */
    Hunt(Board board, Choice choice, int largest, List<Cut> cuts, Watch watch, Listener listener) {
        this.board = board;
        this.choice = choice;
        this.largest = largest;
        this.cuts = cuts;
        this.watch = watch;
        this.listener = listener;
        least = Math.max(1, (int)
                IntStream.range(0, board.size()).filter(i -> board.forced[i]).count());
        widest = board.open;
    }

    /** The best grouping so far; null where none was found. */
    @Nullable
    Shares best() {
        return best;
    }

    int least() {
        return least;
    }

    double widest() {
        return widest;
    }

    /** Whether it is proven that there is none. */
    boolean impossible() {
        return impossible;
    }

    boolean proven() {
        return best != null && best.members().length <= least;
    }

    /** Looks for the fewest members that cover this. */
    void fewest(double covered, List<int[]> known) {
        root(covered);
        for (int[] start : known) {
            consider(grown(start, covered), covered);
        }
        consider(grown(forced(), covered), covered);
        while (!impossible && !proven() && !watch.over()) {
            int most = best == null ? largest : best.members().length - 1;
            Choice.Chosen chosen = choice.fewest(covered, cuts, least, most, true, watch);
            if (chosen.impossible()) {
                impossible = best == null;
                least = best == null ? least : best.members().length;
            } else {
                least = Math.max(least, (int) Math.ceil(chosen.bound() - SLACK));
                if (chosen.members() == null) {
                    break;
                }
                examine(members(chosen.members()), covered);
            }
            listener.better(best, least, widest);
        }
    }

    private void root(double covered) {
        for (int round = 0; round < ROOT_ROUNDS && !watch.over(); round++) {
            Choice.Chosen chosen = choice.fewest(covered, cuts, 0, largest, false, watch);
            impossible = chosen.impossible();
            if (chosen.members() == null) {
                return;
            }
            least = Math.max(least, (int) Math.ceil(chosen.bound() - SLACK));
            Relaxation relaxed = Relaxation.of(board, clean(chosen.members()));
            if (relaxed.covered() > covered - SLACK || relaxed.cut().reach(chosen.members()) > covered - SLACK) {
                return;
            }
            cuts.add(relaxed.cut());
        }
    }

    private void examine(int[] members, double covered) {
        Relaxation relaxed = Relaxation.of(board, indicator(members));
        if (relaxed.covered() < covered - SLACK) {
            learn(relaxed.cut(), members, relaxed.covered(), covered);
            consider(grown(members, covered), covered);
            return;
        }
        if (!consider(members, covered) && !watch.over()) {
            cuts.add(without(members, covered - 10 * SLACK));
        }
    }

    /** A cut that does not tell enough gives way to one that says it plainly: these alone do not do. */
    private void learn(Cut cut, int[] members, double reached, double covered) {
        cuts.add(cut);
        if (cut.reach(indicator(members)) > covered - SLACK / 2) {
            cuts.add(without(members, reached));
        }
    }

    /** What these alone reach, others beside them may surpass. */
    private Cut without(int[] members, double reached) {
        double[] gain = new double[board.size()];
        Arrays.fill(gain, board.open + 1);
        for (int i : members) {
            gain[i] = 0;
        }
        return new Cut(gain, reached);
    }

    private boolean consider(int @Nullable [] members, double covered) {
        if (members == null
                || members.length > largest
                || best != null && best.members().length <= members.length
                || !choice.allows(members)) {
            return false;
        }
        boolean whole = covered > board.open - SLACK;
        Shares shares = new Sharing(board, members, whole, covered - SLACK).solve(watch);
        if (shares == null) {
            return false;
        }
        best = shares;
        listener.better(best, least, widest);
        return true;
    }

    /** Looks for those who cover most. */
    void cover() {
        boolean whole = false;
        while (!watch.over()) {
            Choice.Chosen chosen = choice.widest(cuts, largest, whole, watch);
            impossible = chosen.impossible();
            if (chosen.members() == null) {
                return;
            }
            widest = Math.min(widest, Math.max(0, chosen.bound()));
            if (!whole) {
                Relaxation relaxed = Relaxation.of(board, clean(chosen.members()));
                whole = relaxed.cut().reach(chosen.members()) > chosen.bound() - SLACK;
                cuts.add(relaxed.cut());
                continue;
            }
            int[] members = members(chosen.members());
            Relaxation relaxed = Relaxation.of(board, indicator(members));
            Shares shares = new Sharing(board, members, false, 0).solve(watch);
            cuts.add(relaxed.cut());
            if (shares == null || relaxed.covered() > shares.covered() + SLACK) {
                cuts.add(without(members, shares == null ? -1 : shares.covered()));
            }
            if (shares != null && (best == null || shares.covered() > best.covered())) {
                best = shares;
            }
            listener.better(best, least, widest);
            if (best != null && best.covered() > widest - SLACK) {
                return;
            }
        }
    }

    private int[] forced() {
        return IntStream.range(0, board.size()).filter(i -> board.forced[i]).toArray();
    }

    /** These and as many others as it takes, without those it does not. */
    private int @Nullable [] grown(int[] start, double covered) {
        double[] in = indicator(start);
        Relaxation relaxed = Relaxation.of(board, in);
        while (relaxed.covered() < covered - SLACK && !watch.over()) {
            int next = -1;
            for (int i = 0; i < in.length; i++) {
                if (in[i] == 0
                        && fits(in, i)
                        && (next < 0 || relaxed.cut().gain()[i] > relaxed.cut().gain()[next])) {
                    next = i;
                }
            }
            if (next < 0 || relaxed.cut().gain()[next] < SLACK) {
                return null;
            }
            in[next] = 1;
            relaxed = Relaxation.of(board, in);
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
                if (!led(in) || Relaxation.of(board, in).covered() < covered - SLACK) {
                    in[i] = 1;
                }
            }
        }
        return members(in);
    }

    private boolean led(double[] in) {
        return IntStream.range(0, in.length).anyMatch(i -> in[i] > 0 && board.lead[i]);
    }

    private boolean fits(double[] in, int i) {
        return board.apart.stream()
                .noneMatch(set -> IntStream.of(set).anyMatch(j -> j == i)
                        && IntStream.of(set).anyMatch(j -> in[j] > 0));
    }

    private double[] indicator(int[] members) {
        double[] in = new double[board.size()];
        for (int i : members) {
            in[i] = 1;
        }
        return in;
    }

    private static double[] clean(double[] members) {
        return Arrays.stream(members).map(each -> Math.clamp(each, 0, 1)).toArray();
    }

    static int[] members(double[] in) {
        return IntStream.range(0, in.length).filter(i -> in[i] > 0.5).toArray();
    }
}
