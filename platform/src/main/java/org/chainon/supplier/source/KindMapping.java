package org.chainon.supplier.source;

import java.util.EnumSet;
import java.util.Set;
import org.chainon.intake.BadRecord;
import org.chainon.jurisdiction.EnterpriseKind;
import org.chainon.jurisdiction.Jurisdiction;
import org.jspecify.annotations.Nullable;

/** What an enterprise is, from what the file calls it, its legal category and the public registers' flags. */
final class KindMapping {
    private static final Set<String> SCOP = Set.of("5458", "5558", "5658");
    private static final Set<String> ASSOCIATION = Set.of("9210", "9220", "9221", "9222", "9223", "9230", "9260");

    private final Shape shape;

    KindMapping(Shape shape) {
        this.shape = shape;
    }

    Set<EnterpriseKind> kinds(Fields fields, Jurisdiction jurisdiction) throws BadRecord {
        Set<EnterpriseKind> kinds = EnumSet.noneOf(EnterpriseKind.class);
        kinds.addAll(Vocabulary.kinds(fields.values("kind", "kinds", "type", "types"), jurisdiction));
        String category = legalCategory(fields);
        if (category != null && jurisdiction == Jurisdiction.FR) {
            byLegalCategory(category, kinds);
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

    /** Facts §1, INSEE legal categories to families; the categories that do not decide are left alone. */
    private static void byLegalCategory(String category, Set<EnterpriseKind> kinds) {
        if (ASSOCIATION.contains(category)) {
            kinds.add(EnterpriseKind.ASSOCIATION);
        } else if (SCOP.contains(category)) {
            kinds.add(EnterpriseKind.SCOP);
        } else if (category.equals("9300")) {
            kinds.add(EnterpriseKind.FONDATION);
        } else if (category.matches("8210|8250|8290|6411")) {
            kinds.add(EnterpriseKind.MUTUELLE);
        } else if (category.matches(
                "5195|5203|5307|5309|5443|5451|545[3-5]|5459|5460|5543|5547|555[1-5]|5559|5560|5643|5647|565[1-5]|5659"
                        + "|5660|631[678]|6543|6551|6554|6558|6560")) {
            kinds.add(EnterpriseKind.COOPERATIVE);
        }
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
