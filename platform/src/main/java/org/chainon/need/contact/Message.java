package org.chainon.need.contact;

import java.time.Instant;
import org.chainon.kernel.ContactId;
import org.chainon.kernel.MessageId;
import org.chainon.kernel.NeedId;
import org.chainon.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody writes about a need.
 *
 * @param contact who asked, or whom it is for; null for what all may read
 * @param question of an answer: what was asked, in words that do not tell who did
 * @param answers the question that it answers
 * @param person who wrote it; null once the account is erased
 */
public record Message(
        MessageId id,
        NeedId need,
        @Nullable ContactId contact,
        Kind kind,
        String question,
        String text,
        @Nullable MessageId answers,
        @Nullable PersonId person,
        Instant at) {
    /** Who writes to whom. */
    public enum Kind {
        /** A supplier asks; the answer is for all. */
        QUESTION,
        ANSWER,
        /** The buyer tells all something more. */
        NOTE,
        TO_SUPPLIER,
        TO_BUYER;

        /** Whether all suppliers that were told of the need may read it. */
        public boolean shared() {
            return this == ANSWER || this == NOTE;
        }
    }
}
