package org.chainon.need;

import java.util.List;
import org.chainon.kernel.Reason;
import org.chainon.nomenclature.Activity;
import org.jspecify.annotations.Nullable;

/**
 * A purchase as its title and its codes together say it.
 *
 * @param purchase with the activities to look for, and the code that says best what it is first
 * @param trades one activity for each trade that it names, so that each may be a lot
 * @param doubt what the reader has to check, or null
 */
public record MeantPurchase(
        Purchase purchase, List<Activity> trades, @Nullable Reason doubt) {
    public MeantPurchase {
        trades = List.copyOf(trades);
    }
}
