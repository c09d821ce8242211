package org.chainon.spend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chainon.supplier.SupplierFixtures.ARRAS;
import static org.chainon.supplier.SupplierFixtures.LILLE;
import static org.chainon.supplier.SupplierFixtures.NORD;
import static org.chainon.supplier.SupplierFixtures.siret;
import static org.chainon.supplier.SupplierFixtures.siteIn;
import static org.chainon.supplier.SupplierFixtures.supplier;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.chainon.PlatformTest;
import org.chainon.account.Organisation;
import org.chainon.account.OrganisationGone;
import org.chainon.account.Organisations;
import org.chainon.jurisdiction.EnterpriseKind;
import org.chainon.jurisdiction.EnterpriseKind.Family;
import org.chainon.supplier.Capacity;
import org.chainon.supplier.RegisterSupplier;
import org.chainon.supplier.SupplierDraft;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Files of payments, and what they come to. */
@PlatformTest
class SpendTest {
    private static final String HEAD = "date;siret;fournisseur;montant_ht;objet\n";

    @Autowired
    SpendImports imports;

    @Autowired
    ReadSpendFile job;

    @Autowired
    Spending spending;

    @Autowired
    SpendIndicators indicators;

    @Autowired
    BuyerSaid said;

    @Autowired
    SpendRetention retention;

    @Autowired
    Organisations organisations;

    @Autowired
    RegisterSupplier register;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private final String insertion = siret();
    private final String stranger = siret();
    private Organisation buyer;

    @BeforeEach
    void aBuyerAndAnEnterprise() throws Exception {
        buyer = buyer();
        register.register(enterprise().build());
    }

    private Organisation buyer() {
        return organisations.ensure(Organisation.Kind.BUYER, "FR", null, "Ville " + UUID.randomUUID(), null);
    }

    private SupplierDraft.Builder enterprise() {
        return supplier("spend-" + insertion, "Atelier " + insertion)
                .identifier(insertion)
                .kinds(java.util.Set.of(EnterpriseKind.EI, EnterpriseKind.ASSOCIATION))
                .capacity(new Capacity(Capacity.TurnoverBand.FROM_100K, Capacity.HeadcountBand.FROM_10, null))
                .site(siteIn(LILLE));
    }

    private SpendImport read(String csv) throws IOException {
        return SpendFixtures.read(imports, job, buyer, csv);
    }

