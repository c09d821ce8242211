package org.chainon.convention.programme;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.chainon.convention.Attendee;
import org.chainon.convention.Convention;
import org.chainon.convention.ConventionLetters;
import org.chainon.convention.Conventions;
import org.chainon.convention.Outcome;
import org.chainon.convention.PrepareConvention;
import org.chainon.convention.Read;
import org.chainon.convention.Slot;
import org.chainon.kernel.AttendeeId;
import org.chainon.kernel.ConventionId;
import org.chainon.kernel.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells everybody whom it meets, when and where. */
@Service
public class PublishProgramme {
    private final PrepareConvention prepare;
    private final Conventions conventions;
    private final ProgrammeRows programmes;
    private final MeetingRows meetings;
    private final ConventionLetters letters;

    PublishProgramme(
            PrepareConvention prepare,
            Conventions conventions,
            ProgrammeRows programmes,
            MeetingRows meetings,
            ConventionLetters letters) {
        this.prepare = prepare;
        this.conventions = conventions;
        this.programmes = programmes;
        this.meetings = meetings;
        this.letters = letters;
    }

    /** Refused where the programme is not of those who come. */
    @Transactional
    public Outcome publish(Read read) {
        List<Reason> lacks = lacks(read.id());
        if (!lacks.isEmpty()) {
            return new Outcome.Refused(lacks.getFirst());
        }
        Outcome outcome = prepare.publish(read);
        if (outcome instanceof Outcome.Done done) {
            tell(done.convention());
        }
        return outcome;
    }

    /** What has to be mended first. */
    public List<Reason> lacks(ConventionId id) {
        Programme programme = programmes.find(id).orElseGet(() -> Programme.none(id));
        if (programme.making()) {
            return List.of(Reason.of("convention.programme-making"));
        }
        List<PlannedMeeting> planned = meetings.of(id);
        if (planned.isEmpty()) {
            return List.of(Reason.of("convention.programme-empty"));
        }
        return changed(id, programme, planned) ? List.of(Reason.of("convention.programme-old")) : List.of();
    }

    /** Whether people came or left, or say otherwise when they cannot, since it was made. */
    private boolean changed(ConventionId id, Programme programme, List<PlannedMeeting> planned) {
        Map<AttendeeId, Attendee> there = conventions.attendees(id).stream()
                .filter(Attendee::registered)
                .collect(Collectors.toMap(Attendee::id, each -> each));
        Set<String> slots = conventions.find(id).orElseThrow().plan().slots().stream()
                .map(Slot::id)
                .collect(Collectors.toSet());
        boolean gone = planned.stream()
                .anyMatch(each -> !there.containsKey(each.buyer())
                        || !there.containsKey(each.supplier())
                        || !slots.contains(each.slot())
                        || cannot(there.get(each.buyer()), each)
                        || cannot(there.get(each.supplier()), each));
        boolean come = programme.madeAt() != null
                && there.values().stream()
                        .anyMatch(each -> each.registeredAt() != null
                                && each.registeredAt().isAfter(programme.madeAt()));
        return gone || come;
    }

    private static boolean cannot(@Nullable Attendee attendee, PlannedMeeting meeting) {
        return attendee != null && attendee.coming().cannot().contains(meeting.slot());
    }

    private void tell(Convention convention) {
        Map<AttendeeId, Long> own = new HashMap<>();
        for (PlannedMeeting meeting : meetings.of(convention.id())) {
            own.merge(meeting.buyer(), 1L, Long::sum);
            own.merge(meeting.supplier(), 1L, Long::sum);
        }
        for (Attendee attendee : conventions.attendees(convention.id())) {
            if (attendee.registered()) {
                letters.to(
                        convention,
                        attendee,
                        own.containsKey(attendee.id()) ? "convention-published" : "convention-published-empty",
                        "convention.meetings",
                        own.getOrDefault(attendee.id(), 0L));
            }
        }
    }
}
