package org.chainon.consortium;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.chainon.kernel.PersonId;
import org.chainon.kernel.SupplierId;
import org.jspecify.annotations.Nullable;

/**
 * An enterprise in a grouping, from the idea to its answer and what it does.
 *
 * @param expected what is wanted of it, in the lead's words
 * @param parts how much it does of each line, by id of the line, in the line's unit
 * @param terms what is offered to it while it is invited, what is agreed once it has accepted
 * @param person who takes care of it in the enterprise; null for all of its people
 * @param answerBy last day for its answer
 * @param answeredAt when it said yes or no, or left; when the lead was told that it said nothing
 * @param words why it declined, left or was taken out
 */
public record Member(
        SupplierId supplier,
        Role role,
        State state,
        String expected,
        Map<String, Double> parts,
        Terms terms,
        @Nullable PersonId person,
        @Nullable Instant invitedAt,
        @Nullable LocalDate answerBy,
        @Nullable Instant remindedAt,
        @Nullable Instant answeredAt,
        String words) {
    public Member {
        parts = Map.copyOf(parts);
        if (parts.values().stream().anyMatch(volume -> !(volume > 0))) {
            throw new IllegalArgumentException("a part of nothing");
        }
    }

    /** What it is to the buyer; in words {@code consortium.role.NAME}. */
    public enum Role {
        /** Mandataire. */
        LEAD,
        /** Cotraitant. */
        PARTNER,
        /** Sous-traitant: no member before the law, works for one. */
        SUBCONTRACTOR
    }

    /** How far it has come; in words {@code consortium.member.NAME}. */
    public enum State {
        /** The lead thinks of it; it has not been asked. */
        PROPOSED,
        INVITED,
        ACCEPTED,
        DECLINED,
        /** It left. */
        WITHDRAWN,
        /** The lead took it out. */
        REMOVED;

        /** Whether the lead counts on it. */
        public boolean counts() {
            return this == PROPOSED || this == INVITED || this == ACCEPTED;
        }

        /** Whether it may see anything. */
        public boolean sees() {
            return this == INVITED || this == ACCEPTED;
        }
    }

    static Member lead(SupplierId supplier, @Nullable PersonId person, Instant at) {
        return new Member(
                supplier, Role.LEAD, State.ACCEPTED, "", Map.of(), Terms.OPEN, person, null, null, null, at, "");
    }

    static Member proposed(SupplierId supplier, Role role) {
        return new Member(supplier, role, State.PROPOSED, "", Map.of(), Terms.OPEN, null, null, null, null, null, "");
    }

    public boolean leads() {
        return role == Role.LEAD && state == State.ACCEPTED;
    }

    /** Whether it was asked and its time to answer is over. */
    public boolean expired(LocalDate today) {
        return state == State.INVITED && answerBy != null && today.isAfter(answerBy);
    }

    Member as(Role other) {
        return new Member(
                supplier,
                other,
                state,
                expected,
                parts,
                terms,
                person,
                invitedAt,
                answerBy,
                remindedAt,
                answeredAt,
                words);
    }

    Member asked(String what) {
        return new Member(
                supplier, role, state, what, parts, terms, person, invitedAt, answerBy, remindedAt, answeredAt, words);
    }

    Member doing(Map<String, Double> other) {
        return new Member(
                supplier,
                role,
                state,
                expected,
                other,
                terms,
                person,
                invitedAt,
                answerBy,
                remindedAt,
                answeredAt,
                words);
    }

    Member on(Terms other) {
        return new Member(
                supplier,
                role,
                state,
                expected,
                parts,
                other,
                person,
                invitedAt,
                answerBy,
                remindedAt,
                answeredAt,
                words);
    }

    Member caredForBy(@Nullable PersonId who) {
        return new Member(
                supplier, role, state, expected, parts, terms, who, invitedAt, answerBy, remindedAt, answeredAt, words);
    }

    Member invited(Instant at, LocalDate until) {
        return new Member(supplier, role, State.INVITED, expected, parts, terms, person, at, until, null, null, "");
    }

    Member reminded(Instant at) {
        return new Member(
                supplier, role, state, expected, parts, terms, person, invitedAt, answerBy, at, answeredAt, words);
    }

    /** Its time is over without a word, and the lead knows. */
    Member silent(Instant at) {
        return new Member(
                supplier, role, state, expected, parts, terms, person, invitedAt, answerBy, remindedAt, at, words);
    }

    Member joined(@Nullable PersonId who, Instant at) {
        return new Member(
                supplier,
                role,
                State.ACCEPTED,
                expected,
                parts,
                terms,
                who == null ? person : who,
                invitedAt,
                answerBy,
                remindedAt,
                at,
                "");
    }

    /** Declined, left or taken out: what it was to do is to be done by another. */
    Member gone(State how, String why, Instant at) {
        return new Member(
                supplier, role, how, expected, Map.of(), terms, person, invitedAt, answerBy, remindedAt, at, why);
    }
}
