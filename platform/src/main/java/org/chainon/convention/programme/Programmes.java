package org.chainon.convention.programme;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chainon.kernel.AttendeeId;
import org.chainon.kernel.ConventionId;
import org.chainon.kernel.MeetingId;
import org.springframework.stereotype.Component;

/** Programmes and their meetings, for those who ask. Before a convention is published its meetings are the organiser's only. */
@Component("conventionProgrammes")
public class Programmes {
    private final ProgrammeRows programmes;
    private final MeetingRows meetings;
    private final PresenceRows presences;

    Programmes(ProgrammeRows programmes, MeetingRows meetings, PresenceRows presences) {
        this.programmes = programmes;
        this.meetings = meetings;
        this.presences = presences;
    }

    public Programme of(ConventionId convention) {
        return programmes.find(convention).orElseGet(() -> Programme.none(convention));
    }

    /** In the order of their slots and tables; also those that were lost. */
    public List<PlannedMeeting> meetings(ConventionId convention) {
        return meetings.of(convention);
    }

    /** In the order of their slots; also those that were lost. */
    public List<PlannedMeeting> meetings(AttendeeId attendee) {
        return meetings.of(attendee);
    }

    public Optional<PlannedMeeting> meeting(MeetingId id) {
        return meetings.find(id);
    }

    /** Only those of whom something is known. */
    public Map<AttendeeId, Presence> presences(ConventionId convention) {
        return presences.of(convention);
    }

    public Presence presence(AttendeeId attendee) {
        return presences.of(attendee);
    }

    /** What happened after it was told, the latest first. */
    public List<Change> changes(ConventionId convention) {
        return presences.changes(convention);
    }
}
