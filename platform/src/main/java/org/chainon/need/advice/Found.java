package org.chainon.need.advice;

import java.util.List;
import java.util.Set;
import org.chainon.jurisdiction.EnterpriseKind;
import org.chainon.kernel.Money;
import org.chainon.supplier.Capacity;
import org.chainon.supplier.Supplier;
import org.chainon.territory.ServiceArea;
import org.jspecify.annotations.Nullable;

/**
 * A supplier that goes where the work is.
 *
 * @param verified whether a facilitator verified it, and it is still what was verified
 * @param activities ids of those of the purchase's activities that it says it does; empty where none
 * @param tellsTrade whether it says any activity at all
 * @param experienced whether it won, or names as reference, a contract alike
 * @param departement name of the département (in Québec the region) of its head site, or null
 * @param km from its nearest site to the nearest place of work, or null where unknown
 */
record Found(
        Supplier supplier,
        boolean verified,
        Set<String> activities,
        boolean doesTheWork,
        boolean tellsTrade,
        boolean experienced,
        List<ServiceArea> reach,
        @Nullable String departement,
        @Nullable Double km) {
    Found {
        activities = Set.copyOf(activities);
        reach = List.copyOf(reach);
    }

    /** Whether a contract is in its measure. */
    enum Measure {
        ENOUGH,
        UNKNOWN,
        TOO_BIG
    }

    boolean isAnyOf(Set<EnterpriseKind> kinds) {
        return supplier.kinds().stream().anyMatch(kinds::contains);
    }

    /** At its best: the upper end of its turnover counts. */
    Measure measure(@Nullable Money whole, @Nullable Money yearly, double bearableShare, double bearableGrowth) {
        if (whole == null || yearly == null) {
            return Measure.UNKNOWN;
        }
        Capacity capacity = supplier.capacity();
        Money largest = capacity.largestContract();
        double amount = whole.amount().doubleValue();
        if (largest != null && amount <= bearableGrowth * largest.amount().doubleValue()) {
            return Measure.ENOUGH;
        }
        Capacity.TurnoverBand turnover = capacity.turnover();
        if (turnover == null) {
            return Measure.UNKNOWN;
        }
        return yearly.amount().doubleValue() <= bearableShare * turnover.to() ? Measure.ENOUGH : Measure.TOO_BIG;
    }
}
