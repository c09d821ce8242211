package org.chainon.spend;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.chainon.supplier.Folded;

/** What a column of a file of payments can say. In words {@code spend.column.NAME}. */
public enum Column {
    DATE(
            true,
            "date de mandat",
            "date du mandat",
            "date mandat",
            "date de mandatement",
            "date de paiement",
            "date paiement",
            "date de facture",
            "date facture",
            "date comptable",
            "date",
            "exercice",
            "exercice comptable",
            "annee",
            "year"),
    NUMBER(
            true,
            "siret",
            "numero siret",
            "n siret",
            "siret fournisseur",
            "siret tiers",
            "siret du tiers",
            "siren",
            "numero siren",
            "n siren",
            "siren fournisseur",
            "siren tiers",
            "neq",
            "numero d entreprise du quebec",
            "identifiant fournisseur",
            "identifiant"),
    NAME(
            false,
            "fournisseur",
            "nom du fournisseur",
            "nom fournisseur",
            "tiers",
            "nom du tiers",
            "nom tiers",
            "raison sociale",
            "beneficiaire",
            "creancier",
            "titulaire",
            "denomination",
            "nom",
            "supplier"),
    AMOUNT(
            true,
            "montant ht",
            "montant hors taxes",
            "montant hors taxe",
            "total ht",
            "ht",
            "montant mandate ht",
            "net ht",
            "montant ttc",
            "total ttc",
            "ttc",
            "montant mandate",
            "mandate",
            "montant net",
            "net a payer",
            "net",
            "montant paye",
            "montant",
            "amount"),
    RATE(false, "taux tva", "taux de tva", "tva taux", "taux", "tva"),
    SUBJECT(false, "objet", "libelle", "objet du mandat", "objet de la depense", "designation", "description"),
    NATURE(false, "nature", "compte", "nature comptable", "compte comptable", "imputation", "article", "compte nature"),
    CONTRACT(false, "marche n", "n marche", "numero de marche", "no marche", "numero marche", "marche", "contrat"),
    REFERENCE(
            false,
            "reference",
            "numero de mandat",
            "n mandat",
            "no mandat",
            "numero mandat",
            "mandat",
            "numero de facture",
            "n facture",
            "no facture",
            "numero facture",
            "piece",
            "numero de piece");

    private final boolean needed;
    private final List<String> heads;

    Column(boolean needed, String... heads) {
        this.needed = needed;
        this.heads = List.of(heads);
    }

    /** Without it a file says nothing. */
    public boolean needed() {
        return needed;
    }

    /** Which columns these heads mean, each the one whose usual head comes first. */
    static Map<Column, Integer> guess(List<String> header) {
        List<String> folded = header.stream().map(Column::folded).toList();
        Map<Column, Integer> guessed = new java.util.EnumMap<>(Column.class);
        for (Column column : values()) {
            column.heads.stream()
                    .map(folded::indexOf)
                    .filter(at -> at >= 0 && !guessed.containsValue(at))
                    .findFirst()
                    .ifPresent(at -> guessed.put(column, at));
        }
        return guessed;
    }

    /** How many of a row's cells are heads that files of payments have. */
    static long recognised(List<String> cells) {
        return cells.stream()
                .map(Column::folded)
                .filter(cell -> Arrays.stream(values()).anyMatch(column -> column.heads.contains(cell)))
                .count();
    }

    /** « N° SIRET » as « n siret », « MontantHT » as « montant ht », « Montant (€ HT) » as « montant ht ». */
    private static String folded(String head) {
        return Folded.text(head.replaceAll("(?<=[a-zé])(?=[A-Z])", " ").replace('€', ' '))
                .replaceAll("\\b(en|eur|euros?|cad)\\b", " ")
                .replaceAll(" +", " ")
                .strip();
    }
}
