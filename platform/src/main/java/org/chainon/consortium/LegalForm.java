package org.chainon.consortium;

/** How the members answer for each other (R2142-20 CCP); in words {@code consortium.form.NAME}. */
public enum LegalForm {
    /** Each for its own part only. */
    CONJOINT,
    /** Each for its own part, the lead for all of them. */
    CONJOINT_SOLIDARY_LEAD,
    /** Each for everything. */
    SOLIDARY
}
