package org.chainon.need.programme;

import java.util.List;
import org.chainon.kernel.Reason;
import org.chainon.need.advice.PlannedPurchase;

/** What became of a line. */
sealed interface ReadLine {
    /** @param warnings what was not understood, or was supposed */
    record Understood(PlannedPurchase purchase, List<Reason> warnings) implements ReadLine {
        public Understood {
            warnings = List.copyOf(warnings);
        }
    }

    /** It is no purchase that can be advised on; codes {@code programme.*}. */
    record Refused(Reason reason) implements ReadLine {}
}
