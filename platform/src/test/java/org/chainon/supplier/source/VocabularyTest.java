package org.chainon.supplier.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.chainon.intake.BadRecord;
import org.chainon.jurisdiction.EnterpriseKind;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.supplier.Capacity.HeadcountBand;
import org.chainon.supplier.Capacity.TurnoverBand;
import org.chainon.supplier.Folded;
import org.chainon.supplier.ServiceKind;
import org.junit.jupiter.api.Test;

class VocabularyTest {
    @Test
    void takesCodesAndFrenchNamesOfKinds() throws BadRecord {
        assertThat(Vocabulary.kinds(List.of("aci", "Entreprise adaptée, ESUS"), Jurisdiction.FR))
                .containsExactlyInAnyOrder(EnterpriseKind.ACI, EnterpriseKind.EA, EnterpriseKind.ESUS);
        assertThat(Vocabulary.kind("régie de quartier", Jurisdiction.FR)).isEqualTo(EnterpriseKind.REGIE_DE_QUARTIER);
        assertThat(Vocabulary.kind("Coopérative", Jurisdiction.QC)).isEqualTo(EnterpriseKind.QC_COOPERATIVE);
        assertThat(Vocabulary.kind("Coopérative", Jurisdiction.FR)).isEqualTo(EnterpriseKind.COOPERATIVE);
        assertThatExceptionOfType(BadRecord.class).isThrownBy(() -> Vocabulary.kind("GAEC", Jurisdiction.FR));
    }

    @Test
    void takesCodesAndFrenchNamesOfServices() throws BadRecord {
        assertThat(Vocabulary.services(List.of("PREST", "Fabrication et vente de biens", "DISP")))
                .containsExactlyInAnyOrder(ServiceKind.values());
    }

    @Test
    void readsBandsAsNumbersNamesAndInseeCodes() {
        assertThat(Vocabulary.headcount("34 personnes", false)).isEqualTo(HeadcountBand.FROM_10);
        assertThat(Vocabulary.headcount("FROM_250", false)).isEqualTo(HeadcountBand.FROM_250);
        assertThat(Vocabulary.headcount("0", false)).isNull();
        assertThat(Vocabulary.headcount("12", true)).isEqualTo(HeadcountBand.FROM_10);
        assertThat(Vocabulary.headcount("NN", true)).isNull();
        assertThat(Vocabulary.turnover("1 200 000 €")).isEqualTo(TurnoverBand.FROM_1M);
        assertThat(Vocabulary.turnover("inconnu")).isNull();
    }

    @Test
    void foldsWhatReadersDoNotDistinguish() {
        assertThat(Folded.text("  L’ÉTÉ à Œuilly-sur-Mer!")).isEqualTo("l ete a oeuilly sur mer");
    }
}
