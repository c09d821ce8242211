package org.chainon.consortium.covering;

import org.chainon.kernel.SupplierId;

/**
 * Two candidates that worked together.
 *
 * @param worth how well it went, as far as is known: -1 badly to 1 well
 */
public record Tie(SupplierId one, SupplierId other, double worth) {}
