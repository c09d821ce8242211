package org.chainon.convention;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.chainon.kernel.AttendeeId;
import org.chainon.kernel.ConventionId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whom somebody wants to meet, as long as it may be said; nobody but the facilitator sees what others say. */
@Service
public class SayWishes {
    private final ConventionRows conventions;
    private final AttendeeRows attendees;
    private final WishRows wishes;
    private final ChangeConvention change;

    SayWishes(ConventionRows conventions, AttendeeRows attendees, WishRows wishes, ChangeConvention change) {
        this.conventions = conventions;
        this.attendees = attendees;
        this.wishes = wishes;
        this.change = change;
    }

    public Map<AttendeeId, Level> of(AttendeeId attendee) {
        return wishes.of(attendee);
    }

    /** Of those who are registered, about those who are: for the facilitator. */
    public List<Wish> all(ConventionId convention) {
        return wishes.all(convention);
    }

    public boolean open(Convention convention) {
        return convention.wishes(change.today(convention));
    }

    /** All that it says, in place of what it said before; what is about others than registered ones of the other side is left out. */
    @Transactional
    public Registration say(ConventionId id, Party party, Map<AttendeeId, Level> levels) {
        Convention convention = conventions.locked(id).orElse(null);
        Attendee attendee =
                attendees.find(id, party).filter(Attendee::registered).orElse(null);
        if (convention == null || attendee == null) {
            return Registration.refused("convention.not-registered");
        }
        if (!open(convention)) {
            return Registration.refused("convention.wishes-over");
        }
        Set<AttendeeId> there = others(attendee).stream().map(Attendee::id).collect(Collectors.toSet());
        Map<AttendeeId, Level> known = new HashMap<>(levels);
        known.keySet().retainAll(there);
        wishes.replace(attendee, known, change.now());
        return new Registration.Done(attendee);
    }

    /** Those whom it may meet. */
    public List<Attendee> others(Attendee attendee) {
        return attendees.of(attendee.convention()).stream()
                .filter(other -> other.registered() && other.side() != attendee.side())
                .toList();
    }
}
