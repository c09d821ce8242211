package org.chainon.convention.programme;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chainon.convention.Convention;
import org.chainon.convention.ConventionLetters;
import org.chainon.convention.Conventions;
import org.chainon.kernel.AttendeeId;
import org.springframework.stereotype.Component;

/** Tells those whose programme has changed, at once and in one mail each. */
@Component
class ChangeLetters {
    private final Conventions conventions;
    private final ConventionLetters letters;

    ChangeLetters(Conventions conventions, ConventionLetters letters) {
        this.conventions = conventions;
        this.letters = letters;
    }

    /** Of one person. */
    private static final class Counts {
        private int moved;
        private int lost;
        private int added;
    }

    void tell(Convention convention, Kept.Done done) {
        Map<AttendeeId, Counts> counts = new HashMap<>();
        done.moved().forEach(each -> both(counts, each).forEach(own -> own.moved++));
        done.lost().forEach(each -> both(counts, each).forEach(own -> own.lost++));
        done.added().forEach(each -> both(counts, each).forEach(own -> own.added++));
        counts.forEach((attendee, own) -> conventions
                .attendee(attendee)
                .ifPresent(found -> letters.to(
                        convention,
                        found,
                        "convention-changed",
                        "convention.changed",
                        own.moved,
                        own.lost,
                        own.added)));
    }

    private static List<Counts> both(Map<AttendeeId, Counts> counts, PlannedMeeting meeting) {
        return List.of(
                counts.computeIfAbsent(meeting.buyer(), each -> new Counts()),
                counts.computeIfAbsent(meeting.supplier(), each -> new Counts()));
    }
}
