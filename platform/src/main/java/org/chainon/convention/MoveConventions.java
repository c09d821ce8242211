package org.chainon.convention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.chainon.convention.Convention.State;
import org.chainon.kernel.AttendeeId;
import org.chainon.kernel.ConventionId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What time does to a convention: reminds once of wishes, closes them, ends it. */
@Component
class MoveConventions {
    private static final int DAYS_BEFORE = 3;

    private final ConventionRows conventions;
    private final AttendeeRows attendees;
    private final WishRows wishes;
    private final ConventionLetters letters;
    private final ChangeConvention change;

    MoveConventions(
            ConventionRows conventions,
            AttendeeRows attendees,
            WishRows wishes,
            ConventionLetters letters,
            ChangeConvention change) {
        this.conventions = conventions;
        this.attendees = attendees;
        this.wishes = wishes;
        this.letters = letters;
        this.change = change;
    }

    /** How many were reminded. */
    @Transactional
    public int round(ConventionId id) {
        Convention convention = conventions.locked(id).filter(Convention::ahead).orElse(null);
        if (convention == null) {
            return 0;
        }
        LocalDate today = change.today(convention);
        if (convention.plan().lastDay().filter(today::isAfter).isPresent()) {
            conventions.update(convention.at(State.OVER), change.now());
            return 0;
        }
        LocalDate last = convention.plan().wishBy();
        if (convention.state() != State.OPEN || last == null) {
            return 0;
        }
        if (today.isAfter(last)) {
            conventions.update(convention.at(State.WISHES_CLOSED), change.now());
            return 0;
        }
        return today.isBefore(last.minusDays(DAYS_BEFORE)) ? 0 : remind(convention, today);
    }

    private int remind(Convention convention, LocalDate today) {
        Set<AttendeeId> said =
                wishes.all(convention.id()).stream().map(Wish::attendee).collect(Collectors.toSet());
        int reminded = 0;
        for (Attendee attendee : attendees.of(convention.id())) {
            if (attendee.registered()
                    && attendee.remindedAt() == null
                    && !said.contains(attendee.id())
                    && earlier(convention, attendee, today)) {
                attendees.write(attendee.reminded(change.now()));
                letters.to(convention, attendee, "convention-wishes");
                reminded++;
            }
        }
        return reminded;
    }

    /** Who registers today has just read how long it may say wishes. */
    private static boolean earlier(Convention convention, Attendee attendee, LocalDate today) {
        Instant registered = attendee.registeredAt();
        return registered != null
                && LocalDate.ofInstant(registered, convention.law().zone()).isBefore(today);
    }
}
