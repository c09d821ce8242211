package org.chainon.nomenclature;

import org.chainon.jurisdiction.EnterpriseKind;
import org.jspecify.annotations.Nullable;

/**
 * An INSEE legal category (<i>catégorie juridique</i>).
 *
 * @param code four digits, or one or two for the upper levels
 * @param family the ESS family, or null when the category is of none or cannot tell
 * @param kind what such an enterprise is by its status, or null
 * @param note why it is doubtful or cannot tell, in French; may be empty
 */
public record LegalForm(
        String code,
        String label,
        @Nullable EssFamily family,
        @Nullable EnterpriseKind kind,
        Certainty certainty,
        String note) {
    /** How far the category tells whether an enterprise is of the ESS. */
    public enum Certainty {
        /** The category names a status of the law. */
        CERTAIN,
        /** Shown as « à vérifier ». */
        TO_CHECK,
        /** ESS or not: the SIRENE flag, the statutes or the ESUS agreement say. */
        UNDECIDABLE,
        /** Not of the ESS by status. */
        OUTSIDE
    }
}
