package org.chainon.convention.programme;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.chainon.convention.Attendee;
import org.chainon.convention.AttendeeLeft;
import org.chainon.convention.Convention;
import org.chainon.convention.Conventions;
import org.chainon.convention.ProposeMeetings;
import org.chainon.convention.Side;
import org.chainon.convention.Slot;
import org.chainon.convention.programme.PlannedMeeting.Origin;
import org.chainon.kernel.AttendeeId;
import org.chainon.kernel.ConventionId;
import org.chainon.kernel.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What happens after the programme was told: who arrives, comes late or not at all, who meets without having planned to. */
@Service
public class RunDay {
    private static final int FOR_NEWCOMERS = 6;

    private final Conventions conventions;
    private final Programmes programmes;
    private final MeetingRows meetings;
    private final PresenceRows presences;
    private final MendProgramme mend;
    private final FreePlaces places;
    private final ProposeMeetings propose;
    private final ChangeLetters letters;
    private final Clock clock;

    RunDay(
            Conventions conventions,
            Programmes programmes,
            MeetingRows meetings,
            PresenceRows presences,
            MendProgramme mend,
            FreePlaces places,
            ProposeMeetings propose,
            ChangeLetters letters,
            Clock clock) {
        this.conventions = conventions;
        this.programmes = programmes;
        this.meetings = meetings;
        this.presences = presences;
        this.mend = mend;
        this.places = places;
        this.propose = propose;
        this.letters = letters;
        this.clock = clock;
    }

    /** It is there, since then; who was thought absent or late gets back what still can take place. Twice is as good as once. */
    @Transactional
    public Kept arrived(ConventionId id, AttendeeId attendee, Instant at) {
        return change(id, attendee, (convention, found) -> {
            Presence before = presences.of(attendee);
            Instant since = before.arrivedAt() == null || at.isBefore(before.arrivedAt()) ? at : before.arrivedAt();
            presences.write(new Presence(attendee, since, null, null));
            return before.absent() || before.lateUntil() != null
                    ? told(convention, Change.Kind.THERE, attendee, mend.mend(convention, List.of(), lost(attendee)))
                    : Kept.Done.NOTHING;
        });
    }

    /** It does not come (any more): its meetings that lie ahead are lost; those who were to meet it meet others instead, where they wished to. */
    @Transactional
    public Kept absent(ConventionId id, AttendeeId attendee) {
        return change(id, attendee, (convention, found) -> absent(convention, attendee));
    }

    private Kept absent(Convention convention, AttendeeId attendee) {
        Presence before = presences.of(attendee);
        if (before.absent()) {
            return Kept.Done.NOTHING;
        }
        presences.write(new Presence(attendee, before.arrivedAt(), clock.instant(), null));
        List<PlannedMeeting> lost = meetings.of(attendee).stream()
                .filter(each -> each.planned() && mend.ahead(convention, each))
                .toList();
        Kept.Done done = mend.mend(convention, lost, instead(convention, attendee, lost));
        return told(convention, Change.Kind.ABSENT, attendee, done);
    }

    @EventListener
    void on(AttendeeLeft left) {
        conventions
                .locked(left.convention())
                .filter(convention -> convention.state() == Convention.State.PUBLISHED)
                .ifPresent(convention -> absent(convention, left.attendee()));
    }

    /** @param slot id of the first slot at which it is there */
    @Transactional
    public Kept late(ConventionId id, AttendeeId attendee, String slot) {
        return change(id, attendee, (convention, found) -> {
            if (convention.plan().slots().stream().map(Slot::id).noneMatch(slot::equals)) {
                return new Kept.Refused(Reason.of("convention.slot-unknown"));
            }
            Presence before = presences.of(attendee);
            presences.write(new Presence(attendee, before.arrivedAt(), null, slot));
            Collection<Couple> back = before.absent() ? lost(attendee) : List.of();
            return told(convention, Change.Kind.LATE, attendee, mend.mend(convention, List.of(), back));
        });
    }

