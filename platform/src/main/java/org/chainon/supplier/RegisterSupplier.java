package org.chainon.supplier;

import org.chainon.intake.BadRecord;
import org.chainon.intake.Stored;

/**
 * Takes what a source says about a supplier. Sources that name the same SIRET or NEQ speak of one supplier: its profile
 * joins what they say, the richest first.
 */
public interface RegisterSupplier {
    /**
     * Registers, in the transaction that is open or in one of its own; {@link SupplierChanged} is published in it when the
     * profile changed.
     *
     * @return NEW when a supplier came in, CHANGED when its profile changed, UNCHANGED when nothing new was said
     * @throws BadRecord codes {@code supplier.name-missing}, those of {@link org.chainon.jurisdiction.InvalidIdentifier},
     *     {@code supplier.kind-elsewhere}, {@code supplier.text-too-long}; nothing was stored
     */
    Stored register(SupplierDraft draft) throws BadRecord;
}
