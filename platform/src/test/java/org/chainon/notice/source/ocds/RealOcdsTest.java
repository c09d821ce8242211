package org.chainon.notice.source.ocds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.chainon.RealData;
import org.chainon.intake.InputFile;
import org.chainon.intake.Stored;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.kernel.Money;
import org.chainon.nomenclature.Cpv;
import org.chainon.notice.AwardDraft;
import org.chainon.notice.Notice;
import org.chainon.notice.NoticeDraft;
import org.chainon.notice.source.FewPlaces;
import org.chainon.notice.source.RecordingIntake;
import org.chainon.territory.AreaId;
import org.junit.jupiter.api.Test;

class RealOcdsTest {
    private final RecordingIntake intake = new RecordingIntake();
    private final Places places = new Places(new FewPlaces());
    private final OcdsImporter importer = new OcdsImporter(
            new ReleaseReader(new TenderLots(places), new AwardReader(places), places, intake), intake);

    private void readAll() throws IOException {
        try (Stream<Path> files = Files.list(RealData.path("ocds"))) {
            for (Path file : files.sorted().toList()) {
                importer.read(new InputFile(file.getFileName().toString(), () -> Files.newInputStream(file)), intake);
            }
        }
    }

    @Test
    void readsEveryReleaseOfSixPublishersAndTheStandardsOwn() throws IOException {
        readAll();

        assertThat(intake.refused()).isEmpty();
        // 259 releases and 2 records; a few files hold the same release.
        assertThat(intake.outcomes()).hasSize(261);
        assertThat(intake.count(Stored.NEW)).isEqualTo(254);
        assertThat(intake.notices())
                .extracting(notice -> notice.sourceId() + " " + notice.country())
                .noneMatch(line -> line.endsWith(Setting.UNKNOWN_COUNTRY));
    }

    @Test
    void findsNothingNewTheSecondTime() throws IOException {
        readAll();
        readAll();

        assertThat(intake.count(Stored.NEW)).isEqualTo(254);
        assertThat(intake.count(Stored.UNCHANGED)).isEqualTo(261 - 254 + 261);
    }

    @Test
    void ordersTheVersionsOfTheStandardsExample() throws IOException {
        readAll();

        List<NoticeDraft> versions = intake.notices().stream()
                .filter(notice -> notice.sourceId().equals("ocds-213czf-000-00001"))
                .sorted(java.util.Comparator.comparing(NoticeDraft::version))
                .toList();
        assertThat(versions)
                .extracting(NoticeDraft::subtype)
                .startsWith("planning", "tender", "tenderAmendment", "award", "contract");
        NoticeDraft amendment = versions.get(2);
        assertThat(amendment.deadline()).isEqualTo(OffsetDateTime.parse("2010-04-08T18:00:00Z"));
        assertThat(amendment.lots().getFirst().value())
                .isEqualTo(new Money(new java.math.BigDecimal(1_100_000), Currency.getInstance("GBP")));
        assertThat(amendment.lots().getFirst().durationMonths()).isEqualTo(12);
        assertThat(amendment.lots().getFirst().cpv()).startsWith(new Cpv("45233130"));
        assertThat(amendment.country()).isEqualTo("GB");
    }

    @Test
    void readsAContractOfMontreal() throws IOException {
        readAll();

        NoticeDraft notice = intake.notice("ocds-a1234567-mt-9792dc386f34ba1397f0a6a83f20ecf39ccd6a70");
        assertThat(notice.jurisdiction()).isEqualTo(Jurisdiction.QC);
        assertThat(notice.buyer().name()).isEqualTo("Développement économique");
        assertThat(notice.buyer().place()).isNotNull();
        assertThat(notice.buyer().place().area()).isEqualTo(AreaId.parse("MUNICIPALITY:66023"));
        assertThat(notice.publishedOn()).isEqualTo(LocalDate.of(2017, 8, 31));
        AwardDraft award = intake.awards(notice.sourceId()).getFirst();
        assertThat(award.amount().amount()).isEqualByComparingTo("39370.31");
        assertThat(award.winners()).extracting(AwardDraft.Winner::name).containsExactly("PME MTL CENTRE-OUEST");
    }

    @Test
    void readsLotsThatListTheirItems() throws IOException {
        readAll();

        NoticeDraft notice = intake.notices().stream()
                .filter(draft -> draft.sourceId().equals("ocds-03ad3f-274231")
                        && draft.lots().size() == 2)
                .findFirst()
                .orElseThrow();
        assertThat(notice.country()).isEqualTo("PY");
        assertThat(notice.jurisdiction()).isNull();
        assertThat(notice.lots()).extracting(NoticeDraft.LotDraft::title).containsExactly("LOTE 1", "LOTE 2");
        assertThat(notice.lots().getFirst().unspsc()).contains("43221806");
    }

    @Test
    void readsACallOfTheMetOffice() throws IOException {
        readAll();

        NoticeDraft notice = intake.notice("ocds-b5fd17-2c330cf9-adc8-11e6-9901-0019b9f3037b");
        assertThat(notice.title())
                .isEqualTo("Climate Science for Service Partnership (CSSP): Calls for Expressions of Interest");
        assertThat(notice.buyer().name()).isEqualToIgnoringCase("Met Office");
        assertThat(notice.status()).isEqualTo(Notice.Status.CANCELLED);
        assertThat(notice.nature()).isEqualTo(Notice.Nature.SERVICES);
        assertThat(notice.lots().getFirst().cpv()).containsExactly(new Cpv("73000000"));
        assertThat(notice.lots().getFirst().value().amount()).isEqualByComparingTo("464500");
    }

    @Test
    void leavesOutAmountsWithVat() throws IOException {
        readAll();

        NoticeDraft notice = intake.notice("ocds-be6bcu-UA-2016-06-02-000468-c");
        assertThat(notice.country()).isEqualTo("UA");
        assertThat(intake.awards(notice.sourceId()).getFirst().amount()).isNull();
        assertThat(intake.awards(notice.sourceId())
                        .getFirst()
                        .winners()
                        .getFirst()
                        .identifier())
                .isEqualTo("40133709");
        assertThat(notice.lots().getFirst().cpv()).startsWith(new Cpv("39121200"));
    }

    @Test
    void readsCanadasBilingualTextsInFrench() throws IOException {
        readAll();

        NoticeDraft notice = intake.notice("ocds-34a6hz-01B68-160098/001/CX");
        assertThat(notice.title()).isEqualTo("Services de production audiovisuel");
        assertThat(notice.language()).isEqualTo("fr");
        assertThat(notice.country()).isEqualTo("CA");
        assertThat(notice.jurisdiction()).isNull();
        assertThat(intake.awards(notice.sourceId()).getFirst().amount()).isEqualTo(Money.cad(22_431));
    }

    @Test
    void readsAustraliasHtmlAsText() throws IOException {
        readAll();

        NoticeDraft notice = intake.notice("ocds-43qwtd-RFT-6AB3B149-C538-D6DF-4A22B63AE255A315");
        assertThat(notice.description()).isEqualTo("Lismore TAFE Flood Remediation Works");
        assertThat(notice.country()).isEqualTo("AU");
        assertThat(notice.lots().getFirst().unspsc()).containsExactly("72000000");
    }
}
