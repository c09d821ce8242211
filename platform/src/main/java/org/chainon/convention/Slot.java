package org.chainon.convention;

import java.time.LocalDate;
import java.time.LocalTime;

/** When one meeting can be. */
public record Slot(LocalDate day, LocalTime from, LocalTime to) {
    private static final LocalTime NOON = LocalTime.of(13, 0);

    /** The half of the day in which it begins; in words {@code convention.session.NAME}. */
    public enum Session {
        MORNING,
        /** From one o'clock on. */
        AFTERNOON
    }

    /** How it is named in data and forms: {@code 2026-12-01T09:00}. */
    public String id() {
        return day + "T" + from;
    }

    public Session session() {
        return from.isBefore(NOON) ? Session.MORNING : Session.AFTERNOON;
    }
}
