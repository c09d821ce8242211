package org.chainon.nomenclature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.chainon.RealData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ActivitiesTest {
    private static final CpvCatalogue CATALOGUE = new TableCpvCatalogue();
    private static final Activities ACTIVITIES = new CsvActivities(CATALOGUE);
    private static final Naf NAF = new TableNaf();

    @Test
    void there_are_20_groups_and_154_activities() {
        assertThat(ACTIVITIES.groups()).hasSize(20).doesNotHaveDuplicates();
        assertThat(ACTIVITIES.all()).hasSize(154).extracting(Activity::id).doesNotHaveDuplicates();
        assertThat(ACTIVITIES.all()).extracting(Activity::labelFr).doesNotHaveDuplicates();
        assertThat(ACTIVITIES.all()).extracting(Activity::labelEn).doesNotHaveDuplicates();
    }

    @Test
    void every_group_has_activities_and_every_activity_its_group() {
        Set<String> groups =
                ACTIVITIES.groups().stream().map(Activities.Group::id).collect(Collectors.toSet());
        assertThat(ACTIVITIES.all().stream().map(Activity::group).collect(Collectors.toSet()))
                .isEqualTo(groups);
    }

    @Test
    void every_activity_is_bought_under_codes_of_the_list() {
        Set<Cpv> known = new HashSet<>(CATALOGUE.all());
        assertThat(ACTIVITIES.all()).allSatisfy(activity -> {
            assertThat(activity.id()).matches("[a-z0-9]+(-[a-z0-9]+)*");
            assertThat(activity.cpv()).isNotEmpty().doesNotHaveDuplicates();
            assertThat(known).containsAll(activity.cpv());
        });
    }

    @Test
    void every_activity_has_typical_naf_codes_of_the_list() {
        for (var row : ReferenceTable.csv("activities.csv")) {
            List<String> codes = ReferenceTable.spaced(row.getField("naf"));
            assertThat(codes)
                    .as(row.getField("id"))
                    .isNotEmpty()
                    .allMatch(code -> NAF.label(code).isPresent());
        }
    }

    @Test
    void the_names_that_suppliers_files_use_are_found() throws IOException {
        JsonNode sectors = JsonMapper.shared().readTree(Files.readString(RealData.path("suppliers/sectors.json")));
        Set<Activity> found = new HashSet<>();
        for (JsonNode sector : sectors) {
            String name = sector.get("fields").get("name").asString();
            found.add(ACTIVITIES.byLabel(name).orElseThrow(() -> new AssertionError("no activity is called " + name)));
        }
        assertThat(found).hasSize(154);
    }

    @Test
    void a_label_is_found_without_case_accents_and_signs() {
        assertThat(ACTIVITIES.byLabel("ELECTRICITE")).isEqualTo(ACTIVITIES.find("electricite"));
        assertThat(ACTIVITIES.byLabel("Peinture & revêtement des murs"))
                .isEqualTo(ACTIVITIES.find("peinture-et-revetement-des-murs"));
        assertThat(ACTIVITIES.byLabel("laundry")).isEqualTo(ACTIVITIES.find("blanchisserie"));
        assertThat(ACTIVITIES.byLabel("Sorcellerie")).isEmpty();
        assertThat(ACTIVITIES.byLabel("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ménage, nettoyage-de-locaux",
        "tonte, creation-et-entretien-des-espaces-verts",
        "buffet, traiteur",
        "linge plat, blanchisserie",
        "déménager, demenagement",
        "goodies, objet-promotionnel",
        "palettes, travail-du-bois",
        "déchets verts, collecte-des-dechets-vegetaux",
        "DEEE, collecte-d-equipements-electriques-et-electroniques",
        "miel, apiculture",
        "intérim, ressources-humaines",
        "flyer, impressions",
        "site web, creation-de-sites-internet-webmastering",
        "archives, numerisation-et-ged",
        "mise sous pli, mailing-archivage-secretariat",
        "panier de légumes, livraison-de-fruits-et-legumes",
        "désamiantage, deconstruction-curage-demolition",
    })
    void everyday_words_find_the_activity(String words, String id) {
        assertThat(ACTIVITIES.search(words, Locale.FRENCH, 4))
                .extracting(Activity::id)
                .contains(id);
    }

    @Test
    void each_label_finds_its_own_activity_among_the_first() {
        assertThat(ACTIVITIES.all())
                .allSatisfy(activity -> assertThat(ACTIVITIES.search(activity.labelFr(), Locale.FRENCH, 3))
                        .contains(activity));
        assertThat(ACTIVITIES.all())
                .allSatisfy(activity -> assertThat(ACTIVITIES.search(activity.labelEn(), Locale.ENGLISH, 3))
                        .contains(activity));
    }

    @ParameterizedTest
    @CsvSource({
        "90910000, nettoyage-de-locaux",
        "90919300, nettoyage-de-locaux",
        "77310000, creation-et-entretien-des-espaces-verts",
        "45442100, peinture-et-revetement-des-murs",
        "55520000, traiteur",
        "98310000, blanchisserie",
        "60130000, transports-de-personnes",
        "72413000, creation-de-sites-internet-webmastering",
        "79620000, ressources-humaines",
        "45111100, deconstruction-curage-demolition",
        "90923000, autre-proprete",
        "39130000, equipements-et-mobiliers",
    })
    void a_code_tells_the_nearest_activity_first(String code, String id) {
        assertThat(ACTIVITIES.of(new Cpv(code)))
                .first()
                .extracting(Activity::id)
                .isEqualTo(id);
    }

    @Test
    void a_division_tells_all_that_is_bought_under_it() {
        assertThat(ACTIVITIES.of(new Cpv("45000000")))
                .extracting(Activity::id)
                .contains("electricite", "plomberie", "menuiserie", "autre-btp");
        assertThat(ACTIVITIES.of(new Cpv("76310000"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "81.21Z, nettoyage-de-locaux",
        "8121z, nettoyage-de-locaux",
        "8130Z, creation-et-entretien-des-espaces-verts",
        "4334Z, peinture-et-revetement-des-murs",
        "9601A, blanchisserie",
        "4942Z, demenagement",
        "5621Z, traiteur",
        "6201Z, conception-de-logiciels",
        "8810A, aide-menagere",
    })
    void a_naf_code_tells_the_usual_activity(String naf, String id) {
        assertThat(ACTIVITIES.ofNaf(naf)).extracting(Activity::id).contains(id);
        assertThat(ACTIVITIES.ofNaf(naf).getFirst().id()).doesNotStartWith("autre-");
    }

    @ParameterizedTest
    @CsvSource({"9999Z", "''", "81", "x"})
    void an_unknown_naf_code_tells_nothing(String naf) {
        assertThat(ACTIVITIES.ofNaf(naf)).isEmpty();
    }
}
