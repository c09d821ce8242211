package org.chainon.need.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chainon.need.advice.Purchases.buying;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chainon.PlatformTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class PurchaseDutiesTest {
    @Autowired
    PurchaseDuties duties;

    private List<String> ids(PlannedPurchase planned) {
        return duties.of(planned).stream().map(due -> due.duty().id()).toList();
    }

    @ParameterizedTest(name = "on {1} {2}, the day after {3}")
    @CsvSource({
        "90910000, 2026-08-20, environment-before, environment-criterion",
        "90910000, 2026-08-20, environment-before, environment-clauses",
        "90910000, 2025-12-31, turnover-2, turnover-1-5",
        "90910000, 2025-12-31, plan-2022, turnover-1-5",
        "18100000, 2026-12-31, agec-textile-2024, agec-textile-2027",
        "18100000, 2029-12-31, agec-textile-2027, agec-textile-2030",
        "39100000, 2026-12-31, agec-furniture-2024, agec-furniture-2027"
    })
    void aDutyTakesThePlaceOfAnotherFromOneDayToTheNext(String cpv, LocalDate last, String before, String after) {
        assertThat(ids(buying(cpv).euros(30_000).on(last).planned()))
                .contains(before)
                .doesNotContain(after);
        assertThat(ids(buying(cpv).euros(30_000).on(last.plusDays(1)).planned()))
                .contains(after)
                .doesNotContain(before);
    }

    @ParameterizedTest(name = "{2} begins after {1}")
    @CsvSource({
        "18100000, 2024-06-30, agec-textile-2024",
        "39100000, 2024-06-30, agec-furniture-2024",
        "30200000, 2024-06-30, agec-others",
        "90910000, 2021-08-24, environment-before",
        "90910000, 2022-12-31, spaser",
        "90910000, 2023-12-31, essential-data"
    })
    void aDutyBegins(String cpv, LocalDate before, String id) {
        assertThat(ids(buying(cpv).euros(300_000).on(before).planned())).doesNotContain(id);
        assertThat(ids(buying(cpv).euros(300_000).on(before.plusDays(1)).planned()))
                .contains(id);
    }

    @ParameterizedTest(name = "{0} €, a {1} buyer, on {2}: {3}")
    @CsvSource({
        "59999, LOCAL, 2026-04-01, small-purchase, true",
        "60000, LOCAL, 2026-04-01, small-purchase, false",
        "59999, LOCAL, 2026-03-31, small-purchase, false",
        "39999, LOCAL, 2026-03-31, small-purchase, true",
        "60000, LOCAL, 2026-04-01, free-documents, true",
        "89999, LOCAL, 2026-04-01, publicity, false",
        "90000, LOCAL, 2026-04-01, publicity, true",
        "90000, ENTITY, 2026-04-01, publicity, false",
        "140000, STATE, 2026-01-01, formal-state, true",
        "140000, STATE, 2025-12-31, formal-state, false",
        "140000, LOCAL, 2026-01-01, formal-local, false",
        "216000, LOCAL, 2026-01-01, formal-local, true",
        "216000, LOCAL, 2025-12-31, formal-local, false",
        "432000, ENTITY, 2026-01-01, formal-entity, true",
        "432000, ENTITY, 2025-12-31, formal-entity, false",
        "216000, LOCAL, 2026-08-21, social-clauses-local, true",
        "216000, LOCAL, 2026-08-20, social-clauses-local, false",
        "215999, LOCAL, 2026-08-21, social-clauses-local, false"
    })
    void amountBuyerAndDayDecide(long euros, BuyerKind buyer, String day, String id, boolean due) {
        assertThat(ids(buying("90910000").euros(euros).by(buyer).on(day).planned())
                        .contains(id))
                .isEqualTo(due);
    }

    @Test
    void whereTheAmountOrTheDaysThresholdIsNotKnownItIsSaid() {
        assertThat(duties.of(buying("90910000").planned())).anySatisfy(due -> {
            assertThat(due.duty().id()).isEqualTo("formal-local");
            assertThat(due.surely()).isFalse();
            assertThat(due.threshold()).isNotNull();
        });
        assertThat(duties.of(buying("90910000").inQuebec(50_000).planned())).anySatisfy(due -> {
            assertThat(due.duty().id()).isEqualTo("qc-direct");
            assertThat(due.surely()).isFalse();
            assertThat(due.threshold()).isNull();
        });
    }

    @Test
    void aConcessionHasOtherDutiesThanAContract() {
        assertThat(ids(buying("90910000").concession().euros(6_000_000).planned()))
                .contains("environment-concession", "formal-concession")
                .doesNotContain("environment-criterion", "lots", "formal-local");
    }

    @Test
    void everyDutyHasItsOwnIdWordsInBothLanguagesAndASource() {
        Set<String> ids = new HashSet<>();
        assertThat(duties.all()).allSatisfy(duty -> {
            assertThat(ids.add(duty.id())).as(duty.id()).isTrue();
            assertThat(List.of(duty.textFr(), duty.textEn(), duty.article(), duty.source()))
                    .noneMatch(String::isBlank);
        });
    }
}
