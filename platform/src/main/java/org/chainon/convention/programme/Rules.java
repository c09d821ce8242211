package org.chainon.convention.programme;

import java.util.List;
import java.util.Objects;
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

        private boolean opposes(Rule other) {
            if (!buyer.equals(other.buyer)) {
                return false;
            }
            if (kind == Kind.BEFORE && other.kind == Kind.BEFORE) {
                return supplier.equals(other.then) && other.supplier.equals(then);
            }
            boolean same =
                    supplier.equals(other.supplier) || supplier.equals(other.then) || other.supplier.equals(then);
            boolean never = (kind == Kind.NOT) != (other.kind == Kind.NOT);
            boolean halves = kind == Kind.MORNING && other.kind == Kind.AFTERNOON
                    || kind == Kind.AFTERNOON && other.kind == Kind.MORNING
                    || kind == Kind.AT && other.kind == Kind.AT && !Objects.equals(slot, other.slot);
            return same && never || supplier.equals(other.supplier) && halves;
        }
    }

    /** Whether a rule of the same pair says the opposite, or two orders run in a circle. */
    boolean contradicts(Rule rule) {
        return rules.stream().anyMatch(each -> each.opposes(rule));
    }

    /** What still counts once the programme was told: halves of the day and orders. */
    Rules loose() {
        return new Rules(
                null, rules.stream().filter(rule -> rule.kind() != Kind.AT).toList());
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
