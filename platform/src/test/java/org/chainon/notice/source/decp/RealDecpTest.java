package org.chainon.notice.source.decp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.chainon.RealData;
import org.chainon.intake.InputFile;
import org.chainon.intake.Stored;
import org.chainon.kernel.Money;
import org.chainon.nomenclature.Cpv;
import org.chainon.notice.AwardDraft;
import org.chainon.notice.source.FewPlaces;
import org.chainon.notice.source.RecordingIntake;
import org.junit.jupiter.api.Test;

class RealDecpTest {
    private final RecordingIntake intake = new RecordingIntake();
    private final DecpImporter importer =
            new DecpImporter(new ContractReader(new ContractPlaces(new FewPlaces())), intake);

    @Test
    void readsThePublicationsOf2019() throws IOException {
        readZip("decp-2019-aife.zip");
        readZip("decp-2019-e-marchespublics.zip");
        readZip("decp-2019-marches-publics-info.zip");
        readZip("decp-2019-pes.zip");

        assertThat(intake.outcomes()).hasSize(4_499 + 470 + 4_507 + 233);
        // What is not new is the same contract published twice, with the same contents or others.
        assertThat(intake.count(Stored.NEW)).isEqualTo(9_354);
        Map<String, Integer> reasons = new TreeMap<>();
        intake.refused().forEach(refused -> reasons.merge(refused.reason().code(), 1, Integer::sum));
        assertThat(reasons)
                .containsOnly(
                        Map.entry("decp.bad-date", 2),
                        Map.entry("decp.no-id", 7),
                        Map.entry("decp.no-object", 19),
                        Map.entry("decp.no-winner", 5));
    }

    @Test
    void readsTheSamplesOf2024() throws IOException {
        read("decp-2024-good-sample.json");
        read("decp-2024-bad-sample.json");

        // The bad sample breaks the schema in subcontracting acts and in numbers of modifications, which an award does
        // without.
        assertThat(intake.refused()).isEmpty();
        assertThat(intake.outcomes()).hasSize(136 + 5);
        assertThat(intake.count(Stored.NEW)).isEqualTo(141);
        AwardDraft plumbing = award("2022-853316-00");
        assertThat(plumbing.amount()).isEqualTo(Money.eur(87_633));
        assertThat(plumbing.cpv()).isEqualTo(new Cpv("45330000"));
        assertThat(plumbing.lot()).isEqualTo("13");
        assertThat(plumbing.notifiedOn()).isEqualTo(LocalDate.of(2022, 3, 16));
        assertThat(plumbing.winners()).extracting(AwardDraft.Winner::identifier).containsExactly("35249606100057");
        assertThat(award("2021-799412-01").amount()).isEqualTo(Money.eur(54_564));
    }

    @Test
    void keepsTheLotsOfOneContractApart() throws IOException {
        read("decp-2024-good-sample.json");

        assertThat(intake.awards())
                .filteredOn(award -> award.sourceId().startsWith("13002793100018/2024-OCC010-00/"))
                .hasSize(47);
    }

    @Test
    void findsNothingNewTheSecondTime() throws IOException {
        read("decp-2024-good-sample.json");
        long first = intake.count(Stored.NEW);
        read("decp-2024-good-sample.json");

        assertThat(intake.count(Stored.NEW)).isEqualTo(first);
    }

    private AwardDraft award(String id) {
        return intake.awards().stream()
                .filter(award -> award.sourceId().contains("/" + id + "/"))
                .findFirst()
                .orElseThrow();
    }

    private void read(String name) throws IOException {
        Path file = RealData.path("awards/decp-raw/" + name);
        importer.read(new InputFile(name, () -> Files.newInputStream(file)), intake);
    }

    private void readZip(String name) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(RealData.path("awards/decp-raw/" + name)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory()) {
                    InputStream inner = new ByteArrayInputStream(zip.readAllBytes());
                    importer.read(new InputFile(name + "!" + entry.getName(), () -> inner), intake);
                }
            }
        }
    }
}
