package org.chainon.convention.programme;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chainon.convention.Attendee;
import org.chainon.convention.Convention;
import org.chainon.convention.Conventions;
import org.chainon.convention.SayWishes;
import org.chainon.convention.Slot;
import org.chainon.convention.programme.PlannedMeeting.Origin;
import org.chainon.convention.scheduling.MeetingRepairer;
import org.chainon.convention.scheduling.Problem;
import org.chainon.convention.scheduling.Repaired;
import org.chainon.convention.scheduling.Seating;
import org.chainon.convention.scheduling.Told;
import org.chainon.kernel.AttendeeId;
import org.springframework.stereotype.Component;

/** Brings a programme that was told in line with what happened, moving as few meetings as can be; in the transaction that is open. */
@Component
class MendProgramme {
    /** What begins so soon stays as it is. */
    private static final Duration NOTICE = Duration.ofMinutes(5);

    private final Conventions conventions;
    private final ProgrammeRows programmes;
    private final MeetingRows meetings;
    private final PresenceRows presences;
    private final SayWishes wishes;
    private final MeetingRepairer repairer;
    private final ConventionSettings settings;
    private final Clock clock;

    MendProgramme(
            Conventions conventions,
            ProgrammeRows programmes,
            MeetingRows meetings,
            PresenceRows presences,
            SayWishes wishes,
            MeetingRepairer repairer,
            ConventionSettings settings,
            Clock clock) {
        this.conventions = conventions;
        this.programmes = programmes;
        this.meetings = meetings;
        this.presences = presences;
        this.wishes = wishes;
        this.repairer = repairer;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @param lost meetings that cannot take place any more, whatever else happens
     * @param wanted who could meet besides, where that is possible without moving anybody; also those who were to meet before
     */
    Kept.Done mend(Convention convention, Collection<PlannedMeeting> lost, Collection<Couple> wanted) {
        List<PlannedMeeting> all = meetings.of(convention.id());
        Set<PlannedMeeting> gone = new HashSet<>(lost);
        List<PlannedMeeting> told = all.stream()
                .filter(each -> each.planned() && !gone.contains(each))
                .toList();
        Map<Couple, PlannedMeeting> known = new LinkedHashMap<>();
        told.forEach(each -> known.put(new Couple(each.buyer(), each.supplier()), each));
        List<Couple> couples = new ArrayList<>(known.keySet());
        wanted.stream().filter(couple -> !known.containsKey(couple)).distinct().forEach(couples::add);

        Timing timing = new Timing(convention.plan(), people(convention));
        couples.removeIf(couple -> timing.participant(couple.buyer()) < 0 || timing.participant(couple.supplier()) < 0);
        Rules rules = programmes
                .find(convention.id())
                .map(Programme::rules)
                .orElse(Rules.USUAL)
                .loose();
        Map<AttendeeId, Set<Integer>> absences = absences(convention, timing);
        Problem problem = timing.problem(couples, rules, absences);
        int now = now(convention);
        Map<Integer, Integer> slots = new HashMap<>();
        Set<Integer> settled = new HashSet<>();
        for (int m = 0; m < couples.size(); m++) {
            PlannedMeeting before = known.get(couples.get(m));
            Integer slot = before == null ? null : timing.position(before.slot());
            if (before != null && slot != null) {
                slots.put(m, slot);
                boolean missing = missing(before, slot, absences) && ahead(convention, before);
                if (slot < now && !missing) {
                    settled.add(m);
                }
            }
        }
        Told what = new Told(slots, settled, now, worth(convention, couples));
        Repaired repaired = repairer.repair(problem, what, settings.repair());
        Seating seating = Seating.of(
                problem, repaired.slots(), timing.sitting(), tables(convention, couples, known, slots, repaired));
        return kept(convention, couples, known, timing, repaired, seating, all, lost);
    }

    private static boolean missing(PlannedMeeting meeting, int slot, Map<AttendeeId, Set<Integer>> absences) {
        return absences.getOrDefault(meeting.buyer(), Set.of()).contains(slot)
                || absences.getOrDefault(meeting.supplier(), Set.of()).contains(slot);
    }

    private Map<Integer, Integer> worth(Convention convention, List<Couple> couples) {
        Said said = Said.of(wishes.all(convention.id()));
        Map<Integer, Integer> worth = new HashMap<>();
        IntStream.range(0, couples.size()).forEach(m -> worth.put(m, 1 + said.weight(couples.get(m))));
        return worth;
    }

    private Kept.Done kept(
            Convention convention,
            List<Couple> couples,
            Map<Couple, PlannedMeeting> known,
            Timing timing,
            Repaired repaired,
            Seating seating,
            List<PlannedMeeting> all,
            Collection<PlannedMeeting> lost) {
        Instant at = clock.instant();
        List<String> places = timing.places(couples, seating.tables());
        Map<Couple, PlannedMeeting> earlier = all.stream()
                .filter(each -> !each.planned())
                .collect(Collectors.toMap(each -> new Couple(each.buyer(), each.supplier()), each -> each));
        List<PlannedMeeting> moved = new ArrayList<>();
        List<PlannedMeeting> gone =
                new ArrayList<>(lost.stream().map(each -> each.lost(at)).toList());
        List<PlannedMeeting> added = new ArrayList<>();
        for (int m = 0; m < couples.size(); m++) {
            Couple couple = couples.get(m);
            PlannedMeeting before = known.get(couple);
            Integer slot = repaired.slots().get(m);
            if (slot == null) {
                if (before != null) {
                    gone.add(before.lost(at));
                }
                continue;
            }
            String id = timing.slot(slot);
            String place = places.get(m);
            if (before == null) {
                PlannedMeeting again = earlier.get(couple);
                added.add(
                        again == null
                                ? PlannedMeeting.fresh(
                                        convention.id(),
                                        couple.buyer(),
                                        couple.supplier(),
                                        id,
                                        place,
                                        Origin.CHOSEN,
                                        at)
                                : again.at(id, place, at));
            } else if (!before.slot().equals(id) || !before.place().equals(place)) {
                moved.add(before.at(id, place, at));
            }
        }
        List<PlannedMeeting> changed = new ArrayList<>(moved);
        changed.addAll(gone);
        changed.addAll(added);
        meetings.write(changed);
        return new Kept.Done(moved, gone, added);
    }

    /** Tables of those that stay where they are. */
    private static Map<Integer, Integer> tables(
            Convention convention,
            List<Couple> couples,
            Map<Couple, PlannedMeeting> known,
            Map<Integer, Integer> slots,
            Repaired repaired) {
        Map<Integer, Integer> tables = new HashMap<>();
        slots.forEach((meeting, slot) -> {
            PlannedMeeting before = known.get(couples.get(meeting));
            int table = before == null ? -1 : convention.plan().tables().indexOf(before.place());
            if (table >= 0 && slot.equals(repaired.slots().get(meeting))) {
                tables.put(meeting, table);
            }
        });
        return tables;
    }

    private List<Attendee> people(Convention convention) {
        return conventions.attendees(convention.id()).stream()
                .filter(each -> each.registeredAt() != null || each.registered())
                .toList();
    }

    private Map<AttendeeId, Set<Integer>> absences(Convention convention, Timing timing) {
        Map<AttendeeId, Set<Integer>> absences = new HashMap<>();
        presences.of(convention.id()).forEach((attendee, presence) -> {
            String late = presence.lateUntil();
            Integer first = late == null ? null : timing.position(late);
            if (first != null) {
                absences.put(attendee, IntStream.range(0, first).boxed().collect(Collectors.toSet()));
            }
        });
        return absences;
    }

    /** The first slot into which something can still be put. */
    int now(Convention convention) {
        LocalDateTime soon = LocalDateTime.ofInstant(
                clock.instant().plus(NOTICE), convention.law().zone());
        Predicate<Slot> ahead = slot -> slot.day().atTime(slot.from()).isAfter(soon);
        List<Slot> slots = convention.plan().slots();
        return (int) slots.stream().filter(ahead.negate()).count();
    }

    /** Whether its slot has not ended. */
    boolean ahead(Convention convention, PlannedMeeting meeting) {
        LocalDateTime now =
                LocalDateTime.ofInstant(clock.instant(), convention.law().zone());
        return convention.plan().slots().stream()
                .filter(slot -> slot.id().equals(meeting.slot()))
                .anyMatch(slot -> slot.day().atTime(slot.to()).isAfter(now));
    }
}
