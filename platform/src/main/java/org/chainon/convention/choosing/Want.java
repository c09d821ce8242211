package org.chainon.convention.choosing;

/** How much one wants to meet the other. */
public enum Want {
    INDISPENSABLE,
    WANTED,
    POSSIBLE,
    /** Has said nothing. */
    UNSAID,
    /** Does not want to. */
    NO
}
