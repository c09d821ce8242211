package org.chainon.supplier.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chainon.supplier.SupplierFixtures.ARRAS;
import static org.chainon.supplier.SupplierFixtures.LILLE;
import static org.chainon.supplier.SupplierFixtures.LILLE_CENTRE;
import static org.chainon.supplier.SupplierFixtures.NORD;
import static org.chainon.supplier.SupplierFixtures.doing;
import static org.chainon.supplier.SupplierFixtures.in;
import static org.chainon.supplier.SupplierFixtures.siret;
import static org.chainon.supplier.SupplierFixtures.siteIn;
import static org.chainon.supplier.SupplierFixtures.supplier;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.chainon.PlatformTest;
import org.chainon.jurisdiction.EnterpriseKind;
import org.chainon.supplier.Accreditation;
import org.chainon.supplier.Capacity;
import org.chainon.supplier.RegisterSupplier;
import org.chainon.supplier.ServiceKind;
import org.chainon.supplier.Supplier;
import org.chainon.supplier.SupplierFixtures;
import org.chainon.supplier.search.Facets.Dimension;
import org.chainon.supplier.search.SupplierQuery.PlaceMeaning;
import org.chainon.supplier.search.SupplierQuery.Sort;
import org.chainon.territory.AreaId;
import org.chainon.territory.ServiceArea;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class SupplierSearchTest {
    /** A word that no other test's supplier holds. */
    private static final String OURS = "zirconia";

    @Autowired
    SupplierSearch search;

    @Autowired
    RegisterSupplier register;

    @Autowired
    JdbcClient jdbc;

    private String siretOfGreen = "";

    @BeforeEach
    void four() throws Exception {
        siretOfGreen = siret();
        register.register(supplier("green", "Jardins Zirconia")
                .identifier(siretOfGreen)
                .kind(EnterpriseKind.ACI)
                .description("Élagage et débroussaillage des parcs")
                .activity(doing(green(), ServiceKind.SERVICE))
                .site(siteIn(LILLE))
                .accreditation(new Accreditation(
                        EnterpriseKind.ACI, "Convention", null, null, LocalDate.of(2020, 1, 1), null, null))
                .capacity(new Capacity(null, Capacity.HeadcountBand.FROM_10, null))
                .build());
        register.register(supplier("cater", "Zirconia Traiteur")
                .kind(EnterpriseKind.SCOP)
                .site(siteIn(ARRAS))
                .serviceArea(new ServiceArea.Around(LILLE_CENTRE, 15))
                .accreditation(new Accreditation(
                        EnterpriseKind.ESUS, "ESUS", null, null, null, LocalDate.of(2021, 1, 1), null))
                .build());
        register.register(supplier("all", "Partout Zirconia")
                .kind(EnterpriseKind.ESAT)
                .serviceArea(new ServiceArea.Everywhere(AreaId.parse("COUNTRY:FR")))
                .build());
        register.register(supplier("lens", "Zirconia Lens")
                .kind(EnterpriseKind.EI)
                .site(siteIn(ARRAS))
                .serviceArea(in(AreaId.commune("59009"), AreaId.departement("62")))
                .build());
    }

    @AfterEach
    void clean() {
        SupplierFixtures.forget(jdbc, "test");
    }

    @Test
    void findsByUnfinishedWordsWithoutAccentsAndByPlural() {
        assertThat(found(words("zirc jardi"))).containsExactly("Jardins Zirconia");
        assertThat(found(words(OURS + " elagages"))).containsExactly("Jardins Zirconia");
        assertThat(found(words(OURS + " ÉLAGAGE de parc"))).containsExactly("Jardins Zirconia");
        assertThat(found(words(OURS + " lille"))).contains("Jardins Zirconia");
        assertThat(found(words(OURS + " plomberie"))).isEmpty();
    }

    @Test
    void findsByTheLongNameOfAKindAndByTheFirstDigitsOfASiret() {
        assertThat(found(words(OURS + " atelier et chantier d'insertion"))).containsExactly("Jardins Zirconia");
        assertThat(found(with(query -> query.siret = siretOfGreen.substring(0, 11))))
                .containsExactly("Jardins Zirconia");
    }

    @Test
    void establishedLooksAtSitesAndWorkingLooksAtTheServiceArea() {
        assertThat(found(at(LILLE, PlaceMeaning.ESTABLISHED))).containsExactly("Jardins Zirconia");
        assertThat(found(at(NORD, PlaceMeaning.ESTABLISHED))).containsExactly("Jardins Zirconia");
        assertThat(found(at(LILLE, PlaceMeaning.WORKS)))
                .containsExactlyInAnyOrder("Jardins Zirconia", "Zirconia Traiteur", "Partout Zirconia");
    }

    @Test
    void aSupplierThatChoseACommuneIsFoundForItsDepartementAndOneNearForTheDepartementItReaches() {
        assertThat(found(at(NORD, PlaceMeaning.WORKS)))
                .containsExactlyInAnyOrder(
                        "Jardins Zirconia", "Zirconia Traiteur", "Partout Zirconia", "Zirconia Lens");
        assertThat(found(at(AreaId.commune("59009"), PlaceMeaning.WORKS))).contains("Zirconia Lens");
        assertThat(found(at(AreaId.departement("33"), PlaceMeaning.WORKS))).containsExactly("Partout Zirconia");
    }

    @Test
    void eachFacetIsCountedUnderAllFiltersButItsOwn() {
        Facets facets = search.search(with(query -> {
                    query.words = OURS;
                    query.kinds = Set.of(EnterpriseKind.ACI);
                }))
                .facets();
        assertThat(facets.total()).isEqualTo(1);
        assertThat(facets.of(Dimension.KIND)).extracting(Facets.Count::value).contains("ACI", "SCOP", "ESAT", "EI");
        assertThat(facets.of(Dimension.FAMILY)).containsExactly(new Facets.Count("INSERTION", 1));
        assertThat(facets.of(Dimension.HEADCOUNT)).containsExactly(new Facets.Count("FROM_10", 1));
        assertThat(facets.of(Dimension.REGION)).containsExactly(new Facets.Count("REGION:32", 1));
        assertThat(facets.of(Dimension.SERVICE)).containsExactly(new Facets.Count("SERVICE", 1));
    }

    @Test
    void anExpiredAccreditationCountsForNothing() {
        assertThat(found(with(query -> {
                    query.words = OURS;
                    query.accredited = Set.of(EnterpriseKind.ACI, EnterpriseKind.ESUS);
                })))
                .containsExactly("Jardins Zirconia");
    }

    @Test
    void ordersByNameAndTurnsPages() {
        SupplierQuery byName = with(query -> {
            query.words = OURS;
            query.sort = Sort.NAME;
            query.size = 3;
        });
        assertThat(found(byName)).containsExactly("Jardins Zirconia", "Partout Zirconia", "Zirconia Lens");
        var last = search.search(with(query -> {
            query.words = OURS;
            query.sort = Sort.NAME;
            query.size = 3;
            query.page = 99;
        }));
        assertThat(last.page().number()).isEqualTo(2);
        assertThat(last.page().items()).extracting(Supplier::name).containsExactly("Zirconia Traiteur");
    }

    @Test
    void theExportHoldsExactlyTheListInItsOrder() {
        SupplierQuery query = words(OURS);
        try (var all = search.all(query)) {
            assertThat(all.map(Supplier::name).toList()).isEqualTo(found(query));
        }
    }

    @Test
    void pointsOfTheMapAreThoseOfTheList() {
        assertThat(search.points(words(OURS), null))
                .extracting(SupplierSearch.MapPoint::name)
                .containsExactlyInAnyOrder("Jardins Zirconia", "Zirconia Traiteur", "Zirconia Lens");
        assertThat(search.points(words(OURS), new SupplierSearch.Box(2.9, 50.5, 3.2, 50.8)))
                .extracting(SupplierSearch.MapPoint::name)
                .containsExactly("Jardins Zirconia");
    }

    @Test
    void proposesNamesThatAreClose() {
        assertThat(search.closeNames("jardin zircona", 2)).startsWith("Jardins Zirconia");
    }

    @Test
    void oddInputFindsNothingAndBreaksNothing() {
        for (String odd : List.of("'", "& | ! ( ) :*", "%", "\\", "a:b*", "de la", "œ", "'; drop table x")) {
            assertThat(search.search(words(OURS + "q " + odd)).page().total()).isZero();
        }
    }

    private List<String> found(SupplierQuery query) {
        return search.search(query).page().items().stream().map(Supplier::name).toList();
    }

    private static String green() {
        return "creation-et-entretien-des-espaces-verts";
    }

    private static SupplierQuery words(String words) {
        return with(query -> query.words = words);
    }

    private static SupplierQuery at(AreaId place, PlaceMeaning meaning) {
        return with(query -> {
            query.words = OURS;
            query.place = place;
            query.meaning = meaning;
        });
    }

    private static SupplierQuery with(java.util.function.Consumer<Asked> change) {
        Asked asked = new Asked();
        change.accept(asked);
        return asked.query();
    }

    /** The parts of a query that tests set. */
    private static final class Asked {
        String words = "";
        Set<EnterpriseKind> kinds = Set.of();
        Set<EnterpriseKind> accredited = Set.of();

        @Nullable
        AreaId place;

        PlaceMeaning meaning = PlaceMeaning.WORKS;
        String siret = "";
        Sort sort = Sort.RELEVANCE;
        int page = 1;
        int size = 20;

        SupplierQuery query() {
            return new SupplierQuery(
                    words,
                    Set.of(),
                    kinds,
                    Set.of(),
                    Set.of(),
                    place,
                    meaning,
                    Set.of(),
                    Set.of(),
                    accredited,
                    Set.of(),
                    Set.of(),
                    Set.of(),
                    Set.of(),
                    siret,
                    sort,
                    page,
                    size);
        }
    }
}
