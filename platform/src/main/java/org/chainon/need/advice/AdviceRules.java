package org.chainon.need.advice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chainon.jurisdiction.ReservationKind;
import org.chainon.kernel.Reason;
import org.chainon.need.advice.Advice.Way;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The rules of the advice, the first that holds: why so stands in docs/decisions/2026-11-22-reservation-advice.md.
 */
@Component
class AdviceRules {
    private final Assumptions assumptions;
    private final IntellectualServices intellectual;

    AdviceRules(Assumptions assumptions, IntellectualServices intellectual) {
        this.assumptions = assumptions;
        this.intellectual = intellectual;
    }

    /**
     * What the rules look at.
     *
     * @param hours of a clause, or null where they cannot be worked out
     * @param clausePartners how many near by could carry the hours; -1 where clauses are not known in that law or for such a purchase
     */
    record Facts(
            PlannedPurchase planned,
            List<RegimeFinding> regimes,
            List<Allotment> allotments,
            @Nullable Long hours,
            int clausePartners,
            int committed) {
        List<RegimeFinding.Open> open() {
            return regimes.stream()
                    .filter(RegimeFinding.Open.class::isInstance)
                    .map(RegimeFinding.Open.class::cast)
                    .toList();
        }
    }

    Advice of(Facts facts) {
        return reserveAll(facts)
                .or(() -> reserveLots(facts))
                .or(() -> direct(facts))
                .or(() -> clause(facts))
                .or(() -> criterion(facts))
                .orElseGet(() -> lookFurther(facts));
    }

    private static boolean direct(RegimeFinding.Open open) {
        return open.regime().conditions().below() != null;
    }

    /** One regime by itself rather than both together: who is meant is then who gets it. */
    private Optional<Advice> reserveAll(Facts facts) {
        double least = assumptions.get("reserve-least", facts.planned()).number();
        double risk = assumptions.get("reserve-risk", facts.planned()).share();
        return facts.open().stream()
                .filter(open -> !direct(open)
                        && open.evidence().fit() >= least
                        && open.evidence().noAnswer() <= risk)
                .min(Comparator.<RegimeFinding.Open, Boolean>comparing(
                                open -> open.regime().kind() == ReservationKind.DISABILITY_OR_INSERTION)
                        .thenComparing(open -> open.evidence().noAnswer()))
                .map(open -> new Advice(Way.RESERVE_ALL, open, reasons(open)));
    }

    private static Optional<Advice> reserveLots(Facts facts) {
        return facts.allotments().stream()
                .filter(allotment -> allotment.reservable() > 0
                        && allotment.parts().stream().noneMatch(part -> part.best() != null && direct(part.best())))
                .findFirst()
                .map(allotment -> new Advice(
                        Way.RESERVE_LOTS,
                        null,
                        List.of(new Reason(
                                "advice.lots-" + (allotment.by() == Allotment.By.PLACE ? "place" : "trade"),
                                Map.of(
                                        "lots",
                                        allotment.reservable(),
                                        "of",
                                        allotment.parts().size())))));
    }

    private static Optional<Advice> direct(Facts facts) {
        return facts.open().stream()
                .filter(open -> direct(open) && open.evidence().fit() > 0)
                .max(Comparator.comparingInt(open -> open.evidence().fit()))
                .map(open -> new Advice(Way.DIRECT, open, reasons(open)));
    }

    private Optional<Advice> clause(Facts facts) {
        if (facts.clausePartners() <= 0 || intellectual.contains(facts.planned())) {
            return Optional.empty();
        }
        Long hours = facts.hours();
        double least = assumptions.get("clause-least-hours", facts.planned()).number();
        if (hours != null && hours < least) {
            return Optional.empty();
        }
        List<Reason> reasons = new ArrayList<>();
        reasons.add(Reason.of("advice.partners", "n", facts.clausePartners()));
        reasons.add(hours == null ? Reason.of("advice.hours-unknown") : Reason.of("advice.hours", "hours", hours));
        reasons.addAll(tooFew(facts));
        return Optional.of(new Advice(Way.CLAUSE, null, reasons));
    }

    private Optional<Advice> criterion(Facts facts) {
        if (facts.committed() == 0) {
            return Optional.empty();
        }
        List<Reason> reasons = new ArrayList<>();
        reasons.add(Reason.of("advice.committed", "n", facts.committed()));
        reasons.addAll(noClause(facts));
        reasons.addAll(tooFew(facts));
        return Optional.of(new Advice(Way.CRITERION, null, reasons));
    }

    /** Why no clause. */
    private List<Reason> noClause(Facts facts) {
        if (facts.clausePartners() < 0) {
            return List.of();
        }
        if (intellectual.contains(facts.planned())) {
            return List.of(Reason.of("advice.intellectual"));
        }
        Long hours = facts.hours();
        return hours == null ? List.of() : List.of(Reason.of("advice.few-hours", "hours", hours));
    }

    private Advice lookFurther(Facts facts) {
        List<Reason> reasons = new ArrayList<>(tooFew(facts));
        reasons.addAll(noClause(facts));
        reasons.add(Reason.of("advice.sourcing"));
        return new Advice(Way.LOOK_FURTHER, null, reasons);
    }

    private static List<Reason> reasons(RegimeFinding.Open open) {
        Evidence evidence = open.evidence();
        List<Reason> reasons = new ArrayList<>();
        reasons.add(Reason.of("advice.fit", "n", evidence.fit()));
        reasons.add(Reason.of("advice.risk", "percent", Math.round(evidence.noAnswer() * 100)));
        if (evidence.verified() == 0) {
            reasons.add(Reason.of("advice.none-verified"));
        }
        if (evidence.measureUnknown() * 2 > evidence.fit()) {
            reasons.add(Reason.of("advice.measure-unknown", "n", evidence.measureUnknown()));
        }
        return reasons;
    }

    /** Why it is not reserved. */
    private static List<Reason> tooFew(Facts facts) {
        return facts.open().stream()
                .max(Comparator.<RegimeFinding.Open>comparingInt(
                                open -> open.evidence().fit())
                        .thenComparingInt(open -> open.evidence().tooSmall())
                        .thenComparingInt(open -> open.evidence().tradeUnknown()))
                .map(open -> {
                    List<Reason> reasons = new ArrayList<>();
                    reasons.add(
                            open.evidence().fit() == 0
                                    ? Reason.of("advice.nobody")
                                    : new Reason(
                                            "advice.too-few",
                                            Map.of(
                                                    "n",
                                                    open.evidence().fit(),
                                                    "percent",
                                                    Math.round(open.evidence().noAnswer() * 100))));
                    if (open.evidence().tooSmall() > 0) {
                        reasons.add(Reason.of(
                                "advice.too-small", "n", open.evidence().tooSmall()));
                    }
                    if (open.evidence().tradeUnknown() > 0) {
                        reasons.add(Reason.of(
                                "advice.ask-trade", "n", open.evidence().tradeUnknown()));
                    }
                    return reasons;
                })
                .orElseGet(() -> List.of(Reason.of("advice.closed")));
    }
}
