package org.chainon.consortium;

import java.time.LocalDate;
import org.chainon.jurisdiction.Jurisdiction;
import org.jspecify.annotations.Nullable;

/**
 * What the law says of groupings, in plain words.
 *
 * @param subject a {@link LegalForm}, a {@link Member.Role}, or what a rule is about
 * @param certain whether it was read in a public text; else it is shown as « à vérifier »
 */
public record ConsortiumRule(
        String id,
        Topic topic,
        String subject,
        Jurisdiction law,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String article,
        String source,
        boolean certain,
        String textFr,
        String textEn) {
    /** What it is about. */
    public enum Topic {
        FORM,
        ROLE,
        RULE
    }

    boolean inForce(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    public String text(String language) {
        return language.equals("en") ? textEn : textFr;
    }
}
