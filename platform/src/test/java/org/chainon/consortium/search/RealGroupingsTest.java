package org.chainon.consortium.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainon.PlatformTest;
import org.chainon.RealData;
import org.chainon.consortium.covering.Answer;
import org.chainon.consortium.covering.Cell;
import org.chainon.consortium.covering.Effort;
import org.chainon.consortium.covering.Part;
import org.chainon.consortium.covering.Team;
import org.chainon.intake.ImportRun;
import org.chainon.intake.Importer;
import org.chainon.intake.InputFile;
import org.chainon.intake.Stored;
import org.chainon.jurisdiction.EnterpriseKind;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.jurisdiction.ReservationKind;
import org.chainon.jurisdiction.ReservedRegimes;
import org.chainon.kernel.LotId;
import org.chainon.kernel.Money;
import org.chainon.kernel.NoticeId;
import org.chainon.kernel.Reason;
import org.chainon.kernel.SupplierId;
import org.chainon.matching.Matching;
import org.chainon.nomenclature.Cpv;
import org.chainon.notice.Lot;
import org.chainon.notice.Notice;
import org.chainon.notice.Opportunity;
import org.chainon.notice.Place;
import org.chainon.notice.Reservation;
import org.chainon.supplier.Supplier;
import org.chainon.supplier.SupplierDirectory;
import org.chainon.supplier.SupplierFixtures;
import org.chainon.territory.Area;
import org.chainon.territory.AreaId;
import org.chainon.territory.AreaKind;
import org.chainon.territory.Territory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Est Ensemble's cardboard and Essonne's replacements of agents, among the real insertion enterprises and ESAT; what is found is printed to
 * be read by eye. The amounts and durations are ours: the sources do not tell them.
 */
@PlatformTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealGroupingsTest {
    private static final Logger LOG = LoggerFactory.getLogger(RealGroupingsTest.class);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final List<String> EST_ENSEMBLE = List.of(
            "Bagnolet",
            "Bobigny",
            "Bondy",
            "Les Lilas",
            "Montreuil",
            "Noisy-le-Sec",
            "Pantin",
            "Le Pré-Saint-Gervais",
            "Romainville");

    private static final ImportRun IGNORED = new ImportRun() {
        @Override
        public void stored(Stored outcome) {}

        @Override
        public void quarantined(String location, String recordKey, Reason reason, byte[] bytes) {}
    };

    @Autowired
    List<Importer> importers;

    @Autowired
    ReadSubject subjects;

    @Autowired
    FindGroupings groupings;

    @Autowired
    SupplierDirectory suppliers;

    @Autowired
    ReservedRegimes regimes;

    @Autowired
    Territory territory;

    @Autowired
    Matching matching;

    @Autowired
    JdbcClient jdbc;

    @BeforeAll
    void realSuppliers() throws Exception {
        Importer importer = importers.stream()
                .filter(each -> each.source().equals("suppliers"))
                .findFirst()
                .orElseThrow();
        for (String name : List.of("suppliers/siae.jsonl", "suppliers/esat.csv")) {
            Path file = RealData.path(name);
            importer.read(new InputFile(file.getFileName().toString(), () -> Files.newInputStream(file)), IGNORED);
        }
        matching.awaitReady();
    }

    @AfterAll
    void clean() {
        SupplierFixtures.forget(jdbc, "suppliers");
    }

    private AreaId town(String name, String departement) {
        return territory
                .byName(name, AreaId.departement(departement))
                .map(Area::id)
                .orElseThrow();
    }

    private static Place place(AreaId area) {
        return new Place(area.toString(), area, null, "FR");
    }

    private static Lot lot(
            String number, String title, String text, String cpv, List<Place> places, @Nullable Money value) {
        return new Lot(
                LotId.random(),
                number,
                title,
                text,
                List.of(new Cpv(cpv)),
                List.of(),
                places,
                value,
                48,
                new Reservation(ReservationKind.INSERTION, "L2113-13"),
                false,
                null);
    }

    private static Notice notice(String title, List<Lot> lots) {
        return new Notice(
                NoticeId.random(),
                "boamp",
                "real",
                "1",
                null,
                Notice.Form.COMPETITION,
                null,
                Notice.Nature.SERVICES,
                null,
                title,
                "",
                new Notice.Buyer("", null, null, null, null),
                Jurisdiction.FR,
                "FR",
                DAY,
                null,
                Notice.Status.PUBLISHED,
                "fr",
                lots,
                List.of(),
                Opportunity.of(Notice.Kind.PUBLIC_NOTICE));
    }

    private FindGroupings.Found find(Notice notice, SearchAsk ask) {
        AskedFor asked = subjects.of(notice, ask).orElseThrow();
        FindGroupings.Found found = groupings.find(asked, ask, null, Effort.of(Duration.ofSeconds(20), 4));
        print(notice, found.result());
        check(found.result());
        return found;
    }

    @Test
    void estEnsemblesCardboardOverNineTowns() {
        String text = "Collecte et réemploi des cartons des commerçants des neuf villes du territoire :\n"
                + String.join(", ", EST_ENSEMBLE);
        List<Place> nine =
                EST_ENSEMBLE.stream().map(name -> place(town(name, "93"))).toList();
        Notice notice = notice(
                "Collecte et réemploi des cartons",
                List.of(lot("1", "Collecte et réemploi des cartons", text, "90511000", nine, Money.eur(2_400_000))));

        SearchResult found = find(notice, SearchAsk.ANYTHING).result();

        assertThat(found.demand().cells()).hasSize(9);
        assertThat(found.demand().cells()).extracting(Cell::place).doesNotHaveDuplicates();
    }

    /** Six sectors that together are the département, each around the seat of one of its six associations. */
    private Map<String, List<AreaId>> sectors() {
        Map<String, List<AreaId>> sectors = new LinkedHashMap<>();
        sectors.put("Palaiseau", epci("200056232", "249100074"));
        sectors.put("Étampes", epci("200017846", "249100553", "249100595"));
        sectors.put("Maisse", epci("249100157", "249100546"));
        sectors.put("Ris-Orangis", epci("200059228", "200057859"));
        sectors.put("Draveil", epci("200058477"));
        sectors.put(
                "Viry-Châtillon",
                Stream.of("Viry-Châtillon", "Juvisy-sur-Orge", "Savigny-sur-Orge", "Athis-Mons")
                        .map(name -> town(name, "91"))
                        .toList());
        return sectors;
    }

    private static List<AreaId> epci(String... sirens) {
        return Arrays.stream(sirens)
                .map(siren -> new AreaId(AreaKind.EPCI, siren))
                .toList();
    }

    @Test
    void essonnesReplacementsInSixLotsThatCoverTheDepartement() {
        List<Lot> lots = new ArrayList<>();
        sectors()
                .forEach((seat, places) -> lots.add(lot(
                        String.valueOf(lots.size() + 1),
                        "Secteur de " + seat,
                        "Remplacement d'agents absents moins d'un mois",
                        "79620000",
                        places.stream().map(RealGroupingsTest::place).toList(),
                        Money.eur(1_200_000))));
        Notice notice =
                notice("Mise à disposition de personnel : agents d'entretien et de restauration des collèges", lots);

        SearchResult found = find(notice, SearchAsk.ANYTHING).result();

        assertThat(found.demand().lots()).hasSize(6);
        assertThat(found.demand().cells()).hasSize(14);
        assertThat(found.gaps())
                .as("associations that lend people tell no trade here: their NAF code does")
                .isNotEmpty()
                .allSatisfy(
                        gap -> assertThat(gap.fillers()).anyMatch(filler -> filler.why() == Filler.Why.TRADE_BY_NAF));

        SearchAsk wider =
                new SearchAsk(Set.of(), Map.of(), null, false, false, Set.of(), Set.of(), null, Map.of(), true);
        SearchResult widened = find(notice, wider).result();
        assertThat(widened.complete()).isTrue();
        assertThat(widened.byCode()).isNotEmpty();
        assertThat(found.byCode()).isEmpty();
    }

    /** What must hold of any answer, whatever was found. */
    private void check(SearchResult result) {
        Demand demand = result.demand();
        assertThat(result.outcome()).isIn(Answer.Outcome.COMPLETE, Answer.Outcome.PARTIAL);
        for (Team team : result.teams()) {
            assertThat(team.members()).hasSizeLessThanOrEqualTo(20);
            for (SupplierId member : team.members()) {
                Set<EnterpriseKind> kinds = suppliers.find(member).orElseThrow().kinds();
                assertThat(regimes.eligible(ReservationKind.INSERTION, Jurisdiction.FR, kinds, demand.day()))
                        .as("%s may answer", kinds)
                        .isTrue();
            }
            Map<Integer, Double> done = new TreeMap<>();
            team.parts().forEach(part -> done.merge(part.cell(), part.volume(), Double::sum));
            team.missing().forEach(missing -> done.merge(missing.cell(), missing.volume(), Double::sum));
            for (int cell = 0; cell < demand.cells().size(); cell++) {
                double volume = demand.cells().get(cell).volume();
                assertThat(done.getOrDefault(cell, 0.0) / volume)
                        .as(demand.cells().get(cell).id())
                        .isBetween(0.999, 1.001);
            }
        }
        if (result.outcome() == Answer.Outcome.PARTIAL) {
            assertThat(result.gaps()).isNotEmpty();
        }
        result.gaps()
                .forEach(gap -> gap.fillers()
                        .forEach(filler ->
                                assertThat(suppliers.find(filler.supplier())).isPresent()));
    }

    private void print(Notice notice, SearchResult result) {
        StringBuilder text = new StringBuilder(notice.title() + ": " + result.outcome() + ", proven "
                + result.proven() + ", bound " + result.bound() + ", " + result.candidates() + " candidates, "
                + result.millis() + " ms\n");
        for (Team team : result.teams()) {
            text.append("  grouping of ").append(team.members().size()).append('\n');
            for (SupplierId member : team.members()) {
                Supplier supplier = suppliers.find(member).orElseThrow();
                text.append("    ")
                        .append(member.equals(team.lead()) ? "* " : "  ")
                        .append(supplier.displayName())
                        .append(' ')
                        .append(supplier.kinds())
                        .append(' ')
                        .append(supplier.sites().getFirst().city())
                        .append(": ")
                        .append(team.parts().stream()
                                .filter(part -> part.supplier().equals(member))
                                .map(part -> part(result, part))
                                .collect(Collectors.joining(", ")))
                        .append('\n');
            }
        }
        for (Gap gap : result.gaps()) {
            text.append("  missing ")
                    .append(result.demand().cells().get(gap.cell()).id())
                    .append(" (")
                    .append(gap.candidates())
                    .append(" do it): ")
                    .append(gap.fillers().stream()
                            .map(filler -> suppliers
                                            .find(filler.supplier())
                                            .orElseThrow()
                                            .displayName() + " " + filler.why() + " "
                                    + Math.round(Objects.requireNonNullElse(filler.km(), -1.0)) + " km")
                            .collect(Collectors.joining("; ")))
                    .append('\n');
        }
        LOG.info("{}", text);
    }

    private String part(SearchResult result, Part part) {
        Cell cell = result.demand().cells().get(part.cell());
        String place = cell.place() == null
                ? ""
                : territory.find(cell.place()).map(Area::name).orElse("");
        return place + " " + Math.round(100 * part.volume() / cell.volume()) + " %";
    }
}
