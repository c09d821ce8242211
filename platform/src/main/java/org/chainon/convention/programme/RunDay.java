package org.chainon.convention.programme;

import java.time.Instant;
import org.chainon.kernel.AttendeeId;
import org.chainon.kernel.ConventionId;
import org.springframework.stereotype.Service;

/** What happens after the programme was told: who arrives, comes late or not at all, who meets without having planned to. */
@Service
public class RunDay {
    /** It is there, since then; who was thought absent or late gets back what still can take place. Twice is as good as once. */
    public Kept arrived(ConventionId convention, AttendeeId attendee, Instant at) {
        throw new UnsupportedOperationException();
    }

    /** It does not come (any more): its meetings that lie ahead are lost. */
    public Kept absent(ConventionId convention, AttendeeId attendee) {
        throw new UnsupportedOperationException();
    }

    /** @param slot id of the first slot at which it is there */
    public Kept late(ConventionId convention, AttendeeId attendee, String slot) {
        throw new UnsupportedOperationException();
    }

    /** A meeting that nobody planned, in a slot in which both and a table are free. */
    public Kept walkIn(ConventionId convention, AttendeeId buyer, AttendeeId supplier, String slot) {
        throw new UnsupportedOperationException();
    }

    /** It has registered on the day: as many meetings as fit, of those that it and the others wish. */
    public Kept newcomer(ConventionId convention, AttendeeId attendee) {
        throw new UnsupportedOperationException();
    }
}
