package org.chainon.convention;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.chainon.account.Organisation;
import org.chainon.account.Organisations;
import org.chainon.convention.Attendee.State;
import org.chainon.kernel.ConventionId;
import org.chainon.kernel.PersonId;
import org.chainon.kernel.Reason;
import org.chainon.supplier.SupplierDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who comes to a convention: registers, changes, does not come after all; who is asked to come. */
@Service
public class RegisterAttendee {
    public static final int LONGEST = 2000;
    public static final int LONGEST_NAME = 120;

    private final ConventionRows conventions;
    private final AttendeeRows attendees;
    private final ChangeConvention change;
    private final WaitingList waiting;
    private final ConventionLetters letters;
    private final SupplierDirectory suppliers;
    private final Organisations organisations;
    private final ApplicationEventPublisher events;

    RegisterAttendee(
            ConventionRows conventions,
            AttendeeRows attendees,
            ChangeConvention change,
            WaitingList waiting,
            ConventionLetters letters,
            SupplierDirectory suppliers,
            Organisations organisations,
            ApplicationEventPublisher events) {
        this.conventions = conventions;
        this.attendees = attendees;
        this.change = change;
        this.waiting = waiting;
        this.letters = letters;
        this.suppliers = suppliers;
        this.organisations = organisations;
        this.events = events;
    }

    /**
     * Takes a place, or one on the waiting list; of who has one, changes what it said.
     *
     * @param version the one that was read: 0 where there was none
     */
    @Transactional
    public Registration come(ConventionId id, Party party, @Nullable PersonId person, long version, Coming coming) {
        Convention convention = conventions.locked(id).filter(Convention::ahead).orElse(null);
        if (convention == null) {
            return Registration.refused("convention.unknown");
        }
        Attendee before = attendees.find(id, party).orElseGet(() -> Attendee.fresh(id, party));
        if (before.version() != version) {
            return new Registration.Stale();
        }
        Optional<Reason> refusal = refusal(convention, coming)
                .or(() -> before.expected() ? settled(convention) : entry(convention, before));
        if (refusal.isPresent()) {
            return new Registration.Refused(refusal.get());
        }
        Attendee saying = before.coming(known(convention.plan(), coming), person);
        if (before.expected()) {
            attendees.write(saying);
            return new Registration.Done(saying);
        }
        boolean free = free(convention, party.side());
        Attendee now = saying.at(free ? State.REGISTERED : State.WAITING, change.now());
        attendees.write(now);
        letters.to(convention, now, free ? "convention-registered" : "convention-waiting");
        return new Registration.Done(now);
    }

    private static Optional<Reason> settled(Convention convention) {
        return convention.state() == Convention.State.PUBLISHED
                ? Optional.of(Reason.of("convention.settled"))
                : Optional.empty();
    }

    /** Why it cannot register. */
    private Optional<Reason> entry(Convention convention, Attendee attendee) {
        Entrance entrance = convention.plan().entrance(attendee.side());
        if (!convention.registers(change.today(convention))) {
            return Optional.of(Reason.of("convention.registration-over"));
        }
        if (entrance.way() == Entrance.Way.CLOSED) {
            return Optional.of(Reason.of("convention.side-closed"));
        }
        if (entrance.way() == Entrance.Way.INVITED && attendee.invitedAt() == null) {
            return Optional.of(Reason.of("convention.only-invited"));
        }
        if (!exists(attendee.party())) {
            return Optional.of(Reason.of("convention.unknown-party"));
        }
        return free(convention, attendee.side()) || convention.plan().waiting()
                ? Optional.empty()
                : Optional.of(Reason.of("convention.full"));
    }

    private boolean exists(Party party) {
        return switch (party) {
            case Party.Enterprise enterprise ->
                suppliers.find(enterprise.supplier()).isPresent();
            case Party.Buyer buyer ->
                organisations
                        .find(buyer.organisation())
                        .filter(found -> found.kind() == Organisation.Kind.BUYER)
                        .isPresent();
        };
    }

    private boolean free(Convention convention, Side side) {
        return attendees.registered(convention.id(), side)
                < convention.plan().entrance(side).places();
    }

    private static Optional<Reason> refusal(Convention convention, Coming coming) {
        if (coming.name().isBlank()) {
            return Optional.of(Reason.of("convention.no-name"));
        }
        if (coming.name().length() > LONGEST_NAME) {
            return Optional.of(Reason.of("convention.too-long", "most", LONGEST_NAME));
        }
        if (coming.words().length() > LONGEST) {
            return Optional.of(Reason.of("convention.too-long", "most", LONGEST));
        }
        if (coming.video() ? !convention.plan().video() : !convention.plan().onSite()) {
            return Optional.of(Reason.of("convention.not-there"));
        }
        Set<String> slots = slots(convention.plan());
        return coming.cannot().containsAll(slots) ? Optional.of(Reason.of("convention.never-there")) : Optional.empty();
    }

    private static Set<String> slots(Plan plan) {
        return plan.slots().stream().map(Slot::id).collect(Collectors.toSet());
    }

    private static Coming known(Plan plan, Coming coming) {
        Set<String> cannot = new HashSet<>(coming.cannot());
        cannot.retainAll(slots(plan));
        return new Coming(
                coming.name(),
                coming.video(),
                cannot,
                coming.words(),
                coming.activities(),
                coming.places(),
                coming.prefers());
    }

    /** Does not come after all, or not at all; the next on the list is let in and told at once. */
    @Transactional
    public Registration withdraw(ConventionId id, Party party) {
        Convention convention = conventions.locked(id).filter(Convention::ahead).orElse(null);
        Attendee before = attendees.find(id, party).orElse(null);
        if (convention == null || before == null) {
            return Registration.refused("convention.unknown");
        }
        if (convention
                .plan()
                .lastDay()
                .filter(change.today(convention)::isAfter)
                .isPresent()) {
            return Registration.refused("convention.over");
        }
        if (before.state() == State.WITHDRAWN) {
            return new Registration.Done(before);
        }
        Attendee now = before.at(State.WITHDRAWN, null);
        attendees.write(now);
        if (before.expected()) {
            letters.to(convention, now, "convention-withdrawn");
            events.publishEvent(new AttendeeLeft(id, now.id()));
        }
        waiting.letIn(convention);
        return new Registration.Done(now);
    }

    /** How many of these were written to. @param without those who have no account, or whose place is settled already */
    public record Invited(int told, int without) {}

    /** Asks them to come, by mail; also those who left. */
    @Transactional
    public Invited invite(ConventionId id, List<Party> parties) {
        Convention convention = conventions.locked(id).orElse(null);
        if (convention == null || !convention.registers(change.today(convention))) {
            return new Invited(0, parties.size());
        }
        int told = 0;
        for (Party party : parties) {
            Attendee before = attendees.find(id, party).orElseGet(() -> Attendee.fresh(id, party));
            if (before.state() != State.WITHDRAWN || !exists(party)) {
                continue;
            }
            Attendee invited = before.invited(change.now());
            if (letters.to(convention, invited, "convention-invited") > 0) {
                attendees.write(invited);
                told++;
            }
        }
        return new Invited(told, parties.size() - told);
    }
}
