package org.chainon.convention.outcome;

/** What came of a meeting; in words {@code convention.came-of.NAME}. */
public enum CameOf {
    /** It was planned, and did not take place. */
    NOT_HELD,
    NOTHING,
    /** They stay in touch. */
    CONTACT,
    /** A quote was asked for or given. */
    QUOTE,
    /** A contract or an order. */
    DEAL
}
