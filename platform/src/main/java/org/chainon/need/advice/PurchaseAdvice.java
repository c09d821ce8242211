package org.chainon.need.advice;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chainon.jurisdiction.EnterpriseKind;
import org.chainon.kernel.Reason;
import org.chainon.nomenclature.Activity;
import org.chainon.notice.ContractsAlike;
import org.jspecify.annotations.Nullable;

/**
 * All that is said of one purchase.
 *
 * @param planned as it was understood
 * @param activities under which suppliers were looked for
 * @param doubt what in the reading of the purchase the buyer has to check, or null
 * @param everybody who could answer, of all committed kinds together
 * @param families how many of them each family has; one of several counts in each
 * @param alike past contracts for such purchases around there; null where no CPV code is known
 * @param figures what the hours were worked out from; empty where clauses are not known in that law
 * @param hours null where amount or figures are not known
 * @param clausePartners how many near by could carry the hours; -1 where it makes no sense
 */
public record PurchaseAdvice(
        PlannedPurchase planned,
        List<Activity> activities,
        @Nullable Reason doubt,
        Advice advice,
        List<RegimeFinding> regimes,
        Evidence everybody,
        Map<EnterpriseKind.Family, Integer> families,
        List<Allotment> allotments,
        ContractsAlike.@Nullable Alike alike,
        List<Assumption> figures,
        @Nullable ClauseHours hours,
        int clausePartners,
        List<PurchaseDuties.Due> duties) {
    public PurchaseAdvice {
        activities = List.copyOf(activities);
        regimes = List.copyOf(regimes);
        families = Map.copyOf(families);
        allotments = List.copyOf(allotments);
        figures = List.copyOf(figures);
        duties = List.copyOf(duties);
    }

    /** What surely has to be minded, each with its article. */
    public List<String> dutiesInWords(Locale locale) {
        return duties.stream()
                .filter(PurchaseDuties.Due::surely)
                .map(PurchaseDuties.Due::duty)
                .map(duty -> duty.text(locale) + " (" + duty.article() + ")")
                .toList();
    }
}
