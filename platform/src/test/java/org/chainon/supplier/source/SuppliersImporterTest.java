package org.chainon.supplier.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.chainon.PlatformTest;
import org.chainon.RealData;
import org.chainon.intake.ImportRun;
import org.chainon.intake.InputFile;
import org.chainon.intake.Stored;
import org.chainon.jurisdiction.EnterpriseKind;
import org.chainon.kernel.Reason;
import org.chainon.supplier.Capacity;
import org.chainon.supplier.ServiceKind;
import org.chainon.supplier.Supplier;
import org.chainon.supplier.SupplierDirectory;
import org.chainon.supplier.SupplierFixtures;
import org.chainon.territory.AreaId;
import org.chainon.territory.ServiceArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class SuppliersImporterTest {
    @Autowired
    SuppliersImporter importer;

    @Autowired
    SupplierDirectory directory;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void clean() {
        SupplierFixtures.forget(jdbc, "suppliers");
    }

    /** What became of the records. */
    private static final class Count implements ImportRun {
        final Map<Stored, Integer> stored = new EnumMap<>(Stored.class);
        final List<String> refused = new ArrayList<>();
        final List<String> raw = new ArrayList<>();

        @Override
        public void stored(Stored outcome) {
            stored.merge(outcome, 1, Integer::sum);
        }

        @Override
        public void quarantined(String location, String recordKey, Reason reason, byte[] bytes) {
            refused.add(location + " " + reason.code());
            raw.add(new String(bytes, StandardCharsets.UTF_8));
        }

        int of(Stored outcome) {
            return stored.getOrDefault(outcome, 0);
        }

        int read() {
            return stored.values().stream().mapToInt(Integer::intValue).sum() + refused.size();
        }

        @Override
        public String toString() {
            return "read=" + read() + " " + stored + " quarantined=" + refused.size();
        }
    }

    private Count read(InputFile file) throws IOException {
        Count count = new Count();
        importer.read(file, count);
        return count;
    }

    private Count real(String name) throws IOException {
        var path = RealData.path("suppliers/" + name);
        return read(new InputFile(name, () -> Files.newInputStream(path)));
    }

    private List<Supplier> all() {
        List<Supplier> all = new ArrayList<>();
        directory.changedSince(0, all::add, gone -> {});
        return all.stream().filter(each -> each.source().equals("suppliers")).toList();
    }

    @Test
    void readsTheListsOfInsertionEnterprisesAsTheyAreAndTwiceTheSame() throws Exception {
        Count first = real("siae.jsonl");
        assertThat(first).hasToString("read=3853 {NEW=3828, CHANGED=12} quarantined=13");
        assertThat(first.refused).allMatch(each -> each.contains("identifier.siret."));
        assertThat(all())
                .filteredOn(each -> each.sites().stream().allMatch(site -> site.commune() == null))
                .hasSizeLessThan(40);
        assertThat(all())
                .filteredOn(each -> each.kinds().contains(EnterpriseKind.ACI))
                .hasSizeGreaterThan(1790);
        assertThat(all())
                .filteredOn(each -> each.kinds().equals(Set.of(EnterpriseKind.ACI)))
                .allMatch(each -> each.activities().stream()
                        .noneMatch(activity -> activity.services().equals(Set.of(ServiceKind.STAFF))));

        Count again = real("siae.jsonl");
        assertThat(again).hasToString("read=3853 {UNCHANGED=3840} quarantined=13");

        // The pool names the same enterprises and 1,396 ESAT more.
        Count pool = real("inclusive-pool.jsonl");
        assertThat(pool.read()).isEqualTo(5237);
        assertThat(pool.of(Stored.NEW)).isEqualTo(1396);
        assertThat(pool.of(Stored.CHANGED))
                .as("it knows nothing more of a SIAE")
                .isLessThan(40);
        assertThat(all())
                .filteredOn(each -> each.kinds().contains(EnterpriseKind.ESAT))
                .as("NAF 8810C says that it is an ESAT, not what it makes")
                .noneMatch(each -> each.activities().stream()
                        .anyMatch(activity -> "soins-et-accompagnement".equals(activity.activity())));
        assertThat(all())
                .filteredOn(each -> "80746931700018".equals(each.identifier()))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.displayName()).isEqualTo("Baluchon-À table citoyens");
                    assertThat(each.sites()).hasSize(1);
                    assertThat(each.sites().getFirst().address()).isEqualTo("Rue Madeleine Odru");
                });
    }

    @Test
    void readsTheListOfEsatAndGivesBackTheirLostZeros() throws Exception {
        Count count = real("esat.csv");
        assertThat(count).hasToString("read=1504 {NEW=1476, CHANGED=24, UNCHANGED=4} quarantined=0");
        assertThat(all()).allMatch(each -> each.kinds().contains(EnterpriseKind.ESAT));
        assertThat(all())
                .filteredOn(each -> each.sites().stream().allMatch(site -> site.commune() == null))
                .hasSizeLessThan(10);
        assertThat(all())
                .filteredOn(each -> each.displayName().equals("ESAT ENVOL TRANSITION"))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.sites().getFirst().postalCode()).isEqualTo("01150");
                    assertThat(each.sites().getFirst().commune()).isEqualTo(AreaId.commune("01047"));
                    assertThat(each.kinds()).contains(EnterpriseKind.ASSOCIATION);
                    assertThat(each.capacity().headcount()).isEqualTo(Capacity.HeadcountBand.FROM_1);
                });
    }

    @Test
    void readsDigitalSocialEnterprisesAndLeavesThoseThatCeased() throws Exception {
        Count digital = real("ess_numerique.csv");
        assertThat(digital.read()).isEqualTo(3667);
        assertThat(digital.refused).hasSize(539).allMatch(each -> each.endsWith("supplier.closed"));
        assertThat(all())
                .filteredOn(each -> "10002917200010".equals(each.identifier()))
                .singleElement()
                .satisfies(each -> assertThat(each.kinds()).containsExactly(EnterpriseKind.ASSOCIATION));
    }

    @Test
    void readsTheFirstThousandOrdinaryEstablishments() throws Exception {
        String rows = Files.readString(RealData.path("suppliers/sirene-establishments.csv"))
                .lines()
                .limit(1001)
                .collect(Collectors.joining("\n"));
        Count sirene = read(InputFile.of("sirene-establishments.csv", rows));
        assertThat(sirene.of(Stored.NEW)).isEqualTo(1000);
        assertThat(all()).allMatch(each -> each.name().startsWith("Établissement "));
        assertThat(all())
                .filteredOn(each -> each.sites().stream().noneMatch(site -> site.commune() != null))
                .isEmpty();
    }

    @Test
    void readsOurOwnCsvWithFrenchHeadingsSemicolonsAndLatinLetters() throws Exception {
        String csv = """
                SIRET;Nom;Type;Code postal;Ville;Activités;Savoir-faire;Prestations;Périmètre;Effectif;Chiffre d'affaires;CPV;Agréments
                %s;"Menuiserie ""Été"" solidaire";EI;59000;Lille;;agencement de bureaux;PREST|BUILD;59|Pas-de-Calais;34;1 200 000;44221000;"EI;Convention EI;12;DDETS 59;2026-01-01;31/12/2026"
                """.formatted(SupplierFixtures.siret());
        Count count = read(InputFile.of("own.csv", csv.getBytes(Charset.forName("windows-1252"))));

        assertThat(count.refused).isEmpty();
        assertThat(all()).singleElement().satisfies(each -> {
            assertThat(each.name()).isEqualTo("Menuiserie \"Été\" solidaire");
            assertThat(each.sites().getFirst().commune()).isEqualTo(SupplierFixtures.LILLE);
            assertThat(each.serviceAreas())
                    .containsExactly(
                            new ServiceArea.Chosen(Set.of(AreaId.departement("59"), AreaId.departement("62"))));
            assertThat(each.capacity().headcount()).isEqualTo(Capacity.HeadcountBand.FROM_10);
            assertThat(each.capacity().turnover()).isEqualTo(Capacity.TurnoverBand.FROM_1M);
            assertThat(each.activities().getFirst().services())
                    .containsExactlyInAnyOrder(ServiceKind.SERVICE, ServiceKind.GOODS);
            assertThat(each.activities().getFirst().words()).isEqualTo("agencement de bureaux");
            assertThat(each.accreditations().getFirst().validTo()).hasToString("2026-12-31");
        });
    }

    @Test
    void readsOurOwnJsonWithSitesAndQuebec() throws Exception {
        String json = """
                {"jurisdiction": "QC", "neq": "1144123456", "nom": "Coop du Fleuve", "kinds": ["cooperative"], "city": "Rimouski", "serviceAreas": ["50 km"]}
                {"siret": "%s", "nom": "Deux Sites", "kind": "SCOP", "sites": [{"siret": "", "adresse": "1 quai", "code_postal": "59000", "ville": "Lille"}, {"adresse": "2 rue", "code_postal": "62000", "ville": "Arras"}], "references": [{"title": "Tonte", "buyer": "Ville", "year": 2025, "amount": 12000}]}
                """.formatted(SupplierFixtures.siret());
        Count count = read(InputFile.of("own.jsonl", json));
        assertThat(count.refused).isEmpty();
        assertThat(all())
                .filteredOn(each -> each.name().equals("Coop du Fleuve"))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.kinds()).containsExactly(EnterpriseKind.QC_COOPERATIVE);
                    assertThat(each.serviceAreas().getFirst()).isInstanceOf(ServiceArea.Around.class);
                });
        assertThat(all())
                .filteredOn(each -> each.name().equals("Deux Sites"))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.sites())
                            .extracting(site -> site.commune())
                            .containsExactly(SupplierFixtures.LILLE, SupplierFixtures.ARRAS);
                    assertThat(each.sites().getFirst().head()).isTrue();
                    assertThat(each.pastContracts()).hasSize(1);
                });
    }

    @Test
    void aBadRowIsKeptAsideWithItsReasonAndHarmsNoNeighbour() throws Exception {
        String csv = """
                siret,nom,type,cpv
                12345678901234,Faux numéro,EI,
                %s,Bon un,EI,
                ,"Guillemet ouvert,EI,
                ,,EI,
                ,Type inconnu,XYZ,
                ,CPV faux,EI,12
                ,trop,EI,,de,colonnes
                %s,Bon deux,EI,
                """.formatted(SupplierFixtures.siret(), SupplierFixtures.siret());
        Count count = read(InputFile.of("bad.csv", csv));
        assertThat(count.of(Stored.NEW)).isEqualTo(2);
        assertThat(count.refused)
                .containsExactlyInAnyOrder(
                        "bad.csv:2 identifier.siret.siren",
                        "bad.csv:4 supplier.quote-open",
                        "bad.csv:5 supplier.name-missing",
                        "bad.csv:6 supplier.kind-unknown",
                        "bad.csv:7 supplier.cpv-invalid",
                        "bad.csv:8 supplier.too-many-columns");
        assertThat(count.raw).allMatch(raw -> raw.startsWith("siret,nom,type,cpv\n"));
    }

    @Test
    void aQuarantinedRowCanBeReadAgainAsAFile() throws Exception {
        Count count = read(InputFile.of("bad.csv", "nom;type\nÀ corriger;XYZ\n"));
        Count retry = read(InputFile.of("bad.csv:2", count.raw.getFirst().replace("XYZ", "EI")));
        assertThat(retry.of(Stored.NEW)).isEqualTo(1);
    }

    @Test
    void brokenJsonLinesAndEndlessLinesAreRefusedOneByOne() throws Exception {
        String json =
                "{\"nom\": \"Un\"}\n{\"nom\": \n[1]\n{\"nom\": \"" + "x".repeat(400_000) + "\"}\n{\"nom\": \"Deux\"}\n";
        Count count = read(InputFile.of("broken.jsonl", json));
        assertThat(count.of(Stored.NEW)).isEqualTo(2);
        assertThat(count.refused)
                .containsExactly(
                        "broken.jsonl:2 supplier.not-json",
                        "broken.jsonl:3 supplier.not-json",
                        "broken.jsonl:4 supplier.record-too-long");
    }
}
