package org.chainon.territory;

/** Kinds of places, French and Québec's. */
public enum AreaKind {
    COUNTRY,
    REGION,
    DEPARTEMENT,
    EPCI,
    COMMUNE,
    QC_REGION,
    MRC,
    MUNICIPALITY
}
