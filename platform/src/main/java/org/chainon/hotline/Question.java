package org.chainon.hotline;

import java.time.Instant;
import java.util.Set;
import org.chainon.kernel.NoticeId;
import org.chainon.kernel.OrganisationId;
import org.chainon.kernel.PersonId;
import org.chainon.kernel.QuestionId;
import org.jspecify.annotations.Nullable;

/**
 * A question to the hotline.
 *
 * @param askedBy null once the account is erased
 * @param notice what it is about; null for a general question
 * @param areas ids of the places where the asker is, and of all larger ones
 * @param dueAt when an answer is due
 * @param helpful what the asker said at the end; null before
 */
public record Question(
        QuestionId id,
        OrganisationId organisation,
        @Nullable PersonId askedBy,
        @Nullable NoticeId notice,
        Category category,
        Priority priority,
        String title,
        Set<String> areas,
        State state,
        @Nullable PersonId assignee,
        Instant askedAt,
        Instant dueAt,
        @Nullable Instant firstAnsweredAt,
        Instant lastAt,
        @Nullable Boolean helpful) {
    public Question {
        areas = Set.copyOf(areas);
    }

    /** What it is about. */
    public enum Category {
        UNDERSTAND,
        RESERVED,
        DOCUMENTS,
        TECHNICAL,
        GROUPING,
        PERFORMANCE,
        OTHER
    }

    /** How soon it has to be answered. */
    public enum Priority {
        URGENT,
        NORMAL
    }

    /** Whose turn it is. */
    public enum State {
        NEW,
        TAKEN,
        ANSWERED,
        CLOSED
    }

    /** Whether somebody waits for an answer. */
    public boolean waits() {
        return state == State.NEW || state == State.TAKEN;
    }

    public boolean late(Instant now) {
        return waits() && dueAt.isBefore(now);
    }
}
