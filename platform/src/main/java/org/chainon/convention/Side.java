package org.chainon.convention;

/** On which side of the table somebody sits; in words {@code convention.side.NAME}. */
public enum Side {
    BUYER,
    SUPPLIER;

    public Side other() {
        return this == BUYER ? SUPPLIER : BUYER;
    }
}
