package org.chainon.kernel;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Dates that calendar programs follow by an address; written as an iCalendar where it leaves.
 *
 * @param name as the calendar program shows it
 */
public record Agenda(String name, List<Event> events) {
    public Agenda {
        events = List.copyOf(events);
    }

    /** When something happens. */
    public sealed interface When {}

    /** At that moment. */
    public record At(Instant moment) implements When {}

    /** On that day, whatever the hour. */
    public record On(LocalDate day) implements When {}

    /**
     * Something that happens.
     *
     * @param id the same through all changes, in all calendars of the platform
     * @param sequence grows with each change
     * @param place empty where it is not known
     * @param address of a page about it; null where the platform's own address is not known
     */
    public record Event(
            String id,
            long sequence,
            Instant changed,
            When when,
            String title,
            String description,
            String place,
            @Nullable URI address) {}
}
