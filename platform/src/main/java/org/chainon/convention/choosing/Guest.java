package org.chainon.convention.choosing;

/**
 * Who comes to meet others.
 *
 * @param most meetings at most: the slots in which it is there, or what the organiser allows
 * @param favoured whether it goes before others of equal wishes: small ones, and those who come for the first time
 */
public record Guest(int most, boolean favoured) {
    public Guest {
        if (most < 0) {
            throw new IllegalArgumentException(most + " meetings at most");
        }
    }
}
