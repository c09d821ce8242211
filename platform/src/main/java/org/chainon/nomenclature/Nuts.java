package org.chainon.nomenclature;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The European nomenclature of territorial units (NUTS), as the eForms SDK lists it: country, then 1 to 3 letters or digits. */
public interface Nuts {
    /** The label, French unless the locale is English; empty for a code that is not in the list. */
    Optional<String> label(String code, Locale locale);

    /** The unit right above: FRK26 gives FRK2; empty for a country or an unknown code. */
    Optional<String> parent(String code);

    /** The units right below, in order. */
    List<String> children(String code);
}
