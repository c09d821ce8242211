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
    private static final int PROBES = 12;
    /** Rounds of less progress than this, in members, before the root is left. */
    private static final int STALLED = 6;

    private static final double STALLING = 0.005;
    /** A cut of which so much is left says nothing where the bound is. */
    private static final double IDLE = 0.5;

    private final Board board;
    private final Choice choice;
    private final int largest;
    private final Target target;
    private final List<Cut> cuts;
    private final Watch watch;
    private final Listener listener;

    private final Growth growth;

    private @Nullable Shares best;
    private int least;
    private int enough;
    private double widest;
    private boolean impossible;

    /** Who hears of each better grouping and bound. */
    interface Listener {
        void better(@Nullable Shares best, int least, double widest);
    }

    /**
     * @param largest members at most
     * @param cuts what is known of the target already; what is learned is added
     */
    Hunt(Board board, Choice choice, int largest, Target target, List<Cut> cuts, Watch watch, Listener listener) {
        this.board = board;
        this.choice = choice;
        this.largest = largest;
        this.target = target;
        this.cuts = cuts;
        this.watch = watch;
        growth = new Growth(board, target, watch);
        this.listener = listener;
        least = Math.max(1, (int)
                IntStream.range(0, board.size()).filter(i -> board.forced[i]).count());
        widest = board.open;
    }

    /** Makes known that no grouping has fewer members than this, and that so many more are good enough. */
    Hunt known(int fewest, int more) {
        least = Math.max(least, fewest);
        enough = more;
        return this;
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
        return best != null && best.members().length <= least + enough;
    }

    /** Looks for the fewest members that reach the target. */
    void fewest(List<int[]> known) {
        root();
        for (int[] start : known) {
            consider(growth.of(start));
        }
        consider(growth.of(forced()));
        while (!impossible && !proven() && !watch.over()) {
            int most = best == null ? largest : best.members().length - 1;
            Choice.Chosen chosen = choice.fewest(target.amount(), cuts, least, most, true, watch);
            if (chosen.impossible()) {
                impossible = best == null;
                least = best == null ? least : best.members().length;
            } else {
                least = Math.max(least, (int) Math.ceil(chosen.bound() - SLACK));
                if (chosen.members() == null) {
                    break;
                }
                examine(members(chosen.members()));
            }
            listener.better(best, least, widest);
        }
    }

    private void root() {
        double reached = 0;
        int stalled = 0;
        for (int round = 0; round < ROOT_ROUNDS && !watch.over(); round++) {
            Choice.Chosen chosen = choice.fewest(target.amount(), cuts, 0, largest, false, watch);
            impossible = chosen.impossible();
            if (chosen.members() == null) {
                return;
            }
            least = Math.max(least, (int) Math.ceil(chosen.bound() - SLACK));
            Relaxation relaxed = Relaxation.of(board, target, clean(chosen.members()));
            stalled = chosen.bound() > reached + STALLING ? 0 : stalled + 1;
            reached = Math.max(reached, chosen.bound());
            if (stalled > STALLED || relaxed.cut().reach(chosen.members()) > target.amount() - SLACK) {
                double[] members = chosen.members();
                cuts.removeIf(cut -> cut.reach(members) > target.amount() + IDLE);
                return;
            }
            cuts.add(relaxed.cut());
        }
    }

    private void examine(int[] members) {
        Relaxation relaxed = Relaxation.of(board, target, board.indicator(members));
        if (relaxed.covered() < target.amount() - SLACK) {
            cuts.add(relaxed.cut());
            if (relaxed.cut().reach(board.indicator(members)) > target.amount() - SLACK / 2) {
                cuts.add(without(members, relaxed.covered()));
            }
            consider(growth.of(members));
            probe(members);
        } else if (!consider(members) && !watch.over()) {
            cuts.add(without(members, target.amount() - 10 * SLACK));
        }
    }

    /** Tries those who differ by one member, as long as no cut speaks against them: finds what holds sooner, or learns faster. */
    private void probe(int[] members) {
        Swaps swaps = new Swaps(board, choice, target, cuts);
        int[] next = swaps.allowed(members);
        for (int tried = 0; tried < PROBES && next != null && !watch.over(); tried++) {
            Relaxation relaxed = Relaxation.of(board, target, board.indicator(next));
            if (relaxed.covered() > target.amount() - SLACK) {
                consider(next);
                return;
            }
            cuts.add(relaxed.cut());
            next = swaps.allowed(next);
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

    private boolean consider(int @Nullable [] members) {
        if (members == null
                || members.length > largest
                || best != null && best.members().length <= members.length
                || !choice.allows(members)) {
            return false;
        }
        Shares shares = new Sharing(board, members, target).solve(watch);
        if (shares == null) {
            return false;
        }
        best = shares;
        listener.better(best, least, widest);
        return true;
    }

    /** Looks for those who cover most, or for any who cover so much. */
    void cover(double enough) {
        boolean whole = false;
        for (int round = 0; !watch.over(); round++) {
            Choice.Chosen chosen = choice.widest(cuts, largest, whole, watch);
            impossible = chosen.impossible();
            if (chosen.members() == null) {
                return;
            }
            widest = Math.min(widest, Math.max(0, chosen.bound()));
            if (!whole) {
                Relaxation relaxed = Relaxation.of(board, target, clean(chosen.members()));
                whole = round > ROOT_ROUNDS || relaxed.cut().reach(chosen.members()) > chosen.bound() - SLACK;
                cuts.add(relaxed.cut());
                continue;
            }
            int[] members = members(chosen.members());
            Relaxation relaxed = Relaxation.of(board, target, board.indicator(members));
            Shares shares = new Sharing(board, members, target).solve(watch);
            cuts.add(relaxed.cut());
            if (shares == null || relaxed.covered() > shares.covered() + SLACK) {
                cuts.add(without(members, shares == null ? -1 : shares.covered()));
            }
            if (shares != null && (best == null || shares.covered() > best.covered())) {
                best = shares;
            }
            listener.better(best, least, widest);
            if (best != null && best.covered() > Math.min(enough, widest) - SLACK) {
                return;
            }
        }
    }

    private int[] forced() {
        return IntStream.range(0, board.size()).filter(i -> board.forced[i]).toArray();
    }

    private static double[] clean(double[] members) {
        return Arrays.stream(members).map(each -> Math.clamp(each, 0, 1)).toArray();
    }

    static int[] members(double[] in) {
        return IntStream.range(0, in.length).filter(i -> in[i] > 0.5).toArray();
    }
}