    /** A meeting that nobody planned, in a slot in which both and a table are free. */
    @Transactional
    public Kept walkIn(ConventionId id, AttendeeId buyer, AttendeeId supplier, String slot) {
        return change(id, buyer, (convention, found) -> {
            Attendee other = there(convention, supplier).orElse(null);
            if (other == null || found.side() != Side.BUYER || other.side() != Side.SUPPLIER) {
                return new Kept.Refused(Reason.of("convention.not-registered"));
            }
            FreePlaces.Free free = places.at(convention, found, other, slot);
            if (free.reason() != null) {
                return new Kept.Refused(free.reason());
            }
            PlannedMeeting meeting = meetings.of(buyer).stream()
                    .filter(each -> each.supplier().equals(supplier))
                    .findFirst()
                    .map(before -> before.at(slot, free.place(), clock.instant()))
                    .orElseGet(() -> PlannedMeeting.fresh(
                            id, buyer, supplier, slot, free.place(), Origin.WALK_IN, clock.instant()));
            meetings.write(List.of(meeting));
            return told(convention, Change.Kind.WALK_IN, buyer, new Kept.Done(List.of(), List.of(), List.of(meeting)));
        });
    }

    /** It has registered on the day: as many meetings as fit, of those that it and the others wish. */
    @Transactional
    public Kept newcomer(ConventionId id, AttendeeId attendee) {
        return change(id, attendee, (convention, found) -> {
            List<Couple> suiting = propose.of(convention, found).stream()
                    .filter(ProposeMeetings.Proposed::suits)
                    .limit(FOR_NEWCOMERS)
                    .map(each -> couple(found, each.other().id()))
                    .toList();
            return told(convention, Change.Kind.NEWCOMER, attendee, mend.mend(convention, List.of(), suiting));
        });
    }

    private static Couple couple(Attendee one, AttendeeId other) {
        return one.side() == Side.BUYER ? new Couple(one.id(), other) : new Couple(other, one.id());
    }

    private Kept change(ConventionId id, AttendeeId attendee, BiFunction<Convention, Attendee, Kept> how) {
        Convention convention = conventions
                .locked(id)
                .filter(found -> found.state() == Convention.State.PUBLISHED)
                .orElse(null);
        if (convention == null) {
            return new Kept.Refused(Reason.of("convention.not-published"));
        }
        return there(convention, attendee)
                .map(found -> how.apply(convention, found))
                .orElseGet(() -> new Kept.Refused(Reason.of("convention.not-registered")));
    }

    private Optional<Attendee> there(Convention convention, AttendeeId attendee) {
        return conventions
                .attendee(attendee)
                .filter(found -> found.convention().equals(convention.id()) && found.registered());
    }

    /** Its meetings that were given up with others who are there. */
    private List<Couple> lost(AttendeeId attendee) {
        return meetings.of(attendee).stream()
                .filter(each ->
                        !each.planned() && !presences.of(each.other(attendee)).absent())
                .map(each -> new Couple(each.buyer(), each.supplier()))
                .toList();
    }

    /** What those who lost a meeting had wished in vain, with others than the one who does not come. */
    private List<Couple> instead(Convention convention, AttendeeId absent, List<PlannedMeeting> lost) {
        Result result = programmes.of(convention.id()).result();
        if (result == null) {
            return List.of();
        }
        Set<AttendeeId> left = new HashSet<>();
        lost.forEach(each -> left.add(each.other(absent)));
        return result.missed().stream()
                .filter(each -> each.why() != Result.Why.REFUSED && each.why() != Result.Why.RULED_OUT)
                .filter(each -> left.contains(each.buyer()) || left.contains(each.supplier()))
                .filter(each -> Stream.of(each.buyer(), each.supplier())
                        .noneMatch(
                                who -> who.equals(absent) || presences.of(who).absent()))
                .filter(each -> there(convention, each.buyer()).isPresent()
                        && there(convention, each.supplier()).isPresent())
                .map(each -> new Couple(each.buyer(), each.supplier()))
                .toList();
    }

    private Kept told(Convention convention, Change.Kind kind, @Nullable AttendeeId attendee, Kept.Done done) {
        presences.add(
                convention.id(),
                new Change(
                        kind,
                        attendee,
                        done.moved().size(),
                        done.lost().size(),
                        done.added().size(),
                        clock.instant()));
        letters.tell(convention, done);
        return done;
    }
}
