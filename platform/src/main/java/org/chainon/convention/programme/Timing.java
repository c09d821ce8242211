package org.chainon.convention.programme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chainon.convention.Attendee;
import org.chainon.convention.Plan;
import org.chainon.convention.Side;
import org.chainon.convention.Slot;
import org.chainon.convention.programme.Result.GivenUp;
import org.chainon.convention.programme.Result.What;
import org.chainon.convention.programme.Rules.Kind;
import org.chainon.convention.programme.Rules.Rule;
import org.chainon.convention.scheduling.Day;
import org.chainon.convention.scheduling.Meeting;
import org.chainon.convention.scheduling.Participant;
import org.chainon.convention.scheduling.Problem;
import org.chainon.convention.scheduling.Relaxed;
import org.chainon.convention.scheduling.Session;
import org.chainon.kernel.AttendeeId;
import org.jspecify.annotations.Nullable;

/** A convention in the plain numbers of scheduling: slots, participants (buyers first) and meetings by position. */
final class Timing {
    private final Plan plan;
    private final List<Attendee> people;
    private final Map<AttendeeId, Integer> positions = new HashMap<>();
    private final Map<String, Integer> slots = new HashMap<>();
    private final List<Slot> all;

    Timing(Plan plan, List<Attendee> people) {
        this.plan = plan;
        this.people = people;
        this.all = plan.slots();
        IntStream.range(0, people.size())
                .forEach(p -> positions.put(people.get(p).id(), p));
        IntStream.range(0, all.size()).forEach(s -> slots.put(all.get(s).id(), s));
    }

    String slot(int position) {
        return all.get(position).id();
    }

    /** Null where the plan has no such slot any more. */
    @Nullable
    Integer position(String slot) {
        return slots.get(slot);
    }

    int participant(AttendeeId attendee) {
        return positions.getOrDefault(attendee, -1);
    }

    boolean video(Couple couple) {
        return plan.onSite() && (video(couple.buyer()) || video(couple.supplier()));
    }

    private boolean video(AttendeeId attendee) {
        return people.get(participant(attendee)).coming().video();
    }

    /** @param absences slots at which somebody is not there, beside those that it said */
    Problem problem(List<Couple> couples, Rules rules, Map<AttendeeId, Set<Integer>> absences) {
        Map<Couple, Integer> meetings = new HashMap<>();
        IntStream.range(0, couples.size()).forEach(m -> meetings.put(couples.get(m), m));
        return new Problem(
                days(),
                plan.tables().size(),
                people.stream().map(each -> participant(each, absences)).toList(),
                couples.stream()
                        .map(couple -> meeting(couple, rules.rules(), meetings))
                        .toList(),
                rules.fairness());
    }

    private List<Day> days() {
        return plan.days().stream()
                .map(day -> new Day(day.slots().size(), (int) day.slots().stream()
                        .filter(slot -> slot.session() == Slot.Session.MORNING)
                        .count()))
                .toList();
    }

    private Participant participant(Attendee attendee, Map<AttendeeId, Set<Integer>> absences) {
        Set<Integer> forbidden = new HashSet<>(absences.getOrDefault(attendee.id(), Set.of()));
        attendee.coming().cannot().stream()
                .flatMap(slot -> Stream.ofNullable(slots.get(slot)))
                .forEach(forbidden::add);
        return new Participant(forbidden, session(attendee.coming().prefers()));
    }

    private static Session session(Slot.@Nullable Session half) {
        return half == null ? Session.ANY : half == Slot.Session.MORNING ? Session.MORNING : Session.AFTERNOON;
    }

    private Meeting meeting(Couple couple, List<Rule> rules, Map<Couple, Integer> meetings) {
        Session session = Session.ANY;
        Integer fixed = null;
        Set<Integer> after = new HashSet<>();
        for (Rule rule : rules) {
            if (!rule.buyer().equals(couple.buyer())) {
                continue;
            }
            boolean own = rule.supplier().equals(couple.supplier());
            if (own && rule.kind() == Kind.MORNING) {
                session = Session.MORNING;
            } else if (own && rule.kind() == Kind.AFTERNOON) {
                session = Session.AFTERNOON;
            } else if (own && rule.slot() != null) {
                fixed = slots.get(rule.slot());
            } else if (couple.supplier().equals(rule.then())) {
                Integer before = meetings.get(new Couple(rule.buyer(), rule.supplier()));
                Stream.ofNullable(before).forEach(after::add);
            }
        }
        return new Meeting(
                List.of(participant(couple.buyer()), participant(couple.supplier())),
                session,
                fixed,
                after,
                !video(couple));
    }

    /** Those who keep their seats while others come to them. */
    Set<Integer> sitting() {
        return IntStream.range(0, people.size())
                .filter(p -> people.get(p).side() == Side.BUYER)
                .boxed()
                .collect(Collectors.toSet());
    }

    /** What was given up, by who it is about. */
    GivenUp named(Relaxed relaxed, List<Couple> couples) {
        return switch (relaxed) {
            case Relaxed.Dropped dropped -> of(What.MEETING, couples.get(dropped.meeting()), null);
            case Relaxed.Unfixed unfixed -> of(What.FIXED, couples.get(unfixed.meeting()), null);
            case Relaxed.AnyHalf half -> of(What.SESSION, couples.get(half.meeting()), null);
            case Relaxed.Unordered order -> {
                AttendeeId then = couples.get(order.later()).supplier();
                yield of(What.ORDER, couples.get(order.earlier()), then);
            }
            case Relaxed.Present present ->
                new GivenUp(What.ABSENCE, people.get(present.participant()).id(), null, null, slot(present.slot()));
            case Relaxed.MoreTables tables -> new GivenUp(What.TABLE, null, null, null, null);
            case Relaxed.Uneven uneven -> new GivenUp(What.FAIRNESS, null, null, null, null);
        };
    }

    private static GivenUp of(What what, Couple couple, @Nullable AttendeeId then) {
        return new GivenUp(what, couple.buyer(), couple.supplier(), then, null);
    }

    /** Of meetings that have a slot: where each is. */
    List<String> places(List<Couple> couples, Map<Integer, Integer> tables) {
        List<String> places = new ArrayList<>();
        for (int m = 0; m < couples.size(); m++) {
            Integer table = tables.get(m);
            places.add(table == null ? "" : plan.tables().get(table));
        }
        return places;
    }
}
