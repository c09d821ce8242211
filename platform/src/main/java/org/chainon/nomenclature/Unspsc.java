package org.chainon.nomenclature;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The United Nations Standard Products and Services Code, by which Québec's notices are classified: eight digits, two for the
 * segment, then family, class, commodity. Its labels come in by {@code chainon import unspsc}; the way to the CPV ships with
 * the platform.
 */
public interface Unspsc {
    /** The label, French unless the locale is English; that of the segment ships, the others only once imported. */
    Optional<String> label(String code, Locale locale);

    /**
     * The CPV codes under which the same is bought in Europe, nearest first; from the longest prefix known in
     * {@code reference/unspsc-cpv.csv}. Empty for what is no UNSPSC code.
     */
    List<Cpv> cpvOf(String code);
}
