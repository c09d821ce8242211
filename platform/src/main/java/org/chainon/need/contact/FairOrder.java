package org.chainon.need.contact;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chainon.kernel.SupplierId;

/**
 * In which order suppliers are told of a need: who fits about as well has the same right to a turn.
 *
 * <ol>
 *   <li>By fit, the suppliers fall into three tiers: at least half as likely to be right as the best one; at least a fifth; the rest.
 *       Within a tier, fit counts no more.
 *   <li>Within a tier, who is owed most turns comes first: of each need of the last year that it was eligible for, the share of its
 *       tier that was told, less one where it was told itself. Whoever is passed over rises each time; whoever is new is owed nothing
 *       and owes nothing.
 *   <li>Who is owed the same is drawn by lot, from the need's seed.
 *   <li>Of ten seats seven go to the best tier that is left; three are open to the tiers below it, who is owed most first: so nobody
 *       waits behind a long first tier for ever.
 * </ol>
 *
 * The same candidates and the same seed always give the same order.
 */
public final class FairOrder {
    /** From which share of the best one's fit each tier begins. */
    private static final List<Double> TIERS = List.of(0.5, 0.2, 0.0);
    /** More than that is owed to nobody: who could not be told for long does not take all turns once it can. */
    private static final double MOST_OWED = 3;

    private static final int SEATS = 10;
    private static final Set<Integer> OPEN_SEATS = Set.of(3, 6, 9);

    private static final Comparator<Placed> BY_TURN =
            Comparator.comparingDouble((Placed placed) -> -placed.owed()).thenComparingLong(Placed::draw);

    private FairOrder() {}

    /**
     * @param fit beside the best candidate's: above 0, at most 1
     * @param owed turns; negative where it had more than its share
     */
    public record Candidate(SupplierId supplier, double fit, double owed) {}

    /**
     * @param tier from 1
     * @param owed as it counts
     * @param position from 1
     */
    public record Placed(SupplierId supplier, int tier, double owed, long draw, int position) {
        private Placed at(int where) {
            return new Placed(supplier, tier, owed, draw, where);
        }
    }

    /** All of them, who is told first first. */
    public static List<Placed> of(Collection<Candidate> candidates, long seed) {
        List<Placed> waiting = new ArrayList<>(candidates.stream()
                .map(each -> new Placed(
                        each.supplier(),
                        tier(each.fit()),
                        Math.clamp(each.owed(), -MOST_OWED, MOST_OWED),
                        draw(seed, each.supplier()),
                        0))
                .sorted(Comparator.comparingInt(Placed::tier).thenComparing(BY_TURN))
                .toList());
        List<Placed> byTurn = new ArrayList<>(waiting);
        byTurn.sort(BY_TURN);
        List<Placed> order = new ArrayList<>();
        Set<SupplierId> seated = new HashSet<>();
        while (order.size() < candidates.size()) {
            waiting.removeIf(placed -> seated.contains(placed.supplier()));
            for (int i = 0; i < SEATS && order.size() < candidates.size(); i++) {
                Placed next = OPEN_SEATS.contains(i) ? open(waiting, byTurn, seated) : first(waiting, seated);
                seated.add(next.supplier());
                order.add(next.at(order.size() + 1));
            }
        }
        return List.copyOf(order);
    }

    private static Placed first(List<Placed> waiting, Set<SupplierId> seated) {
        return waiting.stream()
                .filter(placed -> !seated.contains(placed.supplier()))
                .findFirst()
                .orElseThrow();
    }

    /** Of the tiers below the best that is left, who is owed most; where there is none, the next of the best. */
    private static Placed open(List<Placed> waiting, List<Placed> byTurn, Set<SupplierId> seated) {
        Placed best = first(waiting, seated);
        return byTurn.stream()
                .filter(placed -> placed.tier() > best.tier() && !seated.contains(placed.supplier()))
                .findFirst()
                .orElse(best);
    }

    static int tier(double fit) {
        int tier = 0;
        while (fit < TIERS.get(tier)) {
            tier++;
        }
        return tier + 1;
    }

    /** The first eight bytes of SHA-256 over the seed and the supplier's id, both big-endian. */
    static long draw(long seed, SupplierId supplier) {
        byte[] text = ByteBuffer.allocate(Long.BYTES * 3)
                .putLong(seed)
                .putLong(supplier.value().getMostSignificantBits())
                .putLong(supplier.value().getLeastSignificantBits())
                .array();
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(text))
                    .getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
