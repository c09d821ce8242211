package org.chainon.notice.source.json;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Optional;

/** Dates and times as ISO 8601 writes them, with or without time and zone: {@code 2018-08-30+02:00}, {@code 2025-02-26T14:00}. */
public final class Moments {
    private static final DateTimeFormatter FORMAT = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendPattern("['T'][' ']")
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalEnd()
            .appendPattern("[XXX][XX][X]")
            .toFormatter();

    private Moments() {}

    /** The day as written, whatever the zone; empty when the text is no date. */
    public static Optional<LocalDate> day(String text) {
        return parse(text).map(at -> at.query(TemporalQueries.localDate()));
    }

    /**
     * The moment; empty when the text is no date.
     *
     * @param zone for texts without one
     * @param time for texts without one
     */
    public static Optional<OffsetDateTime> moment(String text, ZoneId zone, LocalTime time) {
        return parse(text).map(at -> {
            LocalTime written = at.query(TemporalQueries.localTime());
            LocalDateTime local =
                    LocalDateTime.of(at.query(TemporalQueries.localDate()), written == null ? time : written);
            ZoneOffset offset = written == null ? null : at.query(TemporalQueries.offset());
            return offset == null ? local.atZone(zone).toOffsetDateTime() : local.atOffset(offset);
        });
    }

    private static Optional<TemporalAccessor> parse(String text) {
        try {
            return Optional.of(FORMAT.parse(text.strip()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
