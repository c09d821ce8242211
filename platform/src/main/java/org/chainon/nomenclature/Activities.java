package org.chainon.nomenclature;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The 20 groups and 154 activities of the field (Marché de l'inclusion's taxonomy), with their CPV codes. */
public interface Activities {
    /** The packaged tables: for tests and benchmarks. */
    static Activities ofReferenceTables() {
        return new CsvActivities(new TableCpvCatalogue());
    }

    /** A group of activities. */
    record Group(String id, String labelFr, String labelEn) {}

    List<Group> groups();

    List<Activity> all();

    Optional<Activity> find(String id);

    /** By label in French or English, without regard to case, accents and punctuation. */
    Optional<Activity> byLabel(String label);

    /** Activities whose labels, or whose CPV codes' labels, hold the words or their synonyms, best first. */
    List<Activity> search(String words, Locale locale, int limit);

    /** Activities under which this CPV code is bought, nearest first. */
    List<Activity> of(Cpv cpv);

    /** Activities that an enterprise of this NAF rév. 2 code (« 81.21Z » or « 8121Z ») usually has; may be empty. */
    List<Activity> ofNaf(String naf);

    /** NAF codes (without dot) of those who usually do what is bought under this CPV code; may be empty. */
    Set<String> nafOf(Cpv cpv);
}
