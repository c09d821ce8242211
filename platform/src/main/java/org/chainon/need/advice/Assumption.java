package org.chainon.need.advice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.chainon.jurisdiction.EnterpriseKind;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.jurisdiction.Threshold;
import org.jspecify.annotations.Nullable;

/**
 * A number that the advice rests on and no law names, for the days on which we hold it.
 *
 * @param value a number, or a percentage: the note says of what
 * @param kinds kinds of enterprise that it is about; may be empty
 * @param confirmed whether somebody else published it; else it is ours, shown as an assumption
 */
public record Assumption(
        String code,
        Set<Jurisdiction> laws,
        Set<Threshold.Subject> subjects,
        BigDecimal value,
        Set<EnterpriseKind> kinds,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String source,
        boolean confirmed,
        String noteFr,
        String noteEn) {
    public Assumption {
        laws = Set.copyOf(laws);
        subjects = Set.copyOf(subjects);
        kinds = Set.copyOf(kinds);
    }

    public String note(Locale locale) {
        return locale.getLanguage().equals("en") ? noteEn : noteFr;
    }

    double number() {
        return value.doubleValue();
    }

    double share() {
        return value.doubleValue() / 100;
    }
}
