package org.chainon.need.advice;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.chainon.jurisdiction.DatedRows;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.jurisdiction.ReservedRegime.Contract;
import org.chainon.jurisdiction.Threshold;
import org.jspecify.annotations.Nullable;

/**
 * Something that the buyer has to do, or may do, when it buys; a condition that says nothing always holds.
 *
 * @param cpv leading digits of the codes that it is about
 * @param amountFrom code of the {@link Threshold} from which it holds, or null
 * @param amountBelow code of the threshold below which it does, or null
 * @param certain whether the rule was read in a public text; else it is shown as « à vérifier »
 */
public record PurchaseDuty(
        String id,
        Jurisdiction law,
        Topic topic,
        Set<Contract> contracts,
        Set<Threshold.Subject> subjects,
        Set<BuyerKind> buyers,
        List<String> cpv,
        @Nullable String amountFrom,
        @Nullable String amountBelow,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String article,
        String source,
        boolean certain,
        String textFr,
        String textEn) {
    public PurchaseDuty {
        contracts = Set.copyOf(contracts);
        subjects = Set.copyOf(subjects);
        buyers = Set.copyOf(buyers);
        cpv = List.copyOf(cpv);
        if (validTo != null && validTo.isBefore(validFrom)) {
            throw new IllegalArgumentException("dates of " + id);
        }
    }

    /** What it is about, in the order in which it is shown. */
    public enum Topic {
        PROCEDURE,
        RESERVATION,
        ENVIRONMENT,
        SOCIAL,
        AGEC,
        DATA
    }

    public String text(Locale locale) {
        return locale.getLanguage().equals("en") ? textEn : textFr;
    }

    /** All but the amounts. */
    boolean about(PlannedPurchase planned) {
        return law == planned.law()
                && DatedRows.inForce(validFrom, validTo, planned.purchase().launch())
                && (contracts.isEmpty() || contracts.contains(planned.contract()))
                && (subjects.isEmpty() || subjects.contains(planned.subject()))
                && (buyers.isEmpty() || buyers.contains(planned.buyer()))
                && (cpv.isEmpty()
                        || planned.purchase().cpv().stream()
                                .anyMatch(code -> cpv.stream().anyMatch(code.code()::startsWith)));
    }
}
