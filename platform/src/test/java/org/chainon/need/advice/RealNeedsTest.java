package org.chainon.need.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.chainon.PlatformTest;
import org.chainon.RealData;
import org.chainon.intake.ImportRun;
import org.chainon.intake.Importer;
import org.chainon.intake.InputFile;
import org.chainon.intake.Stored;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.jurisdiction.ReservationKind;
import org.chainon.jurisdiction.ReservedRegime.Contract;
import org.chainon.kernel.Money;
import org.chainon.kernel.Reason;
import org.chainon.need.Purchase;
import org.chainon.nomenclature.Activity;
import org.chainon.nomenclature.Cpv;
import org.chainon.supplier.SupplierFixtures;
import org.chainon.territory.AreaId;
import org.chainon.territory.Territory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Twelve real purchases among the real insertion enterprises and ESAT; what is advised is printed to be read by eye. */
@PlatformTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealNeedsTest {
    private static final Logger LOG = LoggerFactory.getLogger(RealNeedsTest.class);

    private static final ImportRun IGNORED = new ImportRun() {
        @Override
        public void stored(Stored outcome) {}

        @Override
        public void quarantined(String location, String recordKey, Reason reason, byte[] bytes) {}
    };

    @Autowired
    AdvisePurchase advise;

    @Autowired
    List<Importer> importers;

    @Autowired
    Territory territory;

    @Autowired
    JdbcClient jdbc;

    @BeforeAll
    void realSuppliers() throws Exception {
        Importer suppliers = importers.stream()
                .filter(importer -> importer.source().equals("suppliers"))
                .findFirst()
                .orElseThrow();
        for (String name : List.of("suppliers/siae.jsonl", "suppliers/esat.csv")) {
            Path file = RealData.path(name);
            suppliers.read(new InputFile(file.getFileName().toString(), () -> Files.newInputStream(file)), IGNORED);
        }
    }

    @AfterAll
    void clean() {
        SupplierFixtures.forget(jdbc, "suppliers");
    }

    private List<PurchaseAdvice> advices() throws Exception {
        List<PurchaseAdvice> advices = new ArrayList<>();
        for (String line : Files.readAllLines(RealData.path("needs/needs.jsonl"))) {
            JsonNode need = JsonMapper.shared().readTree(line);
            Purchase purchase = new Purchase(
                    need.get("title").asString(),
                    "",
                    List.of(new Cpv(need.get("cpv").asString())),
                    List.of(),
                    List.of(place(need.get("place").get("code").asString())),
                    new Money(new BigDecimal(need.get("amount_eur_excl_vat").asString()), Jurisdiction.FR.currency()),
                    Integer.valueOf(need.get("months").asString()),
                    LocalDate.of(2026, 11, 22));
            advices.add(advise.of(
                    new PlannedPurchase(purchase, Jurisdiction.FR, BuyerKind.LOCAL, Contract.PUBLIC_CONTRACT),
                    Map.of()));
        }
        return advices;
    }

    private AreaId place(String code) {
        return code.matches("[0-9]{5}")
                ? territory.byPostalCode(code).getFirst().id()
                : AreaId.departement(code.equals("GP") ? "971" : code);
    }

    @Test
    void theTwelvePurchasesAreAdvisedSanely() throws Exception {
        List<PurchaseAdvice> advices = advices();
        assertThat(advices).hasSize(12);
        for (PurchaseAdvice advice : advices) {
            print(advice);
            assertThat(advice.advice().reasons()).isNotEmpty();
            assertThat(advice.advice().reasons())
                    .as("half of the real ones do not say what they do")
                    .anyMatch(reason -> reason.code().equals("advice.ask-trade"));
            assertThat(open(advice, ReservationKind.DISABILITY)).isTrue();
            assertThat(open(advice, ReservationKind.INSERTION)).isTrue();
            assertThat(open(advice, ReservationKind.SOCIAL_ECONOMY)).isFalse();
            assertThat(advice.duties()).extracting(due -> due.duty().id()).contains("environment-criterion");
            Evidence both = evidence(advice, ReservationKind.DISABILITY_OR_INSERTION);
            Evidence one = evidence(advice, ReservationKind.INSERTION);
            assertThat(both.fit()).isGreaterThanOrEqualTo(one.fit());
            assertThat(both.noAnswer()).isLessThanOrEqualTo(one.noAnswer()).isBetween(0.05, 1.0);
        }
        assertThat(evidence(of(advices, "Nettoyage d'espaces publics"), ReservationKind.INSERTION)
                        .fit())
                .isPositive();
        assertThat(evidence(of(advices, "maintenance assistée"), ReservationKind.INSERTION)
                        .fit())
                .isZero();
    }

    private static PurchaseAdvice of(List<PurchaseAdvice> advices, String words) {
        return advices.stream()
                .filter(advice -> advice.planned().purchase().title().contains(words))
                .findFirst()
                .orElseThrow();
    }

    private static boolean open(PurchaseAdvice advice, ReservationKind kind) {
        return advice.regimes().stream()
                .anyMatch(found -> found.regime().kind() == kind && found instanceof RegimeFinding.Open);
    }

    private static Evidence evidence(PurchaseAdvice advice, ReservationKind kind) {
        return advice.regimes().stream()
                .filter(found -> found.regime().kind() == kind)
                .map(found -> ((RegimeFinding.Open) found).evidence())
                .findFirst()
                .orElseThrow();
    }

    private static void print(PurchaseAdvice advice) {
        Purchase purchase = advice.planned().purchase();
        LOG.info(
                "{} | {} {} {} {} months | {}\n  {}: {}\n  {}\n  hours {} partners {} duties {}",
                purchase.title() + " {" + advice.doubt() + "}",
                purchase.cpv(),
                purchase.places(),
                purchase.amount(),
                purchase.months(),
                advice.activities().stream().map(Activity::id).toList(),
                advice.advice().way(),
                advice.advice().reasons(),
                advice.regimes().stream()
                        .map(found -> found instanceof RegimeFinding.Open
                                ? found.regime().article() + " " + ((RegimeFinding.Open) found).evidence()
                                : found.regime().article() + " closed")
                        .collect(Collectors.joining("\n  ")),
                advice.hours() == null ? null : advice.hours().hours(),
                advice.clausePartners(),
                advice.duties().stream().map(due -> due.duty().id()).toList());
    }
}
