package org.chainon.bid;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.chainon.kernel.BidId;
import org.chainon.kernel.PersonId;
import org.chainon.kernel.SupplierId;
import org.jspecify.annotations.Nullable;

/**
 * One supplier's work on one lot (<i>réponse</i>).
 *
 * @param person who takes care of it, and is reminded; null when nobody does
 * @param appointments earliest first
 * @param result null until one is known
 * @param referenced whether the contract that was won stands among the references of the profile
 * @param version counts the changes: who writes says which one was read
 */
public record Bid(
        BidId id,
        SupplierId supplier,
        BidSubject subject,
        Stage stage,
        @Nullable PersonId person,
        List<Appointment> appointments,
        Map<Question, Answer> answers,
        @Nullable BidResult result,
        boolean referenced,
        long version,
        Instant createdAt,
        Instant changedAt) {
    public Bid {
        appointments = appointments.stream()
                .sorted(Comparator.comparing(Appointment::at))
                .toList();
        answers = Map.copyOf(answers);
    }

    public Advice advice() {
        return Advice.of(answers);
    }

    Bid with(BidSubject read) {
        return new Bid(
                id,
                supplier,
                read,
                stage,
                person,
                appointments,
                answers,
                result,
                referenced,
                version,
                createdAt,
                changedAt);
    }

    Bid at(Stage other) {
        return new Bid(
                id,
                supplier,
                subject,
                other,
                person,
                appointments,
                answers,
                result,
                referenced,
                version,
                createdAt,
                changedAt);
    }

    Bid answered(Map<Question, Answer> given) {
        return new Bid(
                id,
                supplier,
                subject,
                stage,
                person,
                appointments,
                given,
                result,
                referenced,
                version,
                createdAt,
                changedAt);
    }

    Bid planned(@Nullable PersonId by) {
        return new Bid(
                id,
                supplier,
                subject,
                stage,
                by,
                appointments,
                answers,
                result,
                referenced,
                version,
                createdAt,
                changedAt);
    }

    Bid with(Appointment appointment) {
        return meeting(
                Stream.concat(appointments.stream(), Stream.of(appointment)).toList());
    }

    Bid without(UUID appointment) {
        return meeting(appointments.stream()
                .filter(one -> !one.id().equals(appointment))
                .toList());
    }

    private Bid meeting(List<Appointment> others) {
        return new Bid(
                id,
                supplier,
                subject,
                stage,
                person,
                others,
                answers,
                result,
                referenced,
                version,
                createdAt,
                changedAt);
    }

    Bid ended(@Nullable BidResult how) {
        return new Bid(
                id,
                supplier,
                subject,
                stage,
                person,
                appointments,
                answers,
                how,
                referenced,
                version,
                createdAt,
                changedAt);
    }

    Bid asReference() {
        return new Bid(
                id,
                supplier,
                subject,
                stage,
                person,
                appointments,
                answers,
                result,
                true,
                version,
                createdAt,
                changedAt);
    }
}