    private SpendYear year(int year) {
        return spending.years(buyer).stream()
                .filter(each -> each.year() == year)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theShareOfCommittedSuppliersIsThatOfTheDirectory() throws Exception {
        SpendImport file = read(HEAD + "05/03/2025;" + insertion + ";Atelier;1 000,00;Tonte\n" + "2025-04-01;"
                + insertion.substring(0, 9) + ";Atelier;500,00;Taille\n" + "2025-04-02;" + stranger
                + ";Autre;4 500,00;Divers\n" + "2025-05-02;" + stranger + ";Autre;-1 000,00;Avoir\n"
                + "2025-05-03;;Sans numéro;1 000,00;Divers\n");
        assertThat(file.state()).isEqualTo(SpendImport.State.DONE);
        assertThat(file.taken()).isEqualTo(5);

        SpendYear year = year(2025);
        assertThat(year.total()).isEqualByComparingTo("6000");
        assertThat(year.unnumbered()).isEqualByComparingTo("1000");
        assertThat(year.suppliers()).as("the SIREN is the enterprise's own").isEqualTo(3);
        assertThat(year.engaged().amount()).isEqualByComparingTo("1500");
        assertThat(year.engaged().share()).isEqualTo(0.25);
        assertThat(year.engaged().suppliers()).isEqualTo(1);
        assertThat(year.families())
                .extracting(SpendYear.Part::code)
                .contains(Family.INSERTION.name(), Family.ESS.name());
        assertThat(year.sizes()).singleElement().satisfies(part -> {
            assertThat(part.code()).isEqualTo("UNDER_50");
            assertThat(part.amount()).isEqualByComparingTo("1500");
        });
        assertThat(year.withVat()).isZero();
    }

    @Test
    void aFormerNumberMeansTheEnterpriseOfToday() throws Exception {
        String former = siret();
        jdbc.sql("insert into supplier.former_identifier (jurisdiction, former, current) values ('FR', ?, ?)")
                .params(former, insertion)
                .update();
        read(HEAD + "2025-03-05;" + former + ";Atelier;100;Tonte\n");
        assertThat(year(2025).engaged().amount()).isEqualByComparingTo("100");
    }

    @Test
    void whatIsNearDependsOnWhereTheBuyerSaysItIs() throws Exception {
        read(HEAD + "2025-03-05;" + insertion + ";Atelier;100;Tonte\n");
        assertThat(year(2025).places()).singleElement().returns("UNKNOWN", SpendYear.Part::code);
        said.place(buyer.id(), LILLE);
        assertThat(year(2025).places()).singleElement().returns("COMMUNE", SpendYear.Part::code);
        said.place(buyer.id(), NORD);
        assertThat(year(2025).places()).singleElement().returns("DEPARTEMENT", SpendYear.Part::code);
        said.place(buyer.id(), ARRAS);
        assertThat(year(2025).places()).singleElement().returns("REGION", SpendYear.Part::code);
    }

    @Test
    void theSameFileAgainChangesNothing() throws Exception {
        String csv = HEAD + "2025-03-05;" + insertion + ";Atelier;100;Tonte\n";
        SpendImport first = read(csv);
        assertThat(imports.handIn(
                        buyer, "autre-nom.csv", new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOfSatisfying(
                        SpendImports.Known.class,
                        known -> assertThat(known.before().id()).isEqualTo(first.id()));
        assertThat(imports.of(buyer.id())).hasSize(1);
        assertThat(year(2025).total()).isEqualByComparingTo("100");
    }

    @Test
    void aLineThatTwoFilesSayCountsOnceAndTwoAlikeInOneFileCountTwice() throws Exception {
        String line = "2025-03-05;" + insertion + ";Atelier;100;Tonte\n";
        read(HEAD + line + line);
        assertThat(year(2025).total()).isEqualByComparingTo("200");
        read(HEAD + line + line + "2025-06-05;" + insertion + ";Atelier;50;Tonte\n");
        assertThat(year(2025).total()).isEqualByComparingTo("250");
    }

    @Test
    void aCorrectedAmountReplacesTheOldOneUntilItsFileIsTakenBack() throws Exception {
        String head = "date;siret;montant ht;numero de mandat\n";
        read(head + "2025-03-05;" + insertion + ";100;7\n2025-03-06;" + insertion + ";10;8\n");
        SpendImport corrected = read(head + "2025-03-05;" + insertion + ";80;7\n");
        assertThat(year(2025).total()).isEqualByComparingTo("90");

        imports.remove(corrected);
        assertThat(year(2025).total()).isEqualByComparingTo("110");
        imports.remove(imports.of(buyer.id()).getFirst());
        assertThat(spending.years(buyer)).isEmpty();
    }

    @Test
    void anAmountWithVatBecomesOneWithoutOnlyWhereTheLineTellsTheRate() throws Exception {
        read("date;siret;montant ttc;taux tva\n2025-03-05;" + insertion + ";120;20 %\n2025-03-06;" + insertion
                + ";60;\n");
        assertThat(year(2025).total()).isEqualByComparingTo("160");
        assertThat(year(2025).withVat()).isEqualByComparingTo("60");
    }

    @Test
    void refusedLinesSayWhyAndTheOthersAreTaken() throws Exception {
        SpendImport file = read(HEAD + "2025-03-05;" + insertion + ";Atelier;100;Tonte\n" + "demain;" + insertion
                + ";Atelier;100;Tonte\n" + "2025-03-05;12345678901234;Atelier;100;Tonte\n" + "2025-03-05;" + insertion
                + ";Atelier;1,234;Tonte\n");
        assertThat(file.taken()).isEqualTo(1);
        assertThat(file.refused()).isEqualTo(3);
        assertThat(imports.refused(file, 10))
                .extracting(line -> line.line() + " " + line.reason().code())
                .containsExactly("3 spend.date", "4 identifier.siret.siren", "5 spend.amount-doubtful");
    }

    @Test
    void aFileOfWhichNothingCanBeTakenMayBeTriedAgain() throws Exception {
        String csv = HEAD + "x;y;z;t;u\n";
        SpendImport failed = read(csv);
        assertThat(failed.state()).isEqualTo(SpendImport.State.FAILED);
        assertThat(failed.failure()).isNotNull();
        assertThat(imports.handIn(buyer, "encore.csv", new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(SpendImports.Kept.class);
        assertThat(imports.of(buyer.id())).hasSize(1);
    }

    @Test
    void windows1252WithTabsAndATitleAboveIsReadToo() throws Exception {
        String csv = "Mandats émis en 2025\t\t\n\nDate de mandat\tN° SIRET\tRaison sociale\tMontant HT\n05/03/2025\t"
                + insertion + "\tL’Été\t1 234,56 €\n";
        SpendImport file =
                SpendFixtures.read(imports, job, buyer, "mandats.txt", csv.getBytes(Charset.forName("windows-1252")));
        assertThat(file.taken()).isEqualTo(1);
        assertThat(file.mapping().line()).isEqualTo(3);
        assertThat(year(2025).total()).isEqualByComparingTo("1234.56");
        assertThat(year(2025).paid().getFirst().payee().name()).isEqualTo("L’Été");
    }

    @Test
    void aWorkbookIsReadWithItsNumbersAndDays() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "essai", null)) {
            Worksheet sheet = workbook.newWorksheet("Feuille");
            List<String> heads = List.of("Date", "SIRET", "Fournisseur", "Montant HT");
            for (int i = 0; i < heads.size(); i++) {
                sheet.value(0, i, heads.get(i));
            }
            sheet.value(1, 0, java.time.LocalDate.of(2025, 12, 31));
            sheet.style(1, 0).format("dd/mm/yyyy").set();
            sheet.value(1, 1, Long.parseLong(insertion));
            sheet.value(1, 2, "Atelier");
            sheet.value(1, 3, 12.345);
        }
        SpendImport file = SpendFixtures.read(imports, job, buyer, "mandats.xlsx", out.toByteArray());
        assertThat(file.taken()).isEqualTo(1);
        assertThat(year(2025).engaged().amount()).isEqualByComparingTo("12.35");
    }

    @Test
    void whatIsNoWorkbookSaysWhatToDo() throws Exception {
        assertThat(imports.handIn(buyer, "faux.xlsx", new ByteArrayInputStream(new byte[] {'P', 'K', 3, 4, 1, 2, 3})))
                .isEqualTo(new SpendImports.Refused(org.chainon.kernel.Reason.of("table.unreadable")));
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0};
        assertThat(imports.handIn(buyer, "ancien.xls", new ByteArrayInputStream(old)))
                .isEqualTo(new SpendImports.Refused(org.chainon.kernel.Reason.of("table.old-excel")));
    }

    @Test
    void aJobThatWasBrokenOffIsDoneAnewWithoutCountingTwice() throws Exception {
        SpendImport file = read(HEAD + "2025-03-05;" + insertion + ";Atelier;100;Tonte\n");
        job.read(file.id(), far -> {});
        assertThat(year(2025).total()).isEqualByComparingTo("100");
    }

    @Test
    void indicatorsComeWithWhatTheBuyerWantsToReach() throws Exception {
        read(HEAD + "2025-03-05;" + insertion + ";Atelier;100;Tonte\n2025-03-05;" + stranger + ";Autre;900;Divers\n");
        said.objectives(buyer.id(), 2025, java.util.Map.of("iae-share", new BigDecimal("12.5")));
        List<Indicator.Reached> reached = indicators.reached(buyer, year(2025));
        assertThat(reached)
                .filteredOn(each -> each.indicator().code().equals("iae-share"))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.value()).isEqualByComparingTo("10");
                    assertThat(each.difference()).isEqualByComparingTo("-2.5");
                });
        assertThat(reached)
                .filteredOn(each -> each.indicator().measure() == Indicator.Measure.RESERVED)
                .singleElement()
                .satisfies(each ->
                        assertThat(each.value()).as("its number is not known").isNull());
        assertThat(indicators.threshold(buyer, 2025).orElseThrow().amount().amount())
                .isEqualByComparingTo("50000000");
        assertThat(indicators.threshold(buyer, 2022)).as("not in force yet").isEmpty();
    }

    @Test
    void anotherBuyerSeesNothingOfIt() throws Exception {
        SpendImport file = read(HEAD + "2025-03-05;" + insertion + ";Atelier;100;Tonte\n");
        Organisation other = buyer();
        assertThat(imports.find(file.id(), other.id())).isEmpty();
        assertThat(spending.years(other)).isEmpty();
        assertThat(imports.of(other.id())).isEmpty();
    }

    @Test
    void anOrganisationThatBecomesAnotherTakesItsSpendAlong() throws Exception {
        read(HEAD + "2025-03-05;" + insertion + ";Atelier;100;Tonte\n");
        said.place(buyer.id(), LILLE);
        Organisation heir = buyer();
        SpendFixtures.read(imports, job, heir, HEAD + "2025-03-07;" + insertion + ";Atelier;11;Tonte\n");
        transactions.executeWithoutResult(status -> events.publishEvent(new OrganisationGone(buyer.id(), heir.id())));
        assertThat(spending.years(buyer)).isEmpty();
        assertThat(spending.summary(heir).orElseThrow().total()).isEqualByComparingTo("111");
        assertThat(said.place(heir)).contains(LILLE);
        transactions.executeWithoutResult(status -> events.publishEvent(new OrganisationGone(heir.id(), null)));
        assertThat(imports.of(heir.id())).isEmpty();
    }

    @Test
    void paymentsGoWhenTheirTimeIsOver() throws Exception {
        SpendImport old = read(HEAD + "2018-03-05;" + insertion + ";Atelier;100;Tonte\n");
        read(HEAD + "2025-03-05;" + insertion + ";Atelier;10;Tonte\n");
        jdbc.sql("update spend.import set created_at = ? where id = ?")
                .params(
                        java.sql.Timestamp.from(clock.instant().minus(Duration.ofDays(2200))),
                        old.id().value())
                .update();
        retention.eraseOld();
        assertThat(spending.years(buyer)).extracting(SpendYear::year).containsExactly(2025);
    }

    @Test
    void theFileItselfIsGoneOnceItIsRead() throws Exception {
        SpendImport file = read(HEAD + "2025-03-05;" + insertion + ";Atelier;100;Tonte\n");
        assertThat(jdbc.sql("select count(*) from spend.file_part where import_id = ?")
                        .params(file.id().value())
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
