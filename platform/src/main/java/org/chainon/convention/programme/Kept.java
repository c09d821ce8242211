package org.chainon.convention.programme;

import java.util.List;
import org.chainon.kernel.Reason;

/** What became of the programme after something happened on the day. */
public sealed interface Kept {
    /**
     * It stands so now, and everybody whom it concerns was told.
     *
     * @param moved meetings that have another slot or table now
     * @param lost those that cannot take place any more
     * @param added those that nobody knew of
     */
    record Done(List<PlannedMeeting> moved, List<PlannedMeeting> lost, List<PlannedMeeting> added) implements Kept {
        public static final Done NOTHING = new Done(List.of(), List.of(), List.of());

        public Done {
            moved = List.copyOf(moved);
            lost = List.copyOf(lost);
            added = List.copyOf(added);
        }
    }

    /** Nothing changed; codes {@code convention.…}. */
    record Refused(Reason reason) implements Kept {}
}
