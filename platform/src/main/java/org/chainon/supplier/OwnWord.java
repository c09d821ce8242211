package org.chainon.supplier;

import java.util.Optional;
import org.chainon.intake.BadRecord;
import org.chainon.intake.Stored;
import org.chainon.kernel.SupplierId;

/** What a supplier says of itself (source {@code self}). It wins over what other sources say of the same things. */
public interface OwnWord {
    String SOURCE = "self";

    /** What it said last. */
    Optional<SupplierDraft> of(SupplierId supplier);

    /**
     * Takes what it says now, in the transaction that is open or in one of its own; {@link SupplierChanged} is published in
     * it when the profile changed. A supplier that the directory has not comes in under that id; another that bears its
     * SIRET or NEQ becomes one with it.
     *
     * @param said with source {@code self} and the id as its key
     * @throws BadRecord as {@link RegisterSupplier#register}
     */
    Stored publish(SupplierId supplier, SupplierDraft said) throws BadRecord;
}
