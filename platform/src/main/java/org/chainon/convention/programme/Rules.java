package org.chainon.convention.programme;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chainon.kernel.AttendeeId;
import org.jspecify.annotations.Nullable;

/**
 * What the organiser wants of the programme beside the wishes.
 *
 * @param fairness breaks that one may have more than another at most; null where that does not matter
 */
public record Rules(@Nullable Integer fairness, List<Rule> rules) {
    public static final int MOST_FAIRNESS = 9;
    public static final Rules USUAL = new Rules(2, List.of());

    public Rules {
        rules = List.copyOf(rules);
        if (fairness != null && (fairness < 0 || fairness > MOST_FAIRNESS)) {
            throw new IllegalArgumentException("fairness " + fairness);
        }
    }

    /** In words {@code convention.rule.NAME}. */
    public enum Kind {
        MEET,
        NOT,
        MORNING,
        AFTERNOON,
        /** In one slot. */
        AT,
        /** Before the same buyer meets another. */
        BEFORE
    }

    /**
     * Of one pair; all but {@link Kind#NOT} make it meet.
     *
     * @param slot for {@link Kind#AT}: id of a slot
     * @param then for {@link Kind#BEFORE}: whom the buyer meets later
     */
    public record Rule(
            Kind kind,
            AttendeeId buyer,
            AttendeeId supplier,
            @Nullable String slot,
            @Nullable AttendeeId then) {
        public Rule {
            if ((kind == Kind.AT) != (slot != null) || (kind == Kind.BEFORE) != (then != null)) {
                throw new IllegalArgumentException("a rule " + kind);
            }
        }

        boolean about(AttendeeId attendee) {
            return buyer.equals(attendee) || supplier.equals(attendee) || attendee.equals(then);
        }
    }

    Rules with(Rule rule) {
        List<Rule> others = rules.stream().filter(each -> !each.equals(rule)).toList();
        return new Rules(
                fairness, Stream.concat(others.stream(), Stream.of(rule)).toList());
    }

    Rules without(int position) {
        return new Rules(
                fairness,
                IntStream.range(0, rules.size())
                        .filter(i -> i != position)
                        .mapToObj(rules::get)
                        .toList());
    }

    Rules fair(@Nullable Integer most) {
        return new Rules(most, rules);
    }
}
