package org.chainon.kernel;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Dates that calendar programs follow by an address; written as an iCalendar where it leaves.
 *
 * @param name as the calendar program shows it
 * @param again after how long a program that follows it should ask again (RFC 7986, 5.7)
 */
public record Agenda(String name, Duration again, List<Event> events) {
    private static final Duration USUALLY = Duration.ofHours(1);

    public Agenda {
        events = List.copyOf(events);
    }

    public Agenda(String name, List<Event> events) {
        this(name, USUALLY, events);
    }

    /** When something happens. */
    public sealed interface When {}

    /** Time that is taken. */
    public record During(Instant from, Instant to) implements When {}

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
     * @param cancelled whether it does not take place: programs that know it take it away
     */
    public record Event(
            String id,
            long sequence,
            Instant changed,
            When when,
            String title,
            String description,
            String place,
            @Nullable URI address,
            boolean cancelled) {
        public Event(
                String id,
                long sequence,
                Instant changed,
                When when,
                String title,
                String description,
                String place,
                @Nullable URI address) {
            this(id, sequence, changed, when, title, description, place, address, false);
        }
    }
}
