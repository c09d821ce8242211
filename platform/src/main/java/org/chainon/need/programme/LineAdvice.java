package org.chainon.need.programme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.chainon.jurisdiction.EnterpriseKind;
import org.chainon.kernel.Reason;
import org.chainon.need.advice.Advice;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of the advice on one line: as much as its Excel says.
 *
 * @param activities ids
 * @param amount excl. VAT, of the whole duration
 * @param regimes that are open, each with how many could answer
 * @param article by which to reserve; null where that is not advised
 * @param within20 how many of {@code fit} sit in the place or at most 20 km away
 * @param spread how many of {@code fit} each département has, most first
 * @param hours of a clause, or null
 * @param duties what to mind, by date, in French as the law is
 */
public record LineAdvice(
        List<String> activities,
        List<String> cpv,
        List<String> places,
        @Nullable BigDecimal amount,
        @Nullable Integer months,
        LocalDate launch,
        List<Regime> regimes,
        int fit,
        Map<EnterpriseKind.Family, Integer> families,
        int within20,
        int within50,
        Map<String, Integer> spread,
        Advice.Way way,
        @Nullable String article,
        @Nullable Long hours,
        List<Reason> reasons,
        List<String> duties,
        List<Reason> warnings) {
    public LineAdvice {
        activities = List.copyOf(activities);
        cpv = List.copyOf(cpv);
        places = List.copyOf(places);
        regimes = List.copyOf(regimes);
        reasons = List.copyOf(reasons);
        duties = List.copyOf(duties);
        warnings = List.copyOf(warnings);
    }

    /**
     * A regime that is open.
     *
     * @param sure whether nothing has to be checked first
     */
    public record Regime(String article, int fit, boolean sure) {}
}
