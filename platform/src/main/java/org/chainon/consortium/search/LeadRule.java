package org.chainon.consortium.search;

import java.util.Map;
import org.chainon.consortium.covering.Unit;
import org.chainon.kernel.Reason;

/**
 * Who could be the mandataire: who has held a contract of a fair share of the whole, who is known to be able to take on such a share, or
 * who is verified and not known to be without insurance. Who is only supposed to be able to may lead as well, shown as to be checked:
 * most imported profiles say nothing of their size.
 */
final class LeadRule {
    private final GroupingAssumptions assumptions;

    LeadRule(GroupingAssumptions assumptions) {
        this.assumptions = assumptions;
    }

    Lead of(KnownSupplier known, Measure measure, Demand demand) {
        if (Boolean.FALSE.equals(known.insured())) {
            return new Lead(false, true, Reason.of("grouping.lead-not-insured"));
        }
        boolean held = known.largestContract()
                .filter(amount -> demand.measured()
                        && amount.doubleValue()
                                >= share("lead-contract", demand)
                                        * demand.whole().getOrDefault(Unit.MONEY, Double.MAX_VALUE))
                .isPresent();
        if (held) {
            return new Lead(true, true, Reason.of("grouping.lead-contract"));
        }
        boolean enough = demand.measured() && enough(measure, demand);
        if (enough && !measure.supposed()) {
            return new Lead(true, true, Reason.of("grouping.lead-capacity"));
        }
        if (known.verified()) {
            return new Lead(true, true, Reason.of("grouping.lead-verified"));
        }
        return enough || !demand.measured()
                ? new Lead(true, false, Reason.of("grouping.lead-supposed"))
                : new Lead(false, !measure.supposed(), Reason.of("grouping.lead-too-small"));
    }

    private boolean enough(Measure measure, Demand demand) {
        double share = share("lead-capacity", demand);
        for (Map.Entry<Unit, Double> whole : demand.whole().entrySet()) {
            if (measure.of(whole.getKey()) < share * whole.getValue()) {
                return false;
            }
        }
        return true;
    }

    private double share(String code, Demand demand) {
        return assumptions.share(code, demand.law(), demand.day());
    }
}
