package org.chainon.matching.engine;

/** What is compared of a work and a lot. */
public enum WorkFeature {
    TITLE,
    CPV,
    CPV_DEPTH,
    DISTANCE,
    DISTANCE_WHERE_LOCAL,
    SIZE,
    SAME_BUYER,
    SAME_BUYER_LATELY,
    AGE;

    static final int COUNT = values().length;
}
