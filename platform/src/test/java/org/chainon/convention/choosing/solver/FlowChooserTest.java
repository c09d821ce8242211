package org.chainon.convention.choosing.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.chainon.convention.choosing.Chosen;
import org.chainon.convention.choosing.Chosen.Why;
import org.chainon.convention.choosing.Guest;
import org.chainon.convention.choosing.Pair;
import org.chainon.convention.choosing.Want;
import org.chainon.convention.choosing.Wished;
import org.junit.jupiter.api.Test;

class FlowChooserTest {
    private final FlowChooser chooser = new FlowChooser();

    private static List<Guest> guests(int count, int most) {
        return IntStream.range(0, count)
                .mapToObj(each -> new Guest(most, false))
                .toList();
    }

    private static Pair pair(int buyer, int supplier, Want ofBuyer, Want ofSupplier) {
        return new Pair(buyer, supplier, ofBuyer, ofSupplier, 0.5);
    }

    @Test
    void whatBothCallIndispensableComesBeforeEverythingElse() {
        Wished wished = new Wished(
                guests(1, 1),
                guests(2, 5),
                List.of(
                        pair(0, 0, Want.INDISPENSABLE, Want.WANTED),
                        pair(0, 1, Want.INDISPENSABLE, Want.INDISPENSABLE)),
                0,
                99);
        assertThat(chooser.choose(wished).meetings()).containsExactly(1);
        assertThat(chooser.choose(wished).missed()).containsExactly(Map.entry(0, Why.BUYER_FULL));
    }

    /** Whom all buyers want most takes all their slots, were it not that each supplier has its turn. */
    @Test
    void eachSupplierHasAMeetingBeforeAnotherHasItsSecond() {
        Wished wished = new Wished(
                guests(2, 1),
                guests(2, 5),
                List.of(
                        pair(0, 0, Want.INDISPENSABLE, Want.WANTED),
                        pair(1, 0, Want.INDISPENSABLE, Want.WANTED),
                        pair(1, 1, Want.POSSIBLE, Want.POSSIBLE)),
                1,
                99);
        Chosen chosen = chooser.choose(wished);
        assertThat(chosen.meetings()).containsExactly(0, 2);
        assertThat(chosen.shortOf()).isEmpty();
    }

    @Test
    void nobodyMeetsWhomHeRefusesAndWhoLacksMeetingsIsNamed() {
        Wished wished = new Wished(guests(1, 3), guests(1, 3), List.of(pair(0, 0, Want.NO, Want.INDISPENSABLE)), 2, 99);
        Chosen chosen = chooser.choose(wished);
        assertThat(chosen.meetings()).isEmpty();
        assertThat(chosen.missed()).containsExactly(Map.entry(0, Why.REFUSED));
        assertThat(chosen.shortOf()).containsExactly(Map.entry(0, 2));
    }

    @Test
    void amongEqualWishesSmallAndNewOnesGoFirst() {
        List<Guest> suppliers = List.of(new Guest(1, false), new Guest(1, true));
        Wished wished = new Wished(
                guests(1, 1),
                suppliers,
                List.of(pair(0, 0, Want.WANTED, Want.WANTED), pair(0, 1, Want.WANTED, Want.WANTED)),
                0,
                99);
        assertThat(chooser.choose(wished).meetings()).containsExactly(1);
    }

    @Test
    void whatTheOrganiserWantsComesFirstAndWhereThereIsNoRoomThatIsSaid() {
        Pair set = new Pair(0, 0, Want.UNSAID, Want.UNSAID, 0, true);
        Wished wished = new Wished(
                guests(1, 2), guests(2, 2), List.of(pair(0, 1, Want.INDISPENSABLE, Want.INDISPENSABLE), set), 1, 1);
        Chosen chosen = chooser.choose(wished);
        assertThat(chosen.meetings()).containsExactly(1);
        assertThat(chosen.missed()).containsExactly(Map.entry(0, Why.NO_ROOM));
    }

