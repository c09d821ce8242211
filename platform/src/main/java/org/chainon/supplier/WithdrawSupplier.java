package org.chainon.supplier;

import java.util.Optional;
import org.chainon.kernel.PersonId;
import org.chainon.kernel.SupplierId;
import org.jspecify.annotations.Nullable;

/** Taking suppliers out of the directory, and bringing them back. Its people see what was withdrawn; others are told that it went. */
public interface WithdrawSupplier {
    Optional<Withdrawal> of(SupplierId supplier);

    /**
     * {@link SupplierWithdrawn} and {@link SupplierChanged} are published and the audit log told; nothing happens where it is
     * withdrawn already.
     */
    void withdraw(SupplierId supplier, Withdrawal.Why why, @Nullable String message, PersonId by);

    void restore(SupplierId supplier);

    /** Its people ask that it come back: it stands first in the facilitator's list of those withdrawn. */
    void askReturn(SupplierId supplier);
}
