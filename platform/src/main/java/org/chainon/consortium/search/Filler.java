package org.chainon.consortium.search;

import org.chainon.kernel.SupplierId;
import org.jspecify.annotations.Nullable;

/**
 * An enterprise that could fill a cell that nobody covers, if it is asked.
 *
 * @param km from its nearest site; null where unknown
 * @param verified whether a facilitator verified it
 */
public record Filler(SupplierId supplier, Why why, @Nullable Double km, boolean verified) {
    /** Why it is no candidate. */
    public enum Why {
        /** It does not say that it comes there. */
        OUTSIDE,
        /** It works there and does not say what it does, but its NAF code is that of those who usually do this. */
        TRADE_BY_NAF,
        /** It works there, and does not say what it does. */
        TRADE_UNKNOWN
    }
}
