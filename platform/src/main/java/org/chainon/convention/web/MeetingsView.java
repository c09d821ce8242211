package org.chainon.convention.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chainon.convention.Attendee;
import org.chainon.convention.Convention;
import org.chainon.convention.Conventions;
import org.chainon.convention.Party;
import org.chainon.convention.Side;
import org.chainon.convention.Slot;
import org.chainon.convention.programme.PlannedMeeting;
import org.chainon.convention.programme.Programmes;
import org.chainon.kernel.AttendeeId;
import org.springframework.stereotype.Component;

/** The meetings of a convention as its organiser reads them: by who meets, or by slot. */
@Component
class MeetingsView {
    private final Conventions conventions;
    private final Programmes programmes;
    private final PartyNames names;

    MeetingsView(Conventions conventions, Programmes programmes, PartyNames names) {
        this.conventions = conventions;
        this.programmes = programmes;
        this.names = names;
    }

    /** A meeting in words. */
    record Cell(PlannedMeeting meeting, Slot slot, String buyer, String supplier) {
        public String other(Side side) {
            return side == Side.BUYER ? supplier : buyer;
        }
    }

    /** Somebody and its meetings. */
    record Line(AttendeeId id, String name, List<Cell> cells) {}

    /** A slot and its meetings. */
    record Hour(Slot slot, List<Cell> cells) {}

    /** Names of all who have to do with it, also of those who left. */
    Map<AttendeeId, String> names(Convention convention) {
        List<Attendee> attendees = conventions.attendees(convention.id());
        Map<Party, PartyNames.Named> named =
                names.of(attendees.stream().map(Attendee::party).toList());
        return attendees.stream()
                .collect(Collectors.toMap(
                        Attendee::id,
                        each -> named.getOrDefault(each.party(), PartyNames.Named.GONE)
                                .name()));
    }

    /** In the order of their slots; those that take place. */
    List<Cell> cells(Convention convention, Map<AttendeeId, String> named) {
        Map<String, Slot> slots =
                convention.plan().slots().stream().collect(Collectors.toMap(Slot::id, Function.identity()));
        List<Cell> cells = new ArrayList<>();
        for (PlannedMeeting meeting : programmes.meetings(convention.id())) {
            Slot slot = slots.get(meeting.slot());
            if (slot != null && meeting.planned()) {
                cells.add(new Cell(
                        meeting,
                        slot,
                        named.getOrDefault(meeting.buyer(), ""),
                        named.getOrDefault(meeting.supplier(), "")));
            }
        }
        return cells;
    }

    /** All of one side that have a place, by name, also those without a meeting; only those whose name has these words. */
    List<Line> lines(Convention convention, Side side, String words, Map<AttendeeId, String> named, List<Cell> cells) {
        Map<AttendeeId, List<Cell>> own = new HashMap<>();
        for (Cell cell : cells) {
            AttendeeId who =
                    side == Side.BUYER ? cell.meeting().buyer() : cell.meeting().supplier();
            own.computeIfAbsent(who, each -> new ArrayList<>()).add(cell);
        }
        String sought = words.toLowerCase(Locale.ROOT);
        return conventions.attendees(convention.id()).stream()
                .filter(each -> each.side() == side && (each.registered() || own.containsKey(each.id())))
                .map(each ->
                        new Line(each.id(), named.getOrDefault(each.id(), ""), own.getOrDefault(each.id(), List.of())))
                .filter(line -> line.name().toLowerCase(Locale.ROOT).contains(sought))
                .sorted(Comparator.comparing(Line::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    List<Hour> hours(Convention convention, List<Cell> cells) {
        Map<Slot, List<Cell>> hours = new LinkedHashMap<>();
        convention.plan().slots().forEach(slot -> hours.put(slot, new ArrayList<>()));
        cells.forEach(cell -> hours.getOrDefault(cell.slot(), new ArrayList<>()).add(cell));
        return hours.entrySet().stream()
                .map(each -> new Hour(each.getKey(), each.getValue()))
                .toList();
    }
}
