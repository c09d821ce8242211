package org.chainon.consortium.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chainon.consortium.covering.Ability;
import org.chainon.consortium.covering.Candidate;
import org.chainon.consortium.covering.Cell;
import org.chainon.consortium.covering.Unit;
import org.chainon.consortium.covering.Wishes;
import org.chainon.jurisdiction.EnterpriseKind;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.jurisdiction.ReservationKind;
import org.chainon.jurisdiction.ReservedRegimes;
import org.chainon.kernel.Money;
import org.chainon.kernel.SupplierId;
import org.chainon.matching.Suited;
import org.chainon.supplier.Capacity;
import org.chainon.supplier.Capacity.HeadcountBand;
import org.chainon.supplier.Capacity.TurnoverBand;
import org.chainon.supplier.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class QuestionMakerTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private final QuestionMaker maker = new QuestionMaker(GroupingAssumptions.packaged(), ReservedRegimes.packaged());
    private final Map<SupplierId, KnownSupplier> known = new HashMap<>();
    private final List<Tied> tied = new ArrayList<>();

    private record Tied(SupplierId supplier, int cell, double fit) {}

    private SupplierId supplier(EnterpriseKind kind, Capacity capacity, boolean verified) {
        SupplierId id = SupplierId.random();
        Supplier supplier = new Supplier(
                id,
                Jurisdiction.FR,
                null,
                "S",
                null,
                Set.of(kind),
                "",
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                capacity,
                List.of(),
                List.of(),
                "test",
                Instant.EPOCH);
        known.put(id, new KnownSupplier(supplier, verified, null, null, 0));
        return id;
    }

    private void does(SupplierId supplier, double fit, int... cells) {
        Arrays.stream(cells).forEach(cell -> tied.add(new Tied(supplier, cell, fit)));
    }

    private static Demand demand(@Nullable ReservationKind reservation, int months, double... euros) {
        List<Cell> cells = new ArrayList<>();
        for (double volume : euros) {
            cells.add(new Cell("1|" + cells.size(), 0, null, "propreté", volume, Unit.MONEY));
        }
        return new Demand(
                List.of(new AskedLot("1", "Propreté", reservation)), cells, true, months, Jurisdiction.FR, DAY);
    }

    private Prepared prepared(Demand demand, Wishes wishes) {
        List<List<Suited>> suited = new ArrayList<>();
        for (int cell = 0; cell < demand.cells().size(); cell++) {
            int asked = cell;
            suited.add(tied.stream()
                    .filter(one -> one.cell() == asked)
                    .sorted((a, b) -> Double.compare(b.fit(), a.fit()))
                    .map(one -> new Suited(one.supplier(), one.fit(), Set.of(), 1.0))
                    .toList());
        }
        return maker.question(demand, suited, known, List.of(), List.of(), wishes);
    }

    private Candidate candidate(Prepared prepared, SupplierId id) {
        return prepared.question().candidates().stream()
                .filter(one -> one.supplier().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aMemberTakesOnHalfOfItsTurnoverAYear() {
        SupplierId one = supplier(EnterpriseKind.EI, new Capacity(TurnoverBand.FROM_100K, null, null), false);
        does(one, 0.5, 0);

        Prepared prepared = prepared(demand(null, 24, 2_000_000), Wishes.NONE);

        assertThat(candidate(prepared, one).capacity().get(Unit.MONEY)).isCloseTo(500_000, within(0.1));
        assertThat(candidate(prepared, one).abilities()).containsExactly(new Ability(0, 500_000, 0.5, 1.0));
        assertThat(prepared.standings().get(one).measure().supposed()).isFalse();
    }

    @Test
    void theLargestContractItHeldCountsTwice() {
        SupplierId one =
                supplier(EnterpriseKind.EI, new Capacity(TurnoverBand.UNDER_100K, null, Money.eur(200_000)), false);
        does(one, 0.5, 0);

        Prepared prepared = prepared(demand(null, 12, 600_000), Wishes.NONE);

        assertThat(candidate(prepared, one).capacity().get(Unit.MONEY)).isCloseTo(400_000, within(0.1));
        assertThat(prepared.standings().get(one).lead().why().code()).isEqualTo("grouping.lead-contract");
    }

    @Test
    void ofWhomNothingIsKnownTheTurnoverOfItsKindIsSupposedAndSaidSo() {
        SupplierId one = supplier(EnterpriseKind.ETTI, Capacity.UNKNOWN, false);
        does(one, 0.5, 0);

        Standing standing =
                prepared(demand(null, 12, 600_000), Wishes.NONE).standings().get(one);

        assertThat(standing.measure().supposed()).isTrue();
        assertThat(standing.measure().of(Unit.MONEY)).isCloseTo(750_000, within(0.1));
        assertThat(standing.lead().possible()).isTrue();
        assertThat(standing.lead().sure()).isFalse();
    }

    @Test
    void hoursComeFromThePeopleEmployed() {
        SupplierId one = supplier(EnterpriseKind.EI, new Capacity(null, HeadcountBand.FROM_1, null), false);
        does(one, 0.5, 0);
        Demand hours = new Demand(
                List.of(new AskedLot("1", "", null)),
                List.of(new Cell("h", 0, null, "propreté", 1000, Unit.HOURS)),
                true,
                12,
                Jurisdiction.FR,
                DAY);

        assertThat(candidate(prepared(hours, Wishes.NONE), one).capacity().get(Unit.HOURS))
                .isCloseTo(9 * 1607 / 2.0, within(0.1));
    }

    @Test
    void ofAReservedLotOnlyThoseWhoMayAnswerAreCandidates() {
        SupplierId insertion = supplier(EnterpriseKind.ACI, Capacity.UNKNOWN, true);
        SupplierId sheltered = supplier(EnterpriseKind.ESAT, Capacity.UNKNOWN, true);
        does(insertion, 0.5, 0);
        does(sheltered, 0.9, 0);

        Prepared prepared = prepared(demand(ReservationKind.INSERTION, 12, 100_000), Wishes.NONE);

        assertThat(prepared.question().candidates())
                .extracting(Candidate::supplier)
                .containsExactly(insertion);
        assertThat(prepared.question().rules().leastEligible()).containsEntry(0, 1.0);
        assertThat(candidate(prepared, insertion).eligible()).containsExactly(0);
    }

    @Test
    void withoutAnAmountNobodysCapacityBinds() {
        SupplierId one = supplier(EnterpriseKind.ACI, new Capacity(TurnoverBand.UNDER_100K, null, null), false);
        does(one, 0.5, 0);
        Demand unknown = new Demand(
                List.of(new AskedLot("1", "", null)),
                List.of(new Cell("u", 0, null, "propreté", 100, Unit.UNITS)),
                false,
                null,
                Jurisdiction.FR,
                DAY);

        Candidate candidate = candidate(prepared(unknown, Wishes.NONE), one);

        assertThat(candidate.capacity()).isEmpty();
        assertThat(candidate.abilities()).containsExactly(new Ability(0, 100, 0.5, 1.0));
        assertThat(candidate.lead()).isTrue();
    }

    @Test
    void whoIsTooSmallCannotLeadUnlessItWishesTo() {
        SupplierId small = supplier(EnterpriseKind.EI, new Capacity(TurnoverBand.UNDER_100K, null, null), false);
        SupplierId verified = supplier(EnterpriseKind.EI, new Capacity(TurnoverBand.UNDER_100K, null, null), true);
        does(small, 0.5, 0);
        does(verified, 0.5, 0);
        Demand large = demand(null, 12, 900_000);

        assertThat(candidate(prepared(large, Wishes.NONE), small).lead()).isFalse();
        assertThat(candidate(prepared(large, Wishes.NONE), verified).lead()).isTrue();
        Wishes leads = new Wishes(Set.of(), Set.of(), small, Map.of());
        assertThat(candidate(prepared(large, leads), small).lead()).isTrue();
    }

    @Test
    void ofVeryManyEachCellKeepsItsBest() {
        for (int cell = 0; cell < 20; cell++) {
            for (int i = 0; i < 60; i++) {
                does(supplier(EnterpriseKind.EI, Capacity.UNKNOWN, false), i / 60.0, cell);
            }
        }
        SupplierId wished = supplier(EnterpriseKind.EI, Capacity.UNKNOWN, false);
        does(wished, 0, 3);
        double[] euros = new double[20];
        Arrays.fill(euros, 10_000);

        Prepared prepared = prepared(demand(null, 12, euros), new Wishes(Set.of(wished), Set.of(), null, Map.of()));

        assertThat(prepared.question().candidates()).hasSize(300);
        assertThat(candidate(prepared, wished).abilities()).hasSize(1);
        for (int cell = 0; cell < 20; cell++) {
            int asked = cell;
            assertThat(prepared.question().candidates().stream()
                            .filter(one -> one.abilities().stream()
                                    .anyMatch(ability -> ability.cell() == asked && ability.fit() > 0.9)))
                    .hasSizeGreaterThanOrEqualTo(5);
        }
    }
}
