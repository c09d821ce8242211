package org.chainon.notice.source.eforms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.chainon.PlatformTest;
import org.chainon.RealData;
import org.chainon.intake.InputFile;
import org.chainon.intake.Stored;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.jurisdiction.ReservationKind;
import org.chainon.kernel.Money;
import org.chainon.kernel.Reason;
import org.chainon.nomenclature.Cpv;
import org.chainon.notice.Award;
import org.chainon.notice.AwardDraft;
import org.chainon.notice.Lot;
import org.chainon.notice.Notice;
import org.chainon.notice.Notices;
import org.chainon.notice.Place;
import org.chainon.notice.Reservation;
import org.chainon.notice.WonContracts;
import org.chainon.notice.source.RecordingRun;
import org.chainon.territory.AreaId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

@PlatformTest
class EformsImporterTest {
    @Autowired
    EformsImporter importer;

    @Autowired
    Notices notices;

    @Autowired
    WonContracts contracts;

    private RecordingRun importReal() throws IOException {
        RecordingRun run = new RecordingRun();
        try (Stream<Path> files = Files.list(RealData.path("notices/eforms"))) {
            for (Path file : files.sorted().toList()) {
                importer.read(new InputFile(file.getFileName().toString(), () -> Files.newInputStream(file)), run);
            }
        }
        return run;
    }

    static Map<String, byte[]> sdkExamples() throws IOException {
        Map<String, byte[]> examples = new TreeMap<>();
        for (Resource example : new PathMatchingResourcePatternResolver()
                .getResources("classpath*:eforms-sdk/examples/notices/*.xml")) {
            try (InputStream in = example.getInputStream()) {
                examples.put(String.valueOf(example.getFilename()), in.readAllBytes());
            }
        }
        return examples;
    }

    private Notice real(String id) throws IOException {
        importReal();
        return notices.bySourceId(id).orElseThrow();
    }

    @Test
    void takesEveryRealNoticeOnce() throws IOException {
        RecordingRun first = importReal();
        assertThat(first.quarantined()).isEmpty();
        assertThat(first.stored()).isEqualTo(58);

        RecordingRun second = importReal();
        assertThat(second.count(Stored.UNCHANGED)).isEqualTo(58);
    }

    @Test
    void takesTheSdksExamplesAndSaysWhyItRefusesTheOthers() throws IOException {
        RecordingRun run = new RecordingRun();
        Map<String, byte[]> examples = sdkExamples();
        for (var example : examples.entrySet()) {
            importer.read(InputFile.of(example.getKey(), example.getValue()), run);
        }
        assertThat(examples).hasSize(92);
        assertThat(run.stored()).isEqualTo(80);
        assertThat(run.quarantined()).hasSize(12).allSatisfy((file, reason) -> {
            boolean register = file.startsWith("X0");
            assertThat(register || file.startsWith("INVALID_")).as(file).isTrue();
            assertThat(reason.code()).isEqualTo(register ? "notice.business-registration" : "notice.no-notice-id");
        });
    }

    @Test
    void readsAFrenchCallWithTwoLots() throws IOException {
        Notice notice = real("a638ab6b-7005-48a9-a9c7-b91bfc6142f1");

        assertThat(notice.form()).isEqualTo(Notice.Form.COMPETITION);
        assertThat(notice.subtype()).isEqualTo("16");
        assertThat(notice.procedureId()).isEqualTo("240d1ad9-b2d8-45ec-bea9-d11e7a75b28e");
        assertThat(notice.title()).startsWith("Prestations de collecte des colonnes de verre et de papier");
        assertThat(notice.language()).isEqualTo("fr");
        assertThat(notice.jurisdiction()).isEqualTo(Jurisdiction.FR);
        assertThat(notice.publishedOn()).isEqualTo(LocalDate.of(2024, 1, 24));
        assertThat(notice.deadline()).isEqualTo(OffsetDateTime.parse("2024-02-28T12:00:00+02:00"));
        assertThat(notice.buyer().name()).isEqualTo("Communauté de Communes du Piémont Cévenol");
        assertThat(notice.buyer().identifier()).isEqualTo("20003441100013");
        assertThat(notice.links())
                .contains(new Notice.Link("notice", "https://ted.europa.eu/en/notice/-/detail/47522-2024"));
        assertThat(notice.lots()).extracting(Lot::number).containsExactly("LOT-0001", "LOT-0002");
        Lot glass = notice.lots().getFirst();
        assertThat(glass.title()).isEqualTo("Collecte et transport des colonnes à verre");
        assertThat(glass.cpv()).containsExactly(new Cpv("90511100"));
        assertThat(glass.reservation()).isNull();
        assertThat(glass.executionReserved()).isFalse();
        assertThat(glass.places()).extracting(Place::area).containsExactly(AreaId.departement("30"));
        assertThat(notices.bySourceId("47522-2024"))
                .as("known by its publication number too")
                .contains(notice);
    }

