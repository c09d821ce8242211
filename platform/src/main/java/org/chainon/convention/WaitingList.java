package org.chainon.convention;

import java.util.List;
import org.springframework.stereotype.Component;

/** Lets those in who wait, in the order in which they registered, as places become free; in the transaction that is open. */
@Component
class WaitingList {
    private final AttendeeRows attendees;
    private final ConventionLetters letters;

    WaitingList(AttendeeRows attendees, ConventionLetters letters) {
        this.attendees = attendees;
        this.letters = letters;
    }

    void letIn(Convention convention) {
        if (convention.state() != Convention.State.OPEN && convention.state() != Convention.State.WISHES_CLOSED) {
            return;
        }
        for (Side side : Side.values()) {
            letIn(convention, side);
        }
    }

    private void letIn(Convention convention, Side side) {
        int free = convention.plan().entrance(side).places() - attendees.registered(convention.id(), side);
        List<Attendee> next = attendees.of(convention.id()).stream()
                .filter(attendee -> attendee.side() == side && attendee.state() == Attendee.State.WAITING)
                .limit(Math.max(0, free))
                .toList();
        for (Attendee attendee : next) {
            Attendee now = attendee.at(Attendee.State.REGISTERED, attendee.registeredAt());
            attendees.write(now);
            letters.to(convention, now, "convention-let-in");
        }
    }
}
