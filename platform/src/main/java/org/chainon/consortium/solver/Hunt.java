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
     * @param cuts what is known of the target already; what is learned is added
     */
    Hunt(Board board, Choice choice, int largest, Target target, List<Cut> cuts, Watch watch, Listener listener) {
        this.board = board;
        this.choice = choice;
        this.largest = largest;
        this.target = target;
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

    /** Looks for the fewest members that reach the target. */
    void fewest(List<int[]> known) {
        root();
        for (int[] start : known) {
            consider(grown(start));
        }
        consider(grown(forced()));
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
        Relaxation relaxed = Relaxation.of(board, target, indicator(members));
        if (relaxed.covered() < target.amount() - SLACK) {
            cuts.add(relaxed.cut());
            if (relaxed.cut().reach(indicator(members)) > target.amount() - SLACK / 2) {
                cuts.add(without(members, relaxed.covered()));
            }
            consider(grown(members));
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
            Relaxation relaxed = Relaxation.of(board, target, indicator(next));
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

    /** Looks for those who cover most. */
    void cover() {
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
            Relaxation relaxed = Relaxation.of(board, target, indicator(members));
            Shares shares = new Sharing(board, members, target).solve(watch);
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
    private int @Nullable [] grown(int[] start) {
        double[] in = indicator(start);
        Relaxation relaxed = Relaxation.of(board, target, in);
        while (relaxed.covered() < target.amount() - SLACK && !watch.over()) {
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
                if (!led(in) || Relaxation.of(board, target, in).covered() < target.amount() - SLACK) {
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
