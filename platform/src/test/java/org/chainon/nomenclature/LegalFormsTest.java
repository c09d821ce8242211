package org.chainon.nomenclature;

import static org.assertj.core.api.Assertions.assertThat;

import org.chainon.jurisdiction.EnterpriseKind;
import org.chainon.nomenclature.LegalForm.Certainty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegalFormsTest {
    private static final LegalForms FORMS = new TableLegalForms();

    @ParameterizedTest
    @CsvSource({
        "9220, ASSOCIATION",
        "9221, ASSOCIATION",
        "9230, ASSOCIATION",
        "9260, ASSOCIATION",
        "9300, FONDATION",
        "8210, MUTUELLE",
        "6411, MUTUELLE",
        "5458, SCOP",
        "5558, SCOP",
        "5658, SCOP",
        "5460, COOPERATIVE",
        "6316, COOPERATIVE",
        "5196, COOPERATIVE",
    })
    void a_category_that_names_a_status_tells_the_kind(String category, EnterpriseKind kind) {
        assertThat(FORMS.kindOf(category)).hasValue(kind);
    }

    @ParameterizedTest
    @CsvSource({"5710", "5499", "5599", "5699", "1000", "7210", "9210", "9240", "5505", "0000", "''"})
    void others_tell_no_kind(String category) {
        assertThat(FORMS.kindOf(category)).isEmpty();
    }

    @Test
    void what_cannot_be_told_is_said() {
        assertThat(FORMS.find("5710").orElseThrow().certainty()).isEqualTo(Certainty.UNDECIDABLE);
        assertThat(FORMS.find("9240").orElseThrow().certainty()).isEqualTo(Certainty.TO_CHECK);
        assertThat(FORMS.find("7210").orElseThrow().certainty()).isEqualTo(Certainty.OUTSIDE);
        assertThat(FORMS.find("9220").orElseThrow().certainty()).isEqualTo(Certainty.CERTAIN);
    }

    @Test
    void labels_are_insees() {
        assertThat(FORMS.label("9220")).hasValue("Association déclarée");
        assertThat(FORMS.label(" 54 ")).hasValue("Société à responsabilité limitée (SARL)");
        assertThat(FORMS.familyOf("5192")).hasValue(EssFamily.COOPERATIVE_BANK);
    }

    @Test
    void every_row_of_the_families_is_a_category_and_says_why_it_is_doubtful() {
        for (var row : ReferenceTable.csv("ess-families.csv")) {
            LegalForm form = FORMS.find(row.getField("category")).orElseThrow();
            assertThat(form.certainty() == Certainty.CERTAIN || !form.note().isBlank())
                    .as(form.code())
                    .isTrue();
        }
    }
}
