package org.chainon.jurisdiction;

/** To whom a contract or lot is reserved. Which kinds of enterprise may answer is data: {@link ReservedRegimes}. */
public enum ReservationKind {
    /** EA, ESAT and equivalents (L2113-12 CCP). */
    DISABILITY,
    /** SIAE and equivalents (L2113-13 CCP). */
    INSERTION,
    /** Operators performing in prison (L2113-13-1 CCP). */
    PRISON,
    /** Disability and insertion together (L2113-14 CCP). */
    DISABILITY_OR_INSERTION,
    /** ESS enterprises, for listed health, social and cultural services (L2113-15 CCP, dir. 2014/24 art. 77). */
    SOCIAL_ECONOMY,
    /**
     * The source says only "sheltered workshops or economic operators aiming at integration" (eForms BT-71 {@code res-ws}),
     * which covers L2113-12, -13 and -14: the consultation documents say which.
     */
    SHELTERED_UNSPECIFIED
}
