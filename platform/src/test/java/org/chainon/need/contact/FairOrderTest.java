package org.chainon.need.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chainon.kernel.SupplierId;
import org.chainon.need.contact.FairOrder.Candidate;
import org.chainon.need.contact.FairOrder.Placed;
import org.junit.jupiter.api.Test;

/** The order in which suppliers are told of a need. */
class FairOrderTest {
    private static SupplierId supplier(int n) {
        return new SupplierId(new UUID(n, n));
    }

    private static List<Candidate> alike(int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> new Candidate(supplier(n), 1, 0))
                .toList();
    }

    @Test
    void theSameCandidatesAndSeedGiveTheSameOrderWhateverOrderTheyCameIn() {
        List<Candidate> candidates = new ArrayList<>(alike(40));
        List<Placed> order = FairOrder.of(candidates, 7);
        Collections.shuffle(candidates, new Random(1));

        assertThat(FairOrder.of(candidates, 7)).isEqualTo(order);
        assertThat(FairOrder.of(candidates, 8)).isNotEqualTo(order);
        assertThat(order.stream().map(Placed::position))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 40).boxed().toList());
        assertThat(order.stream().map(Placed::supplier)).doesNotHaveDuplicates();
    }

    @Test
    void withinATierWhoIsOwedMostComesFirstHoweverWellItFits() {
        Candidate best = new Candidate(supplier(1), 1, -0.5);
        Candidate passedOver = new Candidate(supplier(2), 0.55, 0.75);
        Candidate newcomer = new Candidate(supplier(3), 0.6, 0);

        assertThat(FairOrder.of(List.of(best, passedOver, newcomer), 1).stream().map(Placed::supplier))
                .containsExactly(supplier(2), supplier(3), supplier(1));
    }

    @Test
    void whoFitsWorseWaitsButThreeOfTenSeatsAreOpenToIt() {
        List<Candidate> candidates = new ArrayList<>(alike(20));
        IntStream.range(20, 30).forEach(n -> candidates.add(new Candidate(supplier(n), 0.3, n)));
        IntStream.range(30, 40).forEach(n -> candidates.add(new Candidate(supplier(n), 0.1, 0)));

        List<Placed> first = FairOrder.of(candidates, 3).subList(0, 10);

        assertThat(first.stream().map(Placed::tier)).containsExactly(1, 1, 1, 2, 1, 1, 2, 1, 1, 2);
    }

    @Test
    void nobodyIsOwedMoreThanThreeTurns() {
        Candidate years = new Candidate(supplier(1), 1, 40);
        Candidate three = new Candidate(supplier(2), 1, 3);

        assertThat(FairOrder.of(List.of(years, three), 1).stream().map(Placed::owed))
                .containsExactly(3.0, 3.0);
    }

    @Test
    void everyoneOfATierHasItsTurnBeforeAnybodyHasASecond() {
        int suppliers = 23;
        int told = 5;
        Map<SupplierId, Double> owed = new HashMap<>();
        Map<SupplierId, Integer> turns = new HashMap<>();
        for (int need = 0; need < 46; need++) {
            List<Candidate> candidates = IntStream.range(0, suppliers)
                    .mapToObj(n -> new Candidate(supplier(n), 1, owed.getOrDefault(supplier(n), 0.0)))
                    .toList();
            List<Placed> order = FairOrder.of(candidates, need);
            for (Placed placed : order) {
                boolean now = placed.position() <= told;
                owed.merge(placed.supplier(), (double) told / suppliers - (now ? 1 : 0), Double::sum);
                turns.merge(placed.supplier(), now ? 1 : 0, Integer::sum);
            }
            assertThat(Collections.max(turns.values()) - Collections.min(turns.values()))
                    .as("after need %d", need)
                    .isLessThanOrEqualTo(1);
        }
        assertThat(turns.values()).containsOnly(10);
    }

    @Test
    void tiersBeginAtHalfAndAtAFifthOfTheBest() {
        assertThat(Stream.of(1.0, 0.5, 0.49, 0.2, 0.19, 0.0).map(FairOrder::tier))
                .containsExactly(1, 1, 2, 2, 3, 3);
    }
}
