package org.chainon.nomenclature;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CpvCatalogueTest {
    private static final CpvCatalogue CATALOGUE = new TableCpvCatalogue();

    @Test
    void the_list_holds_9454_codes_in_order_each_with_labels() {
        assertThat(CATALOGUE.all())
                .hasSize(9454)
                .isSortedAccordingTo((a, b) -> a.code().compareTo(b.code()));
        assertThat(CATALOGUE.all()).allSatisfy(cpv -> {
            assertThat(CATALOGUE.label(cpv, Locale.FRENCH).orElseThrow()).isNotBlank();
            assertThat(CATALOGUE.label(cpv, Locale.ENGLISH).orElseThrow()).isNotBlank();
        });
    }

    @Test
    void labels_are_french_unless_english_is_asked_for() {
        Cpv cleaning = new Cpv("90910000");
        assertThat(CATALOGUE.label(cleaning, Locale.CANADA_FRENCH)).hasValue("Services de nettoyage");
        assertThat(CATALOGUE.label(cleaning, Locale.UK)).hasValue("Cleaning services");
        assertThat(CATALOGUE.label(cleaning, Locale.GERMAN)).hasValue("Services de nettoyage");
        assertThat(CATALOGUE.label(new Cpv("99999999"), Locale.FRENCH)).isEmpty();
    }

    @Test
    void the_services_of_article_77_are_115_and_not_their_neighbours() {
        assertThat(CATALOGUE.all().stream().filter(CATALOGUE::socialService)).hasSize(115);
        assertThat(List.of("85000000", "85323000", "92500000", "92600000", "75121000", "98133110"))
                .allMatch(code -> CATALOGUE.socialService(new Cpv(code)));
        assertThat(List.of("92511000", "92610000", "55520000", "98133100", "99999999"))
                .noneMatch(code -> CATALOGUE.socialService(new Cpv(code)));
    }

    @ParameterizedTest
    @CsvSource({
        "ménage, 90910000",
        "MENAGE, 90910000",
        "femme de ménage, 90910000",
        "nettoyage, 90910000",
        "vitres, 90911300",
        "jardin, 77310000",
        "espaces verts, 77310000",
        "entretien d'espaces verts, 77310000",
        "traiteur, 55520000",
        "blanchisserie, 98310000",
        "linge, 98310000",
        "repassage, 98315000",
        "déménagement, 98392000",
        "informatique, 72000000",
        "ordinateurs, 30213000",
        "site internet, 72413000",
        "tri, 90514000",
        "recyclage, 90514000",
        "déchets, 90500000",
        "peinture, 45442100",
        "plombier, 45330000",
        "menuiserie, 45421000",
        "gardiennage, 79713000",
        "intérim, 79620000",
        "formation, 80500000",
        "traduction, 79530000",
        "restauration scolaire, 55523100",
        "transport scolaire, 60130000",
        "vélo, 34430000",
        "dératisation, 90923000",
        "déneigement, 90620000",
        "désamiantage, 90650000",
        "crèche, 85312110",
        "mobilier de bureau, 39130000",
        "imprimerie, 79810000",
    })
    void everyday_words_find_the_code_that_people_mean_first(String words, String code) {
        assertThat(CATALOGUE.search(words, Locale.FRENCH, 5)).first().hasToString(code);
    }

    @ParameterizedTest
    @CsvSource({
        "blanchis, 98310000",
        "élagag, 77341000",
        "nettoyage de vit, 90911300",
        "services trai, 55520000",
        "charpen, 45422000",
    })
    void a_word_may_be_unfinished(String typed, String code) {
        assertThat(CATALOGUE.search(typed, Locale.FRENCH, 8))
                .extracting(Cpv::code)
                .contains(code);
    }

    @Test
    void a_finished_word_is_not_a_beginning() {
        assertThat(CATALOGUE.search("blanchis ", Locale.FRENCH, 8)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"cleaning services, 90910000", "cleaning, 90910000", "school catering, 55524000", "bicycles, 34430000"})
    void english_words_search_english_labels(String words, String code) {
        assertThat(CATALOGUE.search(words, Locale.ENGLISH, 5))
                .extracting(Cpv::code)
                .contains(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "de la", "zzzxq", "'\"%_\\", "\u0000", "🧹"})
    void words_that_mean_nothing_find_nothing(String words) {
        assertThat(CATALOGUE.search(words, Locale.FRENCH, 5)).isEmpty();
    }

    @Test
    void the_exact_label_comes_first_for_nearly_every_code() {
        Random random = new Random(42);
        List<Cpv> all = CATALOGUE.all();
        long first = random.ints(500, 0, all.size())
                .mapToObj(all::get)
                .filter(cpv -> {
                    String label = CATALOGUE.label(cpv, Locale.FRENCH).orElseThrow();
                    Cpv found = CATALOGUE.search(label, Locale.FRENCH, 1).getFirst();
                    return CATALOGUE.label(found, Locale.FRENCH).orElseThrow().equals(label);
                })
                .count();
        assertThat(first).isGreaterThan(450);
    }

    @Test
    void a_query_takes_less_than_five_milliseconds() {
        List<String> queries = List.of(
                "ménage", "entretien des espaces verts", "s", "transport scolaire adapté", "travaux de peinture");
        queries.forEach(words -> CATALOGUE.search(words, Locale.FRENCH, 20));
        long start = System.nanoTime();
        for (int i = 0; i < 40; i++) {
            queries.forEach(words -> CATALOGUE.search(words, Locale.FRENCH, 20));
        }
        assertThat(Duration.ofNanos((System.nanoTime() - start) / (40L * queries.size())))
                .isLessThan(Duration.ofMillis(5));
    }
}
