package org.chainon.kernel;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Dates that calendar programs follow by an address: an iCalendar (RFC 5545).
 *
 * @param name as the calendar program shows it
 */
public record Agenda(String name, List<Event> events) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /** Octets of a line, without its end (section 3.1). */
    private static final int LINE = 75;

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

    /** The whole file, in UTF-8. */
    public String text() {
        StringBuilder out = new StringBuilder();
        line(out, "BEGIN", "VCALENDAR");
        line(out, "VERSION", "2.0");
        line(out, "PRODID", "-//Chainon//Agenda//FR");
        line(out, "CALSCALE", "GREGORIAN");
        line(out, "X-WR-CALNAME", escaped(name));
        events.forEach(event -> write(event, out));
        line(out, "END", "VCALENDAR");
        return out.toString();
    }

    private static void write(Event event, StringBuilder out) {
        line(out, "BEGIN", "VEVENT");
        line(out, "UID", escaped(event.id() + "@chainon"));
        line(out, "DTSTAMP", MOMENT.format(event.changed()));
        line(out, "LAST-MODIFIED", MOMENT.format(event.changed()));
        line(out, "SEQUENCE", Long.toString(event.sequence()));
        switch (event.when()) {
            case At at -> line(out, "DTSTART", MOMENT.format(at.moment()));
            case On on -> line(out, "DTSTART;VALUE=DATE", DAY.format(on.day()));
        }
        line(out, "SUMMARY", escaped(event.title()));
        if (!event.description().isEmpty()) {
            line(out, "DESCRIPTION", escaped(event.description()));
        }
        if (!event.place().isEmpty()) {
            line(out, "LOCATION", escaped(event.place()));
        }
        URI address = event.address();
        if (address != null) {
            line(out, "URL", address.toASCIIString());
        }
        // A date to keep in mind, not time that is taken.
        line(out, "TRANSP", "TRANSPARENT");
        line(out, "END", "VEVENT");
    }

    /** Section 3.3.11. */
    private static String escaped(String text) {
        return text.replace("\r\n", "\n")
                .replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", " ")
                .replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }

    /** Folded, between characters, into lines of 75 octets at most. */
    private static void line(StringBuilder out, String name, String value) {
        String whole = name + ":" + value;
        int octets = 0;
        for (int i = 0; i < whole.length(); ) {
            String one = Character.toString(whole.codePointAt(i));
            int size = one.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LINE) {
                out.append("\r\n ");
                octets = 1;
            }
            out.append(one);
            octets += size;
            i += one.length();
        }
        out.append("\r\n");
    }
}
