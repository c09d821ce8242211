package org.chainon.jurisdiction;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.chainon.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * An amount from which the law asks for something, excluding VAT, for the days on which it is in force.
 *
 * @param code stable, the same through all amounts: {@code fr-no-publicity}
 * @param subjects what is bought
 * @param validTo the last day, or null while it is in force
 * @param confirmed whether it was read in a public text; else it is shown as « à vérifier »
 */
public record Threshold(
        String code,
        Jurisdiction jurisdiction,
        Set<Subject> subjects,
        Money amount,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String article,
        boolean confirmed,
        String source,
        String noteFr,
        String noteEn) {
    public Threshold {
        subjects = Set.copyOf(subjects);
        if (validTo != null && validTo.isBefore(validFrom)) {
            throw new IllegalArgumentException("dates of " + code);
        }
    }

    /** What a contract is mainly for. */
    public enum Subject {
        WORKS,
        SUPPLIES,
        SERVICES
    }

    public boolean inForceOn(LocalDate day) {
        return DatedRows.inForce(validFrom, validTo, day);
    }

    public String note(Locale locale) {
        return locale.getLanguage().equals("en") ? noteEn : noteFr;
    }
}
