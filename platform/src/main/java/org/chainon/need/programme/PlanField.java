package org.chainon.need.programme;

/** What a column of a purchase plan may say. */
public enum PlanField {
    TITLE,
    AMOUNT,
    AMOUNT_MIN,
    AMOUNT_MAX,
    /** Of one year: the duration makes the whole. */
    YEARLY,
    DURATION,
    PLACE,
    DEPARTEMENT,
    POSTAL_CODE,
    CPV,
    FAMILY,
    LAUNCH,
    LOTS,
    /** Travaux, fournitures, services. */
    SORT,
    PROCEDURE
}
