package org.chainon.consortium.search;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.chainon.jurisdiction.DatedRows;
import org.chainon.jurisdiction.EnterpriseKind;
import org.chainon.jurisdiction.Jurisdiction;
import org.jspecify.annotations.Nullable;

/**
 * A number that a question rests on and no law names, for the days on which we hold it.
 *
 * @param value a number, or a percentage: the note says of what
 * @param kinds kinds of enterprise that it is about; empty for all others
 * @param confirmed whether somebody else published it; else it is ours, shown as an assumption
 */
public record Assumption(
        String code,
        Set<Jurisdiction> laws,
        Set<EnterpriseKind> kinds,
        BigDecimal value,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String source,
        boolean confirmed,
        String noteFr,
        String noteEn) {
    public Assumption {
        laws = Set.copyOf(laws);
        kinds = Set.copyOf(kinds);
    }

    boolean holds(Jurisdiction law, LocalDate day) {
        return laws.contains(law) && DatedRows.inForce(validFrom, validTo, day);
    }

    public String note(Locale locale) {
        return locale.getLanguage().equals("en") ? noteEn : noteFr;
    }
}
