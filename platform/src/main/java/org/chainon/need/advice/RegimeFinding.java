package org.chainon.need.advice;

import java.util.List;
import org.chainon.jurisdiction.ReservedRegime;
import org.chainon.kernel.Reason;

/** Whether a purchase may be reserved by a rule, and why. */
public sealed interface RegimeFinding {
    ReservedRegime regime();

    List<Reason> reasons();

    /**
     * It may.
     *
     * @param sure whether the rule was read in a public text and nothing that decides is missing; else « à vérifier »
     */
    record Open(ReservedRegime regime, List<Reason> reasons, boolean sure, Evidence evidence) implements RegimeFinding {
        public Open {
            reasons = List.copyOf(reasons);
        }
    }

    /** It may not. */
    record Closed(ReservedRegime regime, List<Reason> reasons) implements RegimeFinding {
        public Closed {
            reasons = List.copyOf(reasons);
        }
    }
}
