package org.chainon.consortium.search;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import org.chainon.consortium.covering.Unit;
import org.chainon.kernel.Reason;
import org.chainon.supplier.Capacity;
import org.jspecify.annotations.Nullable;

/**
 * How much a supplier can take on: of money, a share of its turnover a year, or a multiple of the largest contract it held; of hours,
 * the same share of those of its people. Bands count at their upper end. Of whom nothing is known the turnover of its kind is supposed.
 */
final class Measures {
    private final GroupingAssumptions assumptions;

    Measures(GroupingAssumptions assumptions) {
        this.assumptions = assumptions;
    }

    Measure of(KnownSupplier known, Demand demand) {
        if (!demand.measured()) {
            return new Measure(Map.of(), false, Reason.of("grouping.measure-not-asked"));
        }
        Capacity capacity = known.supplier().capacity();
        BigDecimal largest = known.largestContract().orElse(null);
        Capacity.TurnoverBand turnover = capacity.turnover();
        Capacity.HeadcountBand people = capacity.headcount();
        double aPerson = number("turnover-a-person", demand);
        boolean supposed = turnover == null && people == null;
        double yearly;
        double heads;
        Reason why;
        if (turnover != null) {
            yearly = open(turnover.to());
            heads = people == null ? yearly / aPerson : open(people.to());
            why = Reason.of("grouping.measure-turnover");
        } else if (people != null) {
            heads = open(people.to());
            yearly = heads * aPerson;
            why = Reason.of("grouping.measure-people");
        } else {
            yearly = assumptions.ofKinds("turnover", known.supplier().kinds(), demand.law(), demand.day());
            heads = yearly / aPerson;
            why = Reason.of("grouping.measure-supposed", "yearly", Math.round(yearly));
        }
        return measure(demand, yearly, heads, largest, supposed, why);
    }

    private Measure measure(
            Demand demand, double yearly, double heads, @Nullable BigDecimal largest, boolean supposed, Reason why) {
        double years = Math.max(12, months(demand)) / 12;
        double share = assumptions.share("share-of-turnover", demand.law(), demand.day());
        double byTurnover = yearly * share * years;
        double byContract = largest == null ? 0 : largest.doubleValue() * number("growth-of-contract", demand);
        Map<Unit, Double> most = new EnumMap<>(Unit.class);
        put(most, Unit.MONEY, Math.max(byTurnover, byContract));
        put(most, Unit.HOURS, heads * number("hours-a-year", demand) * share * years);
        return byContract > 0 && (supposed || byContract > byTurnover)
                ? new Measure(most, false, Reason.of("grouping.measure-contract", "amount", Math.round(byContract)))
                : new Measure(most, supposed, why);
    }

    private static void put(Map<Unit, Double> most, Unit unit, double value) {
        if (Double.isFinite(value)) {
            most.put(unit, value);
        }
    }

    /** The last band has no upper end. */
    private static double open(long to) {
        return to == Long.MAX_VALUE || to == Integer.MAX_VALUE ? Double.POSITIVE_INFINITY : to;
    }

    private double months(Demand demand) {
        Integer said = demand.months();
        return said == null ? number("months", demand) : said;
    }

    private double number(String code, Demand demand) {
        return assumptions.number(code, demand.law(), demand.day());
    }
}
