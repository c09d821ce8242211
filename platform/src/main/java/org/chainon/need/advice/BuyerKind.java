package org.chainon.need.advice;

/** What the thresholds of formal procedures tell apart. */
public enum BuyerKind {
    STATE,
    /** Local authorities, hospitals and their establishments. */
    LOCAL,
    /** <i>Entité adjudicatrice</i>: water, energy, transport, postal services. */
    ENTITY
}
