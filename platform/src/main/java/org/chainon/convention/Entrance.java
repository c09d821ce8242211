package org.chainon.convention;

/**
 * How one side comes in.
 *
 * @param places how many at most
 */
public record Entrance(Way way, int places) {
    /** In words {@code convention.way.NAME}. */
    public enum Way {
        /** Who likes registers. */
        OPEN,
        /** Who was invited registers. */
        INVITED,
        /** Nobody registers. */
        CLOSED
    }

    public Entrance {
        if (places < 0) {
            throw new IllegalArgumentException("places: " + places);
        }
    }
}
