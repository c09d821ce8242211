package org.chainon.convention.scheduling;

import java.util.List;
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

    private static void check(Iterable<Integer> positions, int size, String what) {
        for (int each : positions) {
            if (each < 0 || each >= size) {
                throw new IllegalArgumentException("no " + what + " " + each + " of " + size);
            }
        }
    }
}
