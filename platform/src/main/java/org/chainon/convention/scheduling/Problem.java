package org.chainon.convention.scheduling;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * When does who meet whom?
 *
 * <p>Hard: nobody twice at once, no more meetings at once than tables, nobody where it is not there, meetings in their session and slot
 * and in their order. Then the fewest breaks: a break is one group of idle slots between two meetings of a participant on one day, however
 * long.
 *
 * @param tables meetings at once
 * @param fairness the most breaks that a participant may have more than another; null where that does not matter. Who has no meeting
 *     counts as one without breaks.
 */
public record Problem(
        List<Day> days,
        int tables,
        List<Participant> participants,
        List<Meeting> meetings,
        @Nullable Integer fairness) {
    public Problem {
        days = List.copyOf(days);
        participants = List.copyOf(participants);
        meetings = List.copyOf(meetings);
        if (tables < 0 || fairness != null && fairness < 0) {
            throw new IllegalArgumentException(tables + " tables, fairness " + fairness);
        }
        for (Meeting meeting : meetings) {
            check(meeting.participants(), participants.size(), "participant");
            check(meeting.after(), meetings.size(), "meeting");
        }
    }

    public int slots() {
        return days.stream().mapToInt(Day::slots).sum();
    }

    /** The breaks of each participant in a schedule; meetings without a slot do not count. */
    public List<Integer> breaks(Map<Integer, Integer> schedule) {
        List<BitSet> busy = participants.stream().map(each -> new BitSet()).toList();
        schedule.forEach((meeting, slot) -> meetings.get(meeting)
                .participants()
                .forEach(who -> busy.get(who).set(slot)));
        return busy.stream().map(this::breaks).toList();
    }

    private int breaks(BitSet busy) {
        int breaks = 0;
        int first = 0;
        for (Day day : days) {
            BitSet own = busy.get(first, first + day.slots());
            for (int slot = own.nextSetBit(0); slot >= 0; slot = own.nextSetBit(own.nextClearBit(slot))) {
                breaks += own.nextSetBit(own.nextClearBit(slot)) < 0 ? 0 : 1;
            }
            first += day.slots();
        }
        return breaks;
    }

    private static void check(Iterable<Integer> positions, int size, String what) {
        for (int each : positions) {
            if (each < 0 || each >= size) {
                throw new IllegalArgumentException("no " + what + " " + each + " of " + size);
            }
        }
    }
}
