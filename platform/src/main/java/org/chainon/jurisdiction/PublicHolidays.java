package org.chainon.jurisdiction;

import java.time.LocalDate;
import java.util.Optional;

/** Public holidays (<i>jours fériés</i>): dated rules with their source, in {@code reference/public-holidays.csv}. */
public interface PublicHolidays {
    /** The French and English name of the holiday, where that day is one. */
    Optional<Holiday> on(LocalDate day, Jurisdiction jurisdiction);

    record Holiday(String nameFr, String nameEn, String source) {}
}
