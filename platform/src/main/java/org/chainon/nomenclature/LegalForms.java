package org.chainon.nomenclature;

import java.util.Optional;
import org.chainon.jurisdiction.EnterpriseKind;

/** INSEE's legal categories and the ESS families they tell. */
public interface LegalForms {
    Optional<LegalForm> find(String category);

    default Optional<String> label(String category) {
        return find(category).map(LegalForm::label);
    }

    default Optional<EssFamily> familyOf(String category) {
        return find(category).flatMap(form -> Optional.ofNullable(form.family()));
    }

    /** What an enterprise of this category is by its status: 9220 an association, 5458 a SCOP; empty when it cannot tell. */
    default Optional<EnterpriseKind> kindOf(String category) {
        return find(category).flatMap(form -> Optional.ofNullable(form.kind()));
    }
}
