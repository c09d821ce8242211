package org.chainon.convention.day;

import java.util.List;
import org.chainon.convention.Party;
import org.chainon.convention.programme.PlannedMeeting;
import org.chainon.territory.AreaId;

/**
 * A meeting as one of the two sees it.
 *
 * @param other whom it meets
 * @param words what the other looks for, or says of itself
 * @param activities ids of activities that the other looks for
 * @param places where the other needs it
 * @param version of what the other says
 */
public record Met(
        PlannedMeeting meeting, Party other, String words, List<String> activities, List<AreaId> places, long version) {
    public Met {
        activities = List.copyOf(activities);
        places = List.copyOf(places);
    }

    public boolean planned() {
        return meeting.planned();
    }

    /** Whether it is elsewhere or at another time than it was told first. */
    public boolean moved() {
        return planned() && meeting.sequence() > 0;
    }

    /** Whether nobody knew of it when the programme was told. */
    public boolean added() {
        return meeting.origin() == PlannedMeeting.Origin.WALK_IN;
    }
}
