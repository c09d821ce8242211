package org.chainon.convention.web;

import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chainon.convention.Attendee;
import org.chainon.convention.Convention;
import org.chainon.convention.Conventions;
import org.chainon.convention.Party;
import org.chainon.convention.Slot;
import org.chainon.convention.day.Moment;
import org.chainon.convention.programme.PlannedMeeting;
import org.chainon.convention.programme.Presence;
import org.chainon.convention.programme.Programmes;
import org.chainon.kernel.AttendeeId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who is here on the day, as the organiser sees it. */
@Component
class DayView {
    private final Conventions conventions;
    private final Programmes programmes;
    private final PartyNames names;
    private final Clock clock;

    DayView(Conventions conventions, Programmes programmes, PartyNames names, Clock clock) {
        this.conventions = conventions;
        this.programmes = programmes;
        this.names = names;
        this.clock = clock;
    }

    /** In words {@code convention.there.NAME}. */
    enum There {
        AWAITED,
        LATE,
        HERE,
        ABSENT
    }

    /**
     * Somebody who has a place.
     *
     * @param next its next meeting; null where there is none any more
     * @param meetings how many it has
     */
    record Row(
            Attendee attendee,
            PartyNames.Named named,
            There there,
            @Nullable Slot until,
            @Nullable Slot next,
            long meetings) {
        String label() {
            return named.name();
        }
    }

    Instant now() {
        return clock.instant();
    }

    Moment moment(Convention convention) {
        return Moment.of(
                convention.plan(),
                LocalDateTime.ofInstant(clock.instant(), convention.law().zone()));
    }

    Map<AttendeeId, PartyNames.Named> names(List<Attendee> attendees) {
        Map<Party, PartyNames.Named> named =
                names.of(attendees.stream().map(Attendee::party).toList());
        Map<AttendeeId, PartyNames.Named> byId = new HashMap<>();
        attendees.forEach(each -> byId.put(each.id(), named.getOrDefault(each.party(), PartyNames.Named.GONE)));
        return byId;
    }

    /** All who have a place: those who meet soonest first, then by name. */
    List<Row> rows(Convention convention) {
        List<Attendee> attendees = conventions.attendees(convention.id()).stream()
                .filter(Attendee::registered)
                .toList();
        Map<AttendeeId, PartyNames.Named> named = names(attendees);
        Map<AttendeeId, Presence> presences = programmes.presences(convention.id());
        List<PlannedMeeting> meetings = programmes.meetings(convention.id()).stream()
                .filter(PlannedMeeting::planned)
                .toList();
        Moment moment = moment(convention);
        return attendees.stream()
                .map(each -> row(convention, each, named, presences, meetings, moment))
                .sorted(Comparator.comparing(Row::label, String::compareToIgnoreCase))
                .toList();
    }

    private static Row row(
            Convention convention,
            Attendee attendee,
            Map<AttendeeId, PartyNames.Named> named,
            Map<AttendeeId, Presence> presences,
            List<PlannedMeeting> meetings,
            Moment moment) {
        Presence presence = presences.getOrDefault(attendee.id(), Presence.unknown(attendee.id()));
        List<PlannedMeeting> own =
                meetings.stream().filter(each -> each.with(attendee.id())).toList();
        String until = presence.lateUntil();
        return new Row(
                attendee,
                named.getOrDefault(attendee.id(), PartyNames.Named.GONE),
                there(presence),
                until == null ? null : Moment.slot(convention.plan(), until).orElse(null),
                own.stream()
                        .flatMap(each -> Moment.slot(convention.plan(), each.slot()).stream())
                        .filter(slot -> !moment.past(slot))
                        .findFirst()
                        .orElse(null),
                own.size());
    }

    private static There there(Presence presence) {
        if (presence.absent()) {
            return There.ABSENT;
        }
        if (presence.arrived()) {
            return There.HERE;
        }
        return presence.lateUntil() == null ? There.AWAITED : There.LATE;
    }

    static Map<There, Long> counts(List<Row> rows) {
        Map<There, Long> counts = new EnumMap<>(There.class);
        for (There there : There.values()) {
            counts.put(there, rows.stream().filter(row -> row.there() == there).count());
        }
        return counts;
    }

    /** Whether a name has these words, without minding accents or case. */
    static boolean named(Row row, String words) {
        String text = plain(row.named().name() + " " + row.attendee().coming().name());
        return List.of(plain(words).split(" ")).stream().allMatch(text::contains);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
