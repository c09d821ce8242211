package org.chainon.supplier;

import org.chainon.kernel.SupplierId;
import org.jspecify.annotations.Nullable;

/**
 * A facilitator decided about a supplier. Published in the transaction that kept it.
 *
 * @param verified false when something must be corrected first
 */
public record SupplierVerified(
        SupplierId supplier, boolean verified, @Nullable String reason) {}
