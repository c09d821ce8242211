package org.chainon.bid;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import org.chainon.kernel.BidId;
import org.chainon.kernel.PersonId;
import org.chainon.kernel.SupplierId;
import org.jspecify.annotations.Nullable;

/**
 * One supplier's work on one lot (<i>réponse</i>).
 *
 * @param person who takes care of it, and is reminded; null when nobody does
 * @param visitAt when the site is visited
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
        @Nullable OffsetDateTime visitAt,
        Map<Question, Answer> answers,
        @Nullable BidResult result,
        boolean referenced,
        long version,
        Instant createdAt,
        Instant changedAt) {
    public Bid {
        answers = Map.copyOf(answers);
    }

    public Advice advice() {
        return Advice.of(answers);
    }

    Bid with(BidSubject read) {
        return new Bid(
                id, supplier, read, stage, person, visitAt, answers, result, referenced, version, createdAt, changedAt);
    }

    Bid at(Stage other) {
        return new Bid(
                id,
                supplier,
                subject,
                other,
                person,
                visitAt,
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
                visitAt,
                given,
                result,
                referenced,
                version,
                createdAt,
                changedAt);
    }

    Bid planned(@Nullable PersonId by, @Nullable OffsetDateTime visit) {
        return new Bid(
                id, supplier, subject, stage, by, visit, answers, result, referenced, version, createdAt, changedAt);
    }

    Bid ended(@Nullable BidResult how) {
        return new Bid(
                id, supplier, subject, stage, person, visitAt, answers, how, referenced, version, createdAt, changedAt);
    }

    Bid asReference() {
        return new Bid(
                id, supplier, subject, stage, person, visitAt, answers, result, true, version, createdAt, changedAt);
    }
}
