package org.chainon.need.advice;

import java.util.List;
import org.chainon.kernel.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What we would do.
 *
 * @param regime by which to reserve; null where the advice is another, or the lots differ
 * @param reasons why, strongest first, then what to mind
 */
public record Advice(Way way, RegimeFinding.@Nullable Open regime, List<Reason> reasons) {
    public Advice {
        reasons = List.copyOf(reasons);
    }

    /** From the strongest to the weakest. */
    public enum Way {
        RESERVE_ALL,
        RESERVE_LOTS,
        /** Where no law reserves: an agreement with a chosen enterprise. */
        DIRECT,
        CLAUSE,
        CRITERION,
        LOOK_FURTHER
    }
}
