package org.chainon.convention.scheduling.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chainon.convention.scheduling.Day;
import org.chainon.convention.scheduling.Meeting;
import org.chainon.convention.scheduling.Participant;
import org.chainon.convention.scheduling.Problem;
import org.chainon.convention.scheduling.Session;
import org.chainon.kernel.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What a {@code .dzn} file of meetings says, with its own numbers from 1. Fields that are not known are passed over; forbidden and fixed slots
 * and precedences may be missing.
 *
 * @param requested of each meeting its participants, then 1 for the morning, 2 for the afternoon, 3 for any time
 * @param forbidden of each participant
 * @param fixed of each meeting its slot; 0 where it may be in any
 * @param before of each meeting those that are before it
 */
public record MeetingFile(
        int participants,
        int tables,
        int slots,
        int morning,
        int[][] requested,
        List<Set<Integer>> forbidden,
        int[] fixed,
        List<Set<Integer>> before) {
    private static final int MANY = 100_000;

    /** @throws Malformed when it is not such a file, or says what cannot be */
    public static MeetingFile read(String text) {
        Assignments file = new Assignments(text);
        int participants = file.number("nBusiness", 0, MANY);
        int meetings = file.number("nMeetings", 0, MANY);
        int slots = file.number("nTotalSlots", 1, Day.MOST);
        int morning = file.has("nMorningSlots") ? file.number("nMorningSlots", 0, slots) : slots;
        int[][] requested = file.table("requested", meetings, 3);
        int[] fixed = file.has("fixed") ? file.list("fixed", meetings) : new int[meetings];
        MeetingFile read = new MeetingFile(
                participants,
                file.number("nTables", 0, MANY),
                slots,
                morning,
                requested,
                sets(file, "forbidden", participants),
                fixed,
                sets(file, "precedences", meetings));
        read.check();
        read.check(file);
        return read;
    }

    private static List<Set<Integer>> sets(Assignments file, String field, int length) {
        List<Set<Integer>> sets = new ArrayList<>();
        for (int i = 0; i < length && !file.has(field); i++) {
            sets.add(Set.of());
        }
        for (Set<Integer> each : file.has(field) ? file.sets(field, length) : List.<Set<Integer>>of()) {
            Set<Integer> set = new HashSet<>(each);
            set.remove(0);
            sets.add(set);
        }
        return sets;
    }

    private void check() {
        for (int m = 0; m < requested.length; m++) {
            int[] row = requested[m];
            range("requested", m, row[row.length - 1], 1, 3);
            for (int k = 0; k < row.length - 1; k++) {
                range("requested", m, row[k], 1, participants);
            }
            if (Arrays.stream(row, 0, row.length - 1).distinct().count() < row.length - 1) {
                throw new Malformed(Reason.of("convention.file.alone", "meeting", m + 1));
            }
            range("fixed", m, fixed[m], 0, slots);
            for (int each : before.get(m)) {
                range("precedences", m, each, 1, requested.length);
            }
        }
        for (int p = 0; p < participants; p++) {
            for (int each : forbidden.get(p)) {
                range("forbidden", p, each, 1, slots);
            }
        }
    }

    /** The file tells twice who meets: both must agree. */
    private void check(Assignments file) {
        List<Set<Integer>> meetings = new ArrayList<>();
        for (int p = 0; p < participants; p++) {
            meetings.add(new HashSet<>());
        }
        for (int m = 0; m < requested.length; m++) {
            for (int k = 0; k < requested[m].length - 1; k++) {
                meetings.get(requested[m][k] - 1).add(m + 2);
            }
        }
        int[] counts = file.has("nMeetingsBusiness") ? file.list("nMeetingsBusiness", participants) : null;
        List<Set<Integer>> listed = file.has("meetingsxBusiness") ? file.sets("meetingsxBusiness", participants) : null;
        for (int p = 0; p < participants; p++) {
            if (counts != null && counts[p] != meetings.get(p).size()) {
                throw disagree("nMeetingsBusiness", p);
            }
            if (listed != null) {
                Set<Integer> set = new HashSet<>(listed.get(p));
                set.remove(1);
                if (!set.equals(meetings.get(p))) {
                    throw disagree("meetingsxBusiness", p);
                }
            }
        }
    }

    private static Malformed disagree(String field, int participant) {
        return new Malformed(
                new Reason("convention.file.disagree", Map.of("field", field, "participant", participant + 1)));
    }

    private static void range(String field, int position, int value, int least, int most) {
        if (value < least || value > most) {
            throw new Malformed(new Reason(
                    "convention.file.range", Map.of("field", field, "position", position + 1, "value", value)));
        }
    }

    public Problem problem(@Nullable Integer fairness) {
        List<Meeting> meetings = new ArrayList<>();
        for (int m = 0; m < requested.length; m++) {
            int[] row = requested[m];
            meetings.add(new Meeting(
                    Arrays.stream(row, 0, row.length - 1)
                            .map(p -> p - 1)
                            .boxed()
                            .toList(),
                    Session.values()[row[row.length - 1] - 1],
                    fixed[m] == 0 ? null : fixed[m] - 1,
                    less(before.get(m)),
                    true));
        }
        List<Participant> people =
                forbidden.stream().map(each -> Participant.without(less(each))).toList();
        return new Problem(List.of(new Day(slots, morning)), tables, people, meetings, fairness);
    }

    private static Set<Integer> less(Set<Integer> numbers) {
        Set<Integer> positions = new HashSet<>();
        numbers.forEach(each -> positions.add(each - 1));
        return positions;
    }
}
