package org.chainon.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chainon.intake.TableRows.Cell;
import org.chainon.intake.TableRows.Row;
import org.chainon.need.programme.PlanField;
import org.chainon.spend.Column;
import org.junit.jupiter.api.Test;

/** With the words of purchase plans and of payments as they are. */
class HeadingsTest {
    private final Headings<PlanField> plan = Headings.of(PlanField.class, "/reference/programme-headings.csv");
    private final Headings<Column> payments = Headings.of(Column.class, "/reference/spend-headings.csv");

    private static Row row(long line, String... cells) {
        return new Row(
                0, line, Arrays.stream(cells).map(text -> new Cell(text, false)).toList());
    }

    @Test
    void bracketsCapitalsAccentsAndSignsDoNotMatter() {
        assertThat(plan.of(List.of("Intitulé du marché", "ESTIMATION (€ HT)", "Durée (mois)", "N° CPV")))
                .isEqualTo(Map.of(PlanField.TITLE, 0, PlanField.AMOUNT, 1, PlanField.DURATION, 2, PlanField.CPV, 3));
        assertThat(payments.of(List.of("date_mandat", "N° SIRET (14 chiffres)", "MontantHT", "Libellé")))
                .isEqualTo(Map.of(Column.DATE, 0, Column.NUMBER, 1, Column.AMOUNT, 2, Column.SUBJECT, 3));
    }

    @Test
    void ofTwoColumnsThatSayTheSameTheUsualOneCountsAndAnExactOneBeforeOneThatOnlyBeginsSo() {
        assertThat(payments.of(List.of("Date de facture", "Date de mandat", "Montant TTC", "Montant HT")))
                .isEqualTo(Map.of(Column.DATE, 1, Column.AMOUNT, 3));
        assertThat(plan.of(List.of("Montant TTC", "Montant", "Objet détaillé", "Objet")))
                .isEqualTo(Map.of(PlanField.AMOUNT, 1, PlanField.TITLE, 3));
        assertThat(plan.of(List.of("Objet de la consultation prévue"))).isEqualTo(Map.of(PlanField.TITLE, 0));
    }

    @Test
    void whatIsKnownToMeanNothingIsNotTakenForWhatBeginsLikeIt() {
        assertThat(payments.of(List.of("Montant TVA", "Date d'échéance", "Code tiers")))
                .isEmpty();
        assertThat(plan.of(List.of("Date de fin", "Montant TVA"))).isEmpty();
    }

    @Test
    void theHeadingsAreTheRowThatSaysMost() {
        List<Row> rows = List.of(
                row(1, "Projet de programme d'achats"),
                row(2, "Objet"),
                row(4, "Objet", "Montant", "Lieu"),
                row(5, "Projet", "Achat de papier", "Lille"));
        assertThat(plan.row(rows, Set.of(PlanField.TITLE))).contains(rows.get(2));
        assertThat(plan.row(rows.subList(0, 2), Set.of(PlanField.TITLE))).contains(rows.get(1));
        assertThat(plan.row(rows, Set.of(PlanField.CPV))).isEmpty();
    }
}
