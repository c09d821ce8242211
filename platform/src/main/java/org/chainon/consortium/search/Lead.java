package org.chainon.consortium.search;

import org.chainon.kernel.Reason;

/**
 * Whether a supplier could be the mandataire, and why.
 *
 * @param sure whether it rests on what is known, not on what is supposed
 */
public record Lead(boolean possible, boolean sure, Reason why) {}
