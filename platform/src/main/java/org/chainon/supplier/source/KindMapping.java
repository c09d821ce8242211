package org.chainon.supplier.source;

import java.util.EnumSet;
import java.util.Set;
import org.chainon.intake.BadRecord;
import org.chainon.jurisdiction.EnterpriseKind;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.nomenclature.LegalForms;
import org.jspecify.annotations.Nullable;

/** What an enterprise is, from what the file calls it, its legal category and the public registers' flags. */
final class KindMapping {
    private final Shape shape;
    private final LegalForms forms;

    KindMapping(Shape shape, LegalForms forms) {
        this.shape = shape;
        this.forms = forms;
    }

    Set<EnterpriseKind> kinds(Fields fields, Jurisdiction jurisdiction) throws BadRecord {
        Set<EnterpriseKind> kinds = EnumSet.noneOf(EnterpriseKind.class);
        kinds.addAll(Vocabulary.kinds(fields.values("kind", "kinds", "type", "types"), jurisdiction));
        String category = legalCategory(fields);
        if (category != null && jurisdiction == Jurisdiction.FR) {
            forms.kindOf(category).ifPresent(kinds::add);
        }
        if (shape == Shape.FINESS) {
            kinds.add(EnterpriseKind.ESAT);
            byFinessStatus(fields.text("ej statut juridique code").orElse(""), kinds);
        }
        if (shape == Shape.DIGITAL) {
            digital(fields, kinds);
        }
        return kinds;
    }

    static @Nullable String legalCategory(Fields fields) {
        return fields.text("categorie juridique", "legal category", "code categorie juridique")
                .map(code -> code.replaceAll("\\.0$", ""))
                .filter(code -> code.matches("[0-9]{4}"))
                .orElse(null);
    }

    /** FINESS's own codes of legal status. */
    private static void byFinessStatus(String code, Set<EnterpriseKind> kinds) {
        switch (code) {
            case "60", "61", "62" -> kinds.add(EnterpriseKind.ASSOCIATION);
            case "63" -> kinds.add(EnterpriseKind.FONDATION);
            case "47" -> kinds.add(EnterpriseKind.MUTUELLE);
            default -> {}
        }
    }

    private static void digital(Fields fields, Set<EnterpriseKind> kinds) {
        if (fields.text("sources").filter(sources -> sources.contains("esus")).isPresent()) {
            kinds.add(EnterpriseKind.ESUS);
        }
        boolean flagged = fields.text("flag ess sirene").filter("True"::equals).isPresent();
        if (flagged && kinds.stream().noneMatch(kind -> kind.family() == EnterpriseKind.Family.ESS)) {
            kinds.add(EnterpriseKind.SOCIETE_ESS);
        }
        if (fields.text("categorie entreprise").filter("PME"::equals).isPresent()) {
            kinds.add(EnterpriseKind.TPE_PME);
        }
    }
}
