package org.chainon.convention.scheduling;

/**
 * A day of the event. Slots are counted through all days, from 0.
 *
 * @param slots of the day, 60 at most
 * @param morning how many of them, the first ones, are in the morning
 */
public record Day(int slots, int morning) {
    public static final int MOST = 60;

    public Day {
        if (slots < 1 || slots > MOST || morning < 0 || morning > slots) {
            throw new IllegalArgumentException("a day of " + slots + " slots, " + morning + " in the morning");
        }
    }
}
