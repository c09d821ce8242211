package org.chainon.nomenclature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chainon.RealData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** UNSPSC and SEAO categories to CPV. */
class QuebecCodesTest {
    private static final UnspscCrosswalk CROSSWALK = new UnspscCrosswalk();
    private static final SeaoCategories CATEGORIES = new CsvSeaoCategories();

    @ParameterizedTest
    @CsvSource({
        "76111501, 9091",
        "76111500, 9091",
        "72101507, 507",
        "72103304, 90612",
        "70111710, 7731",
        "70111501, 7734",
        "92121504, 79713",
        "56101500, 3914",
        "90101603, 5552",
        "43211501, 302",
        "78111808, 60112",
        "81101500, 713",
        "76121501, 90511",
        "91111502, 9831",
        "25101502, 3412",
    })
    void a_code_leads_to_the_cpv_branch_under_which_the_same_is_bought(String unspsc, String cpv) {
        assertThat(CROSSWALK.cpvOf(unspsc))
                .first()
                .satisfies(code -> assertThat(code.code()).startsWith(cpv));
    }

    @Test
    void every_segment_leads_somewhere_and_every_cpv_is_in_the_list() {
        Set<Cpv> known = new HashSet<>(new TableCpvCatalogue().all());
        var rows = ReferenceTable.csv("unspsc-cpv.csv");
        assertThat(rows).hasSizeGreaterThan(300);
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.getField("prefix")).matches("[0-9]{2,8}");
            assertThat(CROSSWALK.cpvOf(row.getField("prefix"))).isNotEmpty().allMatch(known::contains);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"99000000", "00", ""})
    void an_unknown_code_leads_nowhere(String code) {
        assertThat(CROSSWALK.cpvOf(code)).isEmpty();
    }

    @Test
    void every_classification_and_category_of_a_month_of_notices_leads_to_the_cpv() throws IOException {
        for (String line : Files.readAllLines(RealData.path("notices/seao-2025-01.jsonl"))) {
            JsonNode notice = JsonMapper.shared().readTree(line);
            String category = notice.path("Catégorie").asString("");
            assertThat(CATEGORIES.cpvOf(category)).as(category).isNotEmpty();
            for (String classification :
                    notice.path("Classifications").asString("").split("\n")) {
                String code = classification.split(" ", 2)[0];
                assertThat(code.isEmpty() || !CROSSWALK.cpvOf(code).isEmpty())
                        .as(classification)
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"C01 - Bâtiments", "c1", " C01", "C01"})
    void a_category_is_taken_with_or_without_its_label(String category) {
        assertThat(CATEGORIES.label(category)).hasValue("Bâtiments");
        assertThat(CATEGORIES.cpvOf(category)).startsWith(new Cpv("45210000"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "C", "G99 - Autres", "Bâtiments", "G170 - x"})
    void an_unknown_category_leads_nowhere(String category) {
        assertThat(CATEGORIES.cpvOf(category)).isEqualTo(List.of());
    }
}
