package org.chainon.convention.scheduling.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Counts a schedule again from its file alone, rule by rule, without anything that made it. */
public record Recount(int breaks, List<String> faults) {
    /** @param schedule of each meeting, from 0, its slot, from 0 */
    public static Recount of(MeetingFile file, int fairness, Map<Integer, Integer> schedule) {
        List<String> faults = new ArrayList<>();
        int[] at = new int[file.requested().length];
        for (int m = 0; m < at.length; m++) {
            at[m] = schedule.getOrDefault(m, -1) + 1;
            if (at[m] < 1 || at[m] > file.slots()) {
                faults.add("meeting " + (m + 1) + " is in slot " + at[m]);
                return new Recount(-1, faults);
            }
        }
        int[] tables = new int[file.slots() + 1];
        boolean[][] busy = new boolean[file.participants() + 1][file.slots() + 1];
        for (int m = 0; m < at.length; m++) {
            place(file, m, at[m], busy, faults);
            tables[at[m]]++;
            for (int earlier : file.before().get(m)) {
                if (at[earlier - 1] >= at[m]) {
                    faults.add("meeting " + earlier + " is not before " + (m + 1));
                }
            }
        }
        for (int slot = 1; slot < tables.length; slot++) {
            if (tables[slot] > file.tables()) {
                faults.add(tables[slot] + " meetings in slot " + slot);
            }
        }
        int total = 0;
        int least = Integer.MAX_VALUE;
        int most = 0;
        for (int p = 1; p < busy.length; p++) {
            int breaks = breaks(busy[p]);
            total += breaks;
            least = Math.min(least, breaks);
            most = Math.max(most, breaks);
        }
        if (most - least > fairness && busy.length > 1) {
            faults.add("from " + least + " to " + most + " breaks");
        }
        return new Recount(total, faults);
    }

    private static void place(MeetingFile file, int m, int slot, boolean[][] busy, List<String> faults) {
        int[] row = file.requested()[m];
        int session = row[row.length - 1];
        if (session == 1 && slot > file.morning() || session == 2 && slot <= file.morning()) {
            faults.add("meeting " + (m + 1) + " is in the wrong session");
        }
        if (file.fixed()[m] != 0 && file.fixed()[m] != slot) {
            faults.add("meeting " + (m + 1) + " is not where it was fixed");
        }
        for (int k = 0; k < row.length - 1; k++) {
            if (busy[row[k]][slot]) {
                faults.add("participant " + row[k] + " is twice in slot " + slot);
            }
            busy[row[k]][slot] = true;
            if (file.forbidden().get(row[k] - 1).contains(slot)) {
                faults.add("participant " + row[k] + " is not there in slot " + slot);
            }
        }
    }

    private static int breaks(boolean[] busy) {
        int breaks = 0;
        boolean met = false;
        boolean idle = false;
        for (int slot = 1; slot < busy.length; slot++) {
            if (busy[slot]) {
                breaks += met && idle ? 1 : 0;
                met = true;
                idle = false;
            } else {
                idle = true;
            }
        }
        return breaks;
    }
}
