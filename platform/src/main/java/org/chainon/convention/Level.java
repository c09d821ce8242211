package org.chainon.convention;

/** How much one wants to meet somebody; in words {@code convention.level.NAME}. */
public enum Level {
    /** « indispensable » */
    MUST,
    /** « souhaité » */
    WANT,
    /** « possible » */
    CAN,
    NO
}
