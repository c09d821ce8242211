package org.chainon.jurisdiction;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One rule by which a contract or lot may be reserved, with the article it stands on and the days it is in force.
 *
 * @param code stable, readable: {@code fr-l2113-12}
 * @param article as cited: {@code L2113-12}
 * @param eligible the kinds of enterprise that may answer
 * @param doubtful those of {@code eligible} that still have to be checked in the text
 * @param validFrom the first day, or null when it is not known: then always
 * @param validTo the last day, or null while it is in force
 * @param confirmed whether the rule was read in a public text; else it is shown as « à vérifier »
 * @param source where the rule and its dates come from
 * @param noteFr what a buyer or supplier must know besides, with what remains to be checked; may be empty
 */
public record ReservedRegime(
        String code,
        Jurisdiction jurisdiction,
        Contract contract,
        ReservationKind kind,
        String article,
        String titleFr,
        String titleEn,
        Set<EnterpriseKind> eligible,
        Set<EnterpriseKind> doubtful,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        boolean confirmed,
        Conditions conditions,
        String source,
        String noteFr,
        String noteEn) {
    public ReservedRegime {
        eligible = Set.copyOf(eligible);
        doubtful = Set.copyOf(doubtful);
        if (eligible.isEmpty() || !eligible.containsAll(doubtful)) {
            throw new IllegalArgumentException("eligible kinds of " + code);
        }
        if (validFrom != null && validTo != null && validTo.isBefore(validFrom)) {
            throw new IllegalArgumentException("dates of " + code);
        }
    }

    /** What is awarded: a public contract (<i>marché</i>) or a concession. */
    public enum Contract {
        PUBLIC_CONTRACT,
        CONCESSION
    }

    /**
     * What the rule asks for besides.
     *
     * @param maxMonths the longest duration, or null
     * @param listedServicesOnly only the health, social and cultural services of directive 2014/24, article 77
     * @param minSharePercent the least share of disabled, disadvantaged or detained workers, or null
     * @param below code of the {@link Threshold} below which alone a contract may be given so, or null
     */
    public record Conditions(
            @Nullable Integer maxMonths,
            boolean listedServicesOnly,
            @Nullable Integer minSharePercent,
            @Nullable String below) {}

    public boolean inForceOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }

    boolean beginsAfter(LocalDate day) {
        return validFrom != null && validFrom.isAfter(day);
    }

    /** Whether an enterprise that is all of these kinds may answer. */
    public boolean admits(Set<EnterpriseKind> kinds) {
        return kinds.stream().anyMatch(eligible::contains);
    }

    public String title(Locale locale) {
        return english(locale) ? titleEn : titleFr;
    }

    public String note(Locale locale) {
        return english(locale) ? noteEn : noteFr;
    }

    private static boolean english(Locale locale) {
        return locale.getLanguage().equals("en");
    }
}
