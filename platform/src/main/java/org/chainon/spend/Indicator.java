package org.chainon.spend;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.chainon.jurisdiction.EnterpriseKind;
import org.chainon.jurisdiction.Jurisdiction;
import org.jspecify.annotations.Nullable;

/**
 * Something that a plan of responsible purchasing (<i>SPASER</i>) counts.
 *
 * @param code stable: objectives are kept by it
 * @param kinds enterprises that count; empty where it does not go by kinds
 * @param validTo the last day, or null while it is in force
 * @param confirmed whether the list of texts confirms it; else it is shown as « à vérifier »
 */
public record Indicator(
        String code,
        Jurisdiction jurisdiction,
        Measure measure,
        Set<EnterpriseKind> kinds,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String article,
        boolean confirmed,
        String source,
        String labelFr,
        String labelEn,
        String noteFr,
        String noteEn) {
    public Indicator {
        kinds = Set.copyOf(kinds);
    }

    /** What is counted. */
    public enum Measure {
        /** Share of all that was spent, in percent. */
        SHARE,
        AMOUNT,
        SUPPLIERS,
        /** Share of enterprises that are surely small or middle-sized, in percent. */
        SMALL_SHARE,
        /** Contracts that say they were reserved, among those that were published. */
        RESERVED,
        RESERVED_AMOUNT,
        /** What no file of payments tells. */
        UNKNOWN;

        public boolean percent() {
            return this == SHARE || this == SMALL_SHARE;
        }

        public boolean money() {
            return this == AMOUNT || this == RESERVED_AMOUNT;
        }
    }

    boolean inForce(int year) {
        return !validFrom.isAfter(LocalDate.of(year, 12, 31))
                && (validTo == null || !validTo.isBefore(LocalDate.of(year, 1, 1)));
    }

    public String label(Locale locale) {
        return locale.getLanguage().equals("en") ? labelEn : labelFr;
    }

    public String note(Locale locale) {
        return locale.getLanguage().equals("en") ? noteEn : noteFr;
    }

    /**
     * What it came to in a year.
     *
     * @param value in percent, money or numbers; null when it cannot be known
     * @param objective what the buyer wants to reach; null when it did not say
     */
    public record Reached(
            Indicator indicator,
            @Nullable BigDecimal value,
            @Nullable BigDecimal objective) {
        /** How far above what was wanted; null when either is not known. */
        public @Nullable BigDecimal difference() {
            return value == null || objective == null ? null : value.subtract(objective);
        }
    }
}
