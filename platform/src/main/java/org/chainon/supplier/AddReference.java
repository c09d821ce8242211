package org.chainon.supplier;

import org.chainon.intake.BadRecord;
import org.chainon.intake.Stored;
import org.chainon.kernel.SupplierId;

/** Adds one contract to what a supplier says of itself, without its people going through the profile's pages. */
public interface AddReference {
    /**
     * Publishes it with the rest of the supplier's own word, in the transaction that is open or in one of its own. A draft of
     * the references that is being filled in gains it too: publishing that draft does not take it away.
     *
     * @return UNCHANGED when it is there already
     * @throws BadRecord when the profile is refused: nothing changed
     */
    Stored add(SupplierId supplier, PastContract reference) throws BadRecord;
}