    @Test
    void readsReservedLotsOfASpanishCall() throws IOException {
        Notice notice = real("ab85a622-9e41-4585-bcf3-a9b703206641");

        assertThat(notice.country()).isEqualTo("ES");
        assertThat(notice.jurisdiction()).isNull();
        assertThat(notice.language()).isEqualTo("es");
        assertThat(notice.lots())
                .extracting(lot ->
                        lot.reservation() == null ? null : lot.reservation().kind())
                .containsExactly(
                        null, null, ReservationKind.SHELTERED_UNSPECIFIED, ReservationKind.SHELTERED_UNSPECIFIED);
        assertThat(notice.lots().get(2).reservation().evidence()).isEqualTo("BT-71=res-ws");
        assertThat(notice.lots().get(2).deadline()).isEqualTo(OffsetDateTime.parse("2023-06-02T14:00:00+02:00"));
    }

    @Test
    void readsTheWinnersOfABelgianContractInFrench() throws IOException {
        Notice notice = real("f80d83c5-f453-474d-b11b-c62bec947312");

        assertThat(notice.form()).isEqualTo(Notice.Form.AWARD);
        assertThat(notice.status()).isEqualTo(Notice.Status.AWARDED);
        assertThat(notice.buyer().name()).isEqualTo("SPF Intérieur");
        List<Award> won = contracts.ofNotice(notice.id());
        assertThat(won).hasSize(5);
        AwardDraft first = won.stream()
                .map(Award::terms)
                .filter(award -> "LOT-0001".equals(award.lot()))
                .findFirst()
                .orElseThrow();
        assertThat(first.winners())
                .containsExactly(new AwardDraft.Winner("Belgo Facility Services", "0832584553", "NATIONAL"));
        assertThat(first.amount()).isEqualTo(new Money(new BigDecimal("8819.09"), Currency.getInstance("EUR")));
        assertThat(first.cpv()).isEqualTo(new Cpv("90911000"));
        assertThat(first.notifiedOn()).isEqualTo(LocalDate.of(2024, 3, 4));
        assertThat(won.stream().map(Award::terms).filter(award -> "LOT-0002".equals(award.lot())))
                .as("the contract of lot 2 names no tender, but another names M&G's")
                .singleElement()
                .satisfies(award -> assertThat(award.winners())
                        .extracting(AwardDraft.Winner::name)
                        .containsExactly("M&G CLEANING"));
    }

    @Test
    void aCorrectionNamesItsNoticeByPublicationNumber() throws IOException {
        Notice notice = real("c65d9117-91e8-490c-866c-e4a29d4fe228");

        assertThat(notice.sourceId()).isEqualTo("422781-2023");
        assertThat(notice.deadline()).isEqualTo(OffsetDateTime.parse("2023-10-06T11:25:29+03:00"));
    }

    private static String minimal(String id, String inside) {
        return """
                <ContractNotice xmlns="urn:c" xmlns:cbc="urn:b" xmlns:cac="urn:a">
                  <cbc:ID schemeName="notice-id">%s</cbc:ID><cbc:VersionID>01</cbc:VersionID>
                  <cac:ProcurementProject><cbc:Name languageID="FRA">Entretien des locaux</cbc:Name></cac:ProcurementProject>
                  <cac:ProcurementProjectLot><cbc:ID schemeName="Lot">LOT-0001</cbc:ID>%s</cac:ProcurementProjectLot>
                </ContractNotice>""".formatted(id, inside);
    }

