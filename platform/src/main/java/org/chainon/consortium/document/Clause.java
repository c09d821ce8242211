package org.chainon.consortium.document;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.chainon.consortium.ConsortiumFacts;
import org.chainon.consortium.LegalForm;
import org.chainon.jurisdiction.DatedRows;
import org.chainon.jurisdiction.Jurisdiction;
import org.jspecify.annotations.Nullable;

/**
 * A passage of a model, with the text of law that it follows. Its words name what is filled in: {@code {lead}}, {@code {member}},
 * {@code {subject}}, {@code {of-buyer}}, {@code {role}}.
 *
 * @param forms where it stands; empty for all
 * @param reservedOnly whether it stands only where a lot is reserved
 * @param certain whether its article was read in a public text; else it is shown as « à vérifier »
 */
public record Clause(
        String id,
        Jurisdiction law,
        ConsortiumDocument document,
        Set<LegalForm> forms,
        boolean reservedOnly,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String article,
        String source,
        boolean certain,
        String titleFr,
        String textFr,
        String titleEn,
        String textEn) {
    public Clause {
        forms = Set.copyOf(forms);
    }

    boolean standsIn(ConsortiumDocument asked, ConsortiumFacts facts) {
        return law == facts.law()
                && document == asked
                && (forms.isEmpty() || forms.contains(facts.form()))
                && (!reservedOnly || facts.reserved())
                && DatedRows.inForce(validFrom, validTo, facts.day());
    }

    String title(Locale locale) {
        return english(locale) ? titleEn : titleFr;
    }

    String text(Locale locale) {
        return english(locale) ? textEn : textFr;
    }

    private static boolean english(Locale locale) {
        return locale.getLanguage().equals("en");
    }
}
