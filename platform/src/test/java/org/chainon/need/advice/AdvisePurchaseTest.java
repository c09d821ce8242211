package org.chainon.need.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.chainon.need.advice.Purchases.buying;
import static org.chainon.supplier.SupplierFixtures.doing;
import static org.chainon.supplier.SupplierFixtures.in;
import static org.chainon.supplier.SupplierFixtures.siret;
import static org.chainon.supplier.SupplierFixtures.siteIn;
import static org.chainon.supplier.SupplierFixtures.supplier;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chainon.PlatformTest;
import org.chainon.account.People;
import org.chainon.jurisdiction.EnterpriseKind;
import org.chainon.jurisdiction.ReservationKind;
import org.chainon.kernel.Money;
import org.chainon.kernel.Reason;
import org.chainon.nomenclature.Cpv;
import org.chainon.notice.AwardDraft;
import org.chainon.notice.Notice;
import org.chainon.notice.NoticeIntake;
import org.chainon.notice.Place;
import org.chainon.supplier.Capacity;
import org.chainon.supplier.Capacity.TurnoverBand;
import org.chainon.supplier.RegisterSupplier;
import org.chainon.supplier.ServiceKind;
import org.chainon.supplier.SupplierDirectory;
import org.chainon.supplier.VerifySupplier;
import org.chainon.territory.AreaId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Advice in Lozère, where seven insertion enterprises keep hives and no other test has anybody. */
@PlatformTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdvisePurchaseTest {
    private static final String TRADE = "apiculture";
    private static final AreaId LOZERE = AreaId.departement("48");
    private static final AreaId MENDE = AreaId.commune("48095");

    @Autowired
    AdvisePurchase advise;

    @Autowired
    RegisterSupplier register;

    @Autowired
    SupplierDirectory directory;

    @Autowired
    VerifySupplier verify;

    @Autowired
    People people;

    @Autowired
    NoticeIntake intake;

    private String first = "";

    @BeforeAll
    void sevenInsertionEnterprises() throws Exception {
        var facilitator = people.ensure("lozere@example.org", "Camille", "fr");
        for (int i = 0; i < 7; i++) {
            String siret = registered(EnterpriseKind.ACI, TurnoverBand.FROM_500K);
            if (i == 0) {
                first = siret;
            }
            if (i < 6) {
                verify.decide(directory.byIdentifier(siret).orElseThrow().id(), true, null, facilitator.id());
            }
        }
        registered(EnterpriseKind.ESAT, null);
    }

    private String registered(EnterpriseKind kind, @Nullable TurnoverBand turnover) throws Exception {
        String siret = siret();
        register.register(supplier("advice-" + siret, "Ruches " + siret)
                .identifier(siret)
                .kinds(Set.of(kind))
                .activity(doing(TRADE, ServiceKind.SERVICE))
                .site(siteIn(MENDE))
                .serviceArea(in(LOZERE))
                .capacity(new Capacity(turnover, null, null))
                .build());
        return siret;
    }

    private static Purchases hives() {
        return buying("77900000").doing(TRADE).in("DEPARTEMENT:48").months(12);
    }

    private PurchaseAdvice advice(Purchases purchase) {
        return advise.of(purchase.planned(), Map.of());
    }

    private static RegimeFinding finding(PurchaseAdvice advice, ReservationKind kind) {
        return advice.regimes().stream()
                .filter(found -> found.regime().kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static Evidence evidence(PurchaseAdvice advice, ReservationKind kind) {
        return ((RegimeFinding.Open) finding(advice, kind)).evidence();
    }

    private static List<String> codes(List<Reason> reasons) {
        return reasons.stream().map(Reason::code).toList();
    }

    @Test
    void whereEnoughCouldAnswerTheWholeContractIsReservedToThoseWhoAreThere() {
        PurchaseAdvice advice = advice(hives().euros(60_000));
        Evidence insertion = evidence(advice, ReservationKind.INSERTION);
        assertThat(insertion.fit()).isEqualTo(7);
        assertThat(insertion.verified()).isEqualTo(6);
        assertThat(insertion.spread()).containsEntry("Lozère", 7);
        assertThat(evidence(advice, ReservationKind.DISABILITY).fit()).isEqualTo(1);
        assertThat(evidence(advice, ReservationKind.DISABILITY_OR_INSERTION).fit())
                .isEqualTo(8);
        assertThat(advice.advice().way()).isEqualTo(Advice.Way.RESERVE_ALL);
        assertThat(advice.advice().regime()).isNotNull();
        assertThat(advice.advice().regime().regime().kind()).isEqualTo(ReservationKind.INSERTION);
    }

    @Test
    void theRiskIsACommonCauseAndTheProductOfTheSilences() {
        double silences = Math.pow(0.8, 6) * 0.9;
        assertThat(evidence(advice(hives().euros(60_000)), ReservationKind.INSERTION)
                        .noAnswer())
                .isEqualTo(0.05 + 0.95 * silences, within(1e-9));
        assertThat(evidence(advice(hives().euros(60_000)), ReservationKind.DISABILITY)
                        .noAnswer())
                .isEqualTo(0.05 + 0.95 * 0.95, within(1e-9));
        assertThat(evidence(advice(hives().euros(60_000)), ReservationKind.PRISON)
                        .noAnswer())
                .isEqualTo(1);
    }

    @Test
    void whatIsTooBigForThemIsNotReservedButGivesHoursToThem() {
        PurchaseAdvice advice = advice(hives().euros(900_000));
        Evidence insertion = evidence(advice, ReservationKind.INSERTION);
        assertThat(insertion.fit()).isZero();
        assertThat(insertion.tooSmall()).isEqualTo(7);
        assertThat(advice.advice().way()).isEqualTo(Advice.Way.CLAUSE);
        assertThat(advice.hours().hours()).isEqualTo(1050);
        assertThat(codes(advice.advice().reasons())).contains("advice.too-small", "advice.hours");
    }

    @Test
    void theSameAmountOverFourYearsIsInTheirMeasure() {
        assertThat(evidence(advice(hives().euros(900_000).months(48)), ReservationKind.INSERTION)
                        .fit())
                .isEqualTo(7);
    }

    @Test
    void anotherFigureTakesThePlaceOfAnAssumption() {
        PurchaseAdvice advice = advise.of(
                hives().euros(1_000_000).planned(),
                Map.of("labour-share", new BigDecimal(50), "hourly-cost", new BigDecimal(30)));
        assertThat(advice.hours().hours()).isEqualTo(833);
    }

    @Test
    void whereNobodyIsThereOneLooksFurther() {
        PurchaseAdvice advice = advice(hives().in("DEPARTEMENT:2A").euros(20_000));
        assertThat(advice.advice().way()).isEqualTo(Advice.Way.LOOK_FURTHER);
        assertThat(codes(advice.advice().reasons())).contains("advice.nobody", "advice.sourcing");
    }

    @Test
    void dividedByPlaceTheLotWhereTheyAreIsReservedAndTheOtherLeftOpen() {
        PurchaseAdvice advice =
                advice(hives().in("DEPARTEMENT:48", "DEPARTEMENT:2A").euros(600_000));
        Allotment lots = advice.allotments().getFirst();
        assertThat(lots.by()).isEqualTo(Allotment.By.PLACE);
        assertThat(lots.parts()).extracting(Allotment.Part::name).contains("Lozère");
        assertThat(lots.parts().stream().filter(part -> !part.name().equals("Lozère")))
                .allMatch(part -> !part.reservable());
        BigDecimal sum =
                lots.parts().stream().map(part -> part.amount().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum).isBetween(new BigDecimal("599999.90"), new BigDecimal("600000.10"));
    }

    @ParameterizedTest(name = "{0} over {1} months: {2}")
    @CsvSource({
        "85311300, 36, ",
        "85311300, 37, regime.too-long",
        "92500000, 12, ",
        "92510000, 12, regime.cpv-not-listed",
        "77310000, 12, regime.cpv-not-listed"
    })
    void theSocialEconomyMayBeReservedListedServicesForThreeYears(String cpv, int months, String why) {
        RegimeFinding found = finding(
                advice(buying(cpv).in("DEPARTEMENT:48").euros(50_000).months(months)), ReservationKind.SOCIAL_ECONOMY);
        if (why == null) {
            assertThat(found).isInstanceOf(RegimeFinding.Open.class);
        } else {
            assertThat(found).isInstanceOf(RegimeFinding.Closed.class);
            assertThat(codes(found.reasons())).containsExactly(why);
        }
    }

    @ParameterizedTest(name = "{0} the last day without: {1}")
    @CsvSource({"PRISON, 2022-12-31", "DISABILITY_OR_INSERTION, 2020-12-08", "DISABILITY, 2019-03-31"})
    void aRegimeOpensOnItsFirstDay(ReservationKind kind, LocalDate before) {
        assertThat(advice(hives().on(before)).regimes())
                .filteredOn(found -> found.regime().kind() == kind
                        && found.regime().article().startsWith("L"))
                .allSatisfy(found -> assertThat(codes(found.reasons())).containsExactly("regime.later"))
                .isNotEmpty();
        assertThat(finding(advice(hives().on(before.plusDays(1))), kind)).isInstanceOf(RegimeFinding.Open.class);
    }

    @Test
    void aConcessionKnowsNoReservationForTheSocialEconomy() {
        assertThat(advice(hives().concession()).regimes())
                .hasSize(4)
                .allMatch(found -> found.regime().article().startsWith("L3113"))
                .noneMatch(found -> found.regime().kind() == ReservationKind.SOCIAL_ECONOMY);
    }

    @Test
    void inQuebecADirectAgreementIsOpenBelowTheTenderThresholdOfItsYearAndToBeCheckedWhereThatIsNotKnown() {
        Purchases below = buying("77310000").in("QC_REGION:06").inQuebec(100_000);
        assertThat(codes(finding(advice(below.on("2025-12-31")), ReservationKind.SOCIAL_ECONOMY)
                        .reasons()))
                .contains("regime.below");
        RegimeFinding unknown = finding(advice(below.on("2026-01-01")), ReservationKind.SOCIAL_ECONOMY);
        assertThat(codes(unknown.reasons())).contains("regime.threshold-unknown");
        assertThat(((RegimeFinding.Open) unknown).sure()).isFalse();
        Purchases above =
                buying("77310000").in("QC_REGION:06").inQuebec(133_800).on("2025-12-31");
        assertThat(finding(advice(above), ReservationKind.SOCIAL_ECONOMY)).isInstanceOf(RegimeFinding.Closed.class);
        assertThat(advice(above).clausePartners()).isEqualTo(-1);
    }

    @Test
    void pastContractsAlikeAreCountedInTheRegionAndTheirWinnersAreKnownToHaveHadOne() throws Exception {
        PurchaseAdvice before = advice(hives().euros(60_000));
        intake.take(award("Marché réservé"));
        intake.take(award("Clause sociale"));
        PurchaseAdvice after = advice(hives().euros(60_000));
        assertThat(after.alike().total()).isEqualTo(before.alike().total() + 2);
        assertThat(after.alike().reserved()).isEqualTo(before.alike().reserved() + 1);
        assertThat(after.alike().examples().getFirst().terms().title()).isEqualTo("Ruches de Mende");
        assertThat(evidence(after, ReservationKind.INSERTION).experienced()).isEqualTo(1);
    }

    private AwardDraft award(String consideration) {
        return new AwardDraft(
                "decp",
                "advice-" + consideration,
                "1",
                null,
                null,
                "Ruches de Mende",
                new Cpv("77900000"),
                new Notice.Buyer("Ville de Mende", "21480095000017", null, null, null),
                Money.eur(20_000),
                LocalDate.of(2026, 5, 4),
                12,
                new Place("Mende", MENDE, null, "FR"),
                2,
                List.of(consideration),
                List.of(new AwardDraft.Winner("Ruches", first, "SIRET")));
    }
}