    private static String reserved(String text) {
        return """
                <cac:TenderingTerms><cac:TendererQualificationRequest><cac:SpecificTendererRequirement>
                <cbc:TendererRequirementTypeCode listName="reserved-procurement">res-ws</cbc:TendererRequirementTypeCode>
                </cac:SpecificTendererRequirement></cac:TendererQualificationRequest></cac:TenderingTerms>
                <cac:ProcurementProject><cbc:Description>%s</cbc:Description></cac:ProcurementProject>""".formatted(text);
    }

    private Reservation reservation(String text) throws IOException {
        String id = UUID.randomUUID().toString();
        RecordingRun run = new RecordingRun();
        importer.read(InputFile.of(id, minimal(id, reserved(text))), run);
        assertThat(run.quarantined()).isEmpty();
        return notices.bySourceId(id).orElseThrow().lots().getFirst().reservation();
    }

    @Test
    void aReservationIsMadePreciseByTheArticleThatTheTextCites() throws IOException {
        assertThat(reservation("Lot réservé (article L. 2113-13 du CCP)."))
                .isEqualTo(new Reservation(ReservationKind.INSERTION, "BT-71=res-ws; text: L. 2113-13"));
        assertThat(reservation("Article L2113-12").kind()).isEqualTo(ReservationKind.DISABILITY);
        assertThat(reservation("Article L2113-14").kind()).isEqualTo(ReservationKind.DISABILITY_OR_INSERTION);
        assertThat(reservation("Articles L2113-12 et L2113-13").kind())
                .isEqualTo(ReservationKind.DISABILITY_OR_INSERTION);
        assertThat(reservation("Article L2113-13-1").kind()).isEqualTo(ReservationKind.PRISON);
        assertThat(reservation("Réservé aux ESAT et entreprises adaptées").kind())
                .isEqualTo(ReservationKind.DISABILITY);
        assertThat(reservation("Entretien des vitres").kind()).isEqualTo(ReservationKind.SHELTERED_UNSPECIFIED);
    }

    private Reason refusal(String name, byte[] document) throws IOException {
        RecordingRun run = new RecordingRun();
        importer.read(InputFile.of(name, document), run);
        return run.quarantined().get(name);
    }

    private Reason refusal(String document) throws IOException {
        return refusal("hostile.xml", document.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void hostileAndBrokenDocumentsAreRefusedWithTheirReason() throws IOException {
        String bomb = """
                <!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>
                <ContractNotice>&b;</ContractNotice>""";
        assertThat(refusal(bomb).code()).isEqualTo("notice.xml-dtd");
        assertThat(refusal("<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><ContractNotice/>")
                        .code())
                .isEqualTo("notice.xml-dtd");
        assertThat(refusal("<ContractNotice>").code()).isEqualTo("notice.xml-broken");
        assertThat(refusal("").code()).isEqualTo("notice.xml-broken");
        assertThat(refusal("<html><body/></html>").code()).isEqualTo("notice.not-eforms");
        assertThat(refusal("<TED_EXPORT/>").code()).isEqualTo("notice.old-ted");
        assertThat(refusal("<a>".repeat(5_000)).code()).isEqualTo("notice.xml-broken");
        byte[] latin = "<?xml version='1.0' encoding='UTF-8'?><ContractNotice>é</ContractNotice>"
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(refusal("latin.xml", latin).code()).isIn("notice.xml-encoding", "notice.xml-broken");
        assertThat(refusal("large.xml", new byte[(50 << 20) + 1]).code()).isEqualTo("notice.too-large");
        String id = UUID.randomUUID().toString();
        assertThat(refusal(
                                minimal(
                                        id,
                                        "<cac:TenderingProcess><cac:TenderSubmissionDeadlinePeriod>"
                                                + "<cbc:EndDate>20245-01-01Z</cbc:EndDate></cac:TenderSubmissionDeadlinePeriod></cac:TenderingProcess>"))
                        .code())
                .isEqualTo("notice.absurd-date");
        assertThat(refusal(minimal(
                                id,
                                "<cac:ProcurementProject><cac:RequestedTenderTotal>"
                                        + "<cbc:EstimatedOverallContractAmount currencyID='EUR'>-5000</cbc:EstimatedOverallContractAmount>"
                                        + "</cac:RequestedTenderTotal></cac:ProcurementProject>"))
                        .code())
                .isEqualTo("notice.absurd-amount");
        assertThat(notices.bySourceId(id)).isEmpty();
    }
}
