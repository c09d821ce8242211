package org.chainon.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.chainon.PlatformTest;
import org.chainon.RealData;
import org.chainon.intake.ImportRun;
import org.chainon.intake.Importer;
import org.chainon.intake.InputFile;
import org.chainon.intake.Stored;
import org.chainon.kernel.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class ImportTerritoryTest {
    /** A square in Rennes, of our own. */
    private static final String SQUARE = """
            {"type":"FeatureCollection","features":[{"type":"Feature",
              "properties":{"code_qp":"QN03599M","lib_qp":"Le Carré","insee_com":["35238"]},
              "geometry":{"type":"Polygon","coordinates":
                [[[-1.70,48.10],[-1.68,48.10],[-1.68,48.12],[-1.70,48.12],[-1.70,48.10]],
                 [[-1.692,48.108],[-1.688,48.108],[-1.688,48.112],[-1.692,48.112],[-1.692,48.108]]]}}]}
            """;

    private static final Point IN_SQUARE = new Point(48.105, -1.695);
    private static final Point IN_ITS_HOLE = new Point(48.110, -1.690);
    private static final AreaId RENNES = AreaId.commune("35238");

    @Autowired
    CommunesImporter communes;

    @Autowired
    ZonesImporter zones;

    @Autowired
    InMemoryTerritory territory;

    @Autowired
    JdbcPlaces places;

    @Autowired
    JdbcClient jdbc;

    private final Told told = new Told();

    /** What an import said. */
    private static final class Told implements ImportRun {
        private final Map<Stored, Integer> counts = new EnumMap<>(Stored.class);
        private final List<Reason> reasons = new ArrayList<>();
        private final List<String> locations = new ArrayList<>();
        private final List<String> raws = new ArrayList<>();

        @Override
        public void stored(Stored outcome) {
            counts.merge(outcome, 1, Integer::sum);
        }

        @Override
        public void quarantined(String location, String recordKey, Reason reason, byte[] raw) {
            reasons.add(reason);
            locations.add(location);
            raws.add(new String(raw, StandardCharsets.UTF_8));
        }

        int count(Stored outcome) {
            return counts.getOrDefault(outcome, 0);
        }
    }

    @BeforeEach
    @AfterEach
    void forget() {
        jdbc.sql("truncate territory.zone, territory.commune_point").update();
        jdbc.sql("update territory.revision set number = number + 1").update();
        territory.refresh();
    }

    private Told imported(Importer importer, String name, String text) throws IOException {
        var run = new Told();
        importer.read(InputFile.of(name, text), run);
        return run;
    }

    private Told importedRealFile(Importer importer, String name) throws IOException {
        Path path = RealData.path(name);
        var run = new Told();
        importer.read(
                new InputFile(
                        name,
                        () -> name.endsWith(".gz")
                                ? new GZIPInputStream(Files.newInputStream(path))
                                : Files.newInputStream(path)),
                run);
        return run;
    }

    @Test
    void theOfficialApisCentresReplaceOurs() throws IOException {
        AreaId small = AreaId.commune("01002");
        assertThat(territory.find(small))
                .hasValueSatisfying(area -> assertThat(area.approximate()).isTrue());
        String file = """
                [{"nom":"L'Abergement-de-Varey","code":"01002","centre":{"type":"Point","coordinates":[5.4247,46.0071]},
                  "population":267,"codesPostaux":["01640"]},
                 {"nom":"Sans centre","code":"01004"},
                 {"nom":"Hors du globe","code":"01005","centre":{"type":"Point","coordinates":[5.1,146.0]}},
                 {"nom":"Zéro perdu","code":"1006","centre":{"type":"Point","coordinates":[5.1,46.0]}},
                 {"nom":"Ambérieux","code":"01005","mairie":{"type":"Point","coordinates":[4.9,46.0]}}]
                """;
        Told first = imported(communes, "communes.json", file);
        assertThat(first.counts).containsExactly(Map.entry(Stored.NEW, 2));
        assertThat(first.reasons)
                .extracting(Reason::code)
                .containsExactly("territory.bad-point", "territory.bad-point", "territory.bad-commune-code");
        assertThat(first.locations).first().isEqualTo("communes.json:2");
        assertThat(territory.find(small)).hasValueSatisfying(area -> {
            assertThat(area.approximate()).isFalse();
            assertThat(area.point()).isEqualTo(new Point(46.0071, 5.4247));
        });
        assertThat(imported(communes, "communes.json", file).counts).containsExactly(Map.entry(Stored.UNCHANGED, 2));
        Told moved = imported(communes, "c.csv", "\uFEFFinsee,dept,lon,lat,name\n01002,01,5.5,46.1,\"L'Abergement\"\n");
        assertThat(moved.counts).containsExactly(Map.entry(Stored.CHANGED, 1));
        assertThat(territory.find(small))
                .hasValueSatisfying(area -> assertThat(area.point()).isEqualTo(new Point(46.1, 5.5)));
    }

    @Test
    void aQuarantinedRecordCanBeReadAgainAsItWasKept() throws IOException {
        Told csv = imported(communes, "c.csv", "insee;lat;lon\n35238;48.1;\n35001;48,1;-1,5\n");
        assertThat(csv.count(Stored.NEW)).isOne();
        assertThat(csv.raws).containsExactly("insee;lat;lon\n35238;48.1;\n");
        Told again = imported(communes, "again.csv", csv.raws.getFirst());
        assertThat(again.reasons).isEqualTo(csv.reasons);
        Told open = imported(zones, "z.json", SQUARE.replace("[-1.70,48.10]],", "[-1.70,48.11]],"));
        assertThat(open.reasons).containsExactly(Reason.of("territory.bad-outline", "code", "QN03599M"));
        assertThat(imported(zones, "again.json", open.raws.getFirst()).reasons).isEqualTo(open.reasons);
    }

    @Test
    void aFileThatBreaksOffKeepsWhatCameBefore() {
        String broken = "[{\"code\":\"35238\",\"centre\":{\"coordinates\":[-1.67,48.11]}},{\"code\":\"350";
        assertThatThrownBy(() -> communes.read(InputFile.of("broken.json", broken), told))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("broken.json");
        assertThat(told.count(Stored.NEW)).isOne();
        assertThat(places.centres()).containsOnlyKeys("35238");
    }

    @Test
    void aPointIsInTheQuarterButNotInItsHole() throws IOException {
        assertThat(imported(zones, "qpv.geojson", SQUARE).counts).containsExactly(Map.entry(Stored.NEW, 1));
        assertThat(territory.zonesAt(IN_SQUARE, RENNES)).singleElement().satisfies(zone -> {
            assertThat(zone.code()).isEqualTo("QN03599M");
            assertThat(zone.name()).isEqualTo("Le Carré");
            assertThat(zone.inForce(LocalDate.of(2023, 12, 31))).isFalse();
            assertThat(zone.inForce(LocalDate.of(2024, 1, 1))).isTrue();
        });
        assertThat(territory.zonesAt(IN_ITS_HOLE, RENNES)).isEmpty();
        assertThat(territory.zonesOf(RENNES)).hasSize(1);
        Told more = imported(
                zones, "communes.csv", "code_qpv,nom,insee\nQN03599M,Le Carré,35238\nQN03599M,Le Carré,35281\n");
        assertThat(more.counts).containsEntry(Stored.CHANGED, 1).containsEntry(Stored.UNCHANGED, 1);
        assertThat(territory.zonesOf(AreaId.commune("35281"))).hasSize(1);
        assertThat(territory.zonesAt(IN_SQUARE, RENNES)).hasSize(1);
    }

    @Test
    void ruralZonesGoByCommuneLevelAndDate() throws IOException {
        String table = """
                Code_insee;Departement;Commune;Classement FRR et FRR+ au 10 juillet 2025;
                01029;01;Beaupont;FRR socle;
                02004;02;Agnicourt-et-Séchelles;FRR+;
                01060;01;Brénod;FRR bénéficiaire;
                97401;974;Les Avirons;Classée FRR partiellement;
                01001;01;L'Abergement-Clémenciat;Non classée;
                01002;01;L'Abergement-de-Varey;peut-être;
                """;
        Told first = imported(zones, "frr.csv", table);
        assertThat(first.counts).containsEntry(Stored.NEW, 4).containsEntry(Stored.UNCHANGED, 1);
        assertThat(first.reasons)
                .containsExactly(new Reason("territory.bad-status", Map.of("code", "01002", "status", "peut-être")));
        assertThat(territory.zonesOf(AreaId.commune("02004"))).singleElement().satisfies(zone -> {
            assertThat(zone.level()).isEqualTo("FRR+");
            assertThat(zone.validFrom()).isEqualTo(LocalDate.of(2025, 1, 1));
        });
        assertThat(territory.zonesOf(AreaId.commune("01060")))
                .singleElement()
                .satisfies(zone -> assertThat(zone.validTo()).isEqualTo(LocalDate.of(2027, 12, 31)));
        assertThat(territory.zonesOf(AreaId.commune("97401")))
                .singleElement()
                .satisfies(zone -> assertThat(zone.partly()).isTrue());
        Told out = imported(zones, "frr.csv", table.replace("Beaupont;FRR socle", "Beaupont;Non classée"));
        assertThat(out.counts).containsEntry(Stored.CHANGED, 1).containsEntry(Stored.UNCHANGED, 4);
        assertThat(territory.zonesOf(AreaId.commune("01029"))).isEmpty();
        assertThat(imported(zones, "other.csv", "a,b\n1,2\n").reasons)
                .containsExactly(Reason.of("territory.unknown-table"));
    }

    @Test
    void whatAnotherProcessImportedIsSeenWithinSeconds() throws Exception {
        assertThat(territory.zonesOf(RENNES)).isEmpty();
        // Another process: the same database, not this memory.
        places.storeZones(List.of(new ZoneRecord.Whole(StoredZone.ofCommune(new Zone(
                Zone.Kind.ZRR, "35238", "Rennes", null, LocalDate.of(2017, 7, 1), LocalDate.of(2024, 6, 30))))));
        long until = System.nanoTime() + 10_000_000_000L;
        while (territory.zonesOf(RENNES).isEmpty() && System.nanoTime() < until) {
            Thread.sleep(100);
        }
        assertThat(territory.zonesOf(RENNES)).hasSize(1);
    }

    @Test
    void theRealZonesAreRead() throws IOException {
        Told outlines = importedRealFile(zones, "zones/qpv-2024.json.gz");
        assertThat(outlines.counts).containsExactly(Map.entry(Stored.NEW, 1584));
        assertThat(outlines.reasons).isEmpty();
        Told byCommune = importedRealFile(zones, "zones/qpv-2024-communes.csv");
        assertThat(byCommune.reasons).isEmpty();
        Told frr = importedRealFile(zones, "zones/frr-2025-07.csv");
        assertThat(frr.reasons).isEmpty();
        assertThat(frr.count(Stored.NEW)).isEqualTo(13_313 + 4_456 + 2_134 + 11 + 20);
        Told zrr = importedRealFile(zones, "zones/zrr-2022.csv");
        assertThat(zrr.reasons).isEmpty();
        assertThat(zrr.count(Stored.NEW)).isEqualTo(17_694 + 36);

        assertThat(territory.zonesAt(new Point(45.7760, 4.9230), AreaId.commune("69256")))
                .extracting(Zone::code)
                .containsExactly("QN06916M");
        assertThat(territory.zonesAt(new Point(48.8566, 2.3522), AreaId.commune("75056")))
                .isEmpty();
        assertThat(territory.zonesOf(AreaId.commune("35238"))).hasSize(5);
        assertThat(territory.zonesAt(new Point(46.2, 5.4), AreaId.commune("01060")))
                .extracting(Zone::kind)
                .containsExactlyInAnyOrder(Zone.Kind.FRR, Zone.Kind.ZRR);
        assertThat(importedRealFile(zones, "zones/qpv-2024.json.gz").counts)
                .as("a second time")
                .containsOnlyKeys(Stored.UNCHANGED);
        assertThat(importedRealFile(zones, "zones/frr-2025-07.csv").counts).containsOnlyKeys(Stored.UNCHANGED);
    }

    @Test
    void theRealCentresMakeEveryCommuneExact() throws IOException {
        Told read = importedRealFile(communes, "territory/commune-centroids.csv");
        assertThat(read.reasons).isEmpty();
        assertThat(read.count(Stored.NEW)).isEqualTo(35_014);
        assertThat(territory.all(AreaKind.COMMUNE))
                .filteredOn(area -> !area.id().code().startsWith("98"))
                .allMatch(area -> !area.approximate());
    }
}
