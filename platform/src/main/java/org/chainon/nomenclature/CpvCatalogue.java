package org.chainon.nomenclature;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The 9,454 CPV codes with French and English labels (eForms SDK code list {@code cpv}). */
public interface CpvCatalogue {
    /** The packaged table: for tests and benchmarks. */
    static CpvCatalogue ofReferenceTables() {
        return new TableCpvCatalogue();
    }

    /** The label, French unless the locale is English; empty for a code that is not in the list. */
    Optional<String> label(Cpv cpv, Locale locale);

    /** Codes whose labels hold the words or their synonyms (« ménage » finds 90910000), best first. */
    List<Cpv> search(String words, Locale locale, int limit);

    /** Every code, in order. */
    List<Cpv> all();

    /** Whether it is on the list of health, social and cultural services of directive 2014/24, article 77 (115 codes). */
    boolean socialService(Cpv cpv);
}
