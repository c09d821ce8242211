package org.chainon.supplier;

import org.chainon.kernel.SupplierId;

/** A supplier came in, its profile changed, or it went out. Published in the transaction that did it. */
public record SupplierChanged(SupplierId id) {}
