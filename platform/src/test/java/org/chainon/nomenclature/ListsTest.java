package org.chainon.nomenclature;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** NAF, NUTS, and how quickly all tables are read. */
class ListsTest {
    private static final Naf NAF = new TableNaf();
    private static final Nuts NUTS = new TableNuts();

    @ParameterizedTest
    @ValueSource(strings = {"81.21Z", "8121Z", "8121z", " 81.21 Z "})
    void a_naf_code_is_taken_as_people_write_it(String code) {
        assertThat(NAF.label(code)).hasValue("Nettoyage courant des bâtiments");
        assertThat(NAF.formatted(code)).hasValue("81.21Z");
    }

    @Test
    void the_naf_has_732_subclasses_and_their_upper_levels() {
        assertThat(NAF.subclasses()).hasSize(732).contains("8121Z").doesNotContain("8121");
        assertThat(NAF.label("81")).hasValue("Services relatifs aux bâtiments et aménagement paysager");
        assertThat(NAF.formatted("81")).hasValue("81");
        assertThat(NAF.label("9999Z")).isEmpty();
    }

    @Test
    void nuts_units_have_labels_in_french_and_english() {
        assertThat(NUTS.label("FR101", Locale.FRENCH)).hasValue("Paris");
        assertThat(NUTS.label("frk26", Locale.FRENCH)).hasValue("Rhône");
        assertThat(NUTS.label("XX", Locale.FRENCH)).isEmpty();
    }

    @Test
    void nuts_units_stand_in_a_tree() {
        assertThat(NUTS.parent("FRK26")).hasValue("FRK2");
        assertThat(NUTS.parent("FR")).isEmpty();
        assertThat(NUTS.parent("FRQQ9")).isEmpty();
        assertThat(NUTS.children("FRK2")).contains("FRK26").allMatch(unit -> unit.length() == 5);
        assertThat(NUTS.children("FR")).allMatch(unit -> unit.length() == 3);
    }

    @Test
    void all_tables_are_read_in_less_than_150_milliseconds() {
        assertThat(OwnTime.leastOf(ListsTest::readAll)).isLessThan(Duration.ofMillis(150));
    }

    private static void readAll() {
        CpvCatalogue catalogue = new TableCpvCatalogue();
        int rows = catalogue.all().size()
                + new CsvActivities(catalogue).all().size()
                + Synonyms.french().size();
        rows += new TableNaf().subclasses().size()
                + new TableNuts().children("FR").size();
        assertThat(rows).isGreaterThan(10_000);
        assertThat(new TableLegalForms().find("9220")).isPresent();
        assertThat(new UnspscCrosswalk().cpvOf("72000000")).isNotEmpty();
        assertThat(new CsvSeaoCategories().cpvOf("S5")).isNotEmpty();
    }
}
