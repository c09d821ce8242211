package org.chainon.consortium.covering;

/** In what a volume is counted. */
public enum Unit {
    /** € (or CAD) excl. VAT, over the whole duration. */
    MONEY,
    HOURS,
    /** Things: meals, tons, square metres. */
    UNITS
}