    @Test
    void aPairThatStandsTwiceIsAMistake() {
        Pair pair = pair(0, 0, Want.WANTED, Want.WANTED);
        assertThatThrownBy(() -> new Wished(guests(1, 1), guests(1, 1), List.of(pair, pair), 0, 99))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Every choice is tried, and judged in the order that is promised. */
    @Test
    void nothingThatCouldBeChosenIsBetter() {
        for (int seed = 0; seed < 400; seed++) {
            Wished wished = drawn(new Random(seed));
            Chosen chosen = chooser.choose(wished);
            long[] found = judged(wished, chosen.meetings());
            assertThat(found).as("seed %d keeps to the limits", seed).isNotEmpty();
            long[] best = new long[0];
            for (int mask = 0; mask < 1 << wished.pairs().size(); mask++) {
                int choice = mask;
                long[] other = judged(
                        wished,
                        IntStream.range(0, wished.pairs().size())
                                .filter(p -> (choice >> p & 1) == 1)
                                .boxed()
                                .toList());
                best = other.length > 0 && (best.length == 0 || Arrays.compare(other, best) > 0) ? other : best;
            }
            assertThat(found).as("seed %d", seed).isEqualTo(best);
        }
    }

    /** Those that the organiser wants; mutual ones; how many have a first meeting, a second, …; what is wished. Empty where it breaks a limit. */
    private static long[] judged(Wished wished, List<Integer> meetings) {
        Map<Integer, Integer> ofBuyer = new HashMap<>();
        Map<Integer, Integer> ofSupplier = new HashMap<>();
        if (meetings.size() > wished.room()) {
            return new long[0];
        }
        long set = 0;
        long mutual = 0;
        long weight = 0;
        for (int p : meetings) {
            Pair pair = wished.pairs().get(p);
            boolean over = ofBuyer.merge(pair.buyer(), 1, Integer::sum)
                    > wished.buyers().get(pair.buyer()).most();
            over |= ofSupplier.merge(pair.supplier(), 1, Integer::sum)
                    > wished.suppliers().get(pair.supplier()).most();
            if (over || pair.refused()) {
                return new long[0];
            }
            set += pair.set() ? 1 : 0;
            mutual += pair.mutual() ? 1 : 0;
            boolean favoured = wished.suppliers().get(pair.supplier()).favoured();
            weight += 1
                    + points(pair.ofBuyer())
                    + points(pair.ofSupplier())
                    + Math.round(10 * pair.fit())
                    + (favoured ? 5 : 0);
        }
        long[] judged = new long[wished.least() + 3];
        judged[0] = set;
        judged[1] = mutual;
        for (int count : ofSupplier.values()) {
            for (int turn = 1; turn <= Math.min(count, wished.least()); turn++) {
                judged[turn + 1]++;
            }
        }
        judged[wished.least() + 2] = weight;
        return judged;
    }

    private static int points(Want want) {
        return Map.of(Want.INDISPENSABLE, 60, Want.WANTED, 30, Want.POSSIBLE, 10)
                .getOrDefault(want, 0);
    }

    private static Wished drawn(Random random) {
        List<Guest> buyers = new ArrayList<>();
        List<Guest> suppliers = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            buyers.add(new Guest(random.nextInt(3), false));
            suppliers.add(new Guest(random.nextInt(3), random.nextBoolean()));
        }
        List<Pair> pairs = new ArrayList<>();
        for (int b = 0; b < 3; b++) {
            for (int s = 0; s < 3; s++) {
                if (random.nextInt(4) > 0) {
                    Want[] wants = Want.values();
                    pairs.add(new Pair(
                            b,
                            s,
                            wants[random.nextInt(wants.length)],
                            wants[random.nextInt(wants.length)],
                            random.nextDouble(),
                            random.nextInt(8) == 0));
                }
            }
        }
        return new Wished(buyers, suppliers, pairs, random.nextInt(3), random.nextInt(6));
    }
}
