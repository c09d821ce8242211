package org.chainon.supplier;

import org.chainon.kernel.SupplierId;
import org.jspecify.annotations.Nullable;

/**
 * A supplier was taken out of the directory, or brought back. Published in the transaction that did it.
 *
 * @param withdrawal null when it was brought back
 */
public record SupplierWithdrawn(
        SupplierId supplier, @Nullable Withdrawal withdrawal) {}
