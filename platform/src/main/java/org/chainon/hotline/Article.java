package org.chainon.hotline;

import java.time.Instant;
import java.util.Set;
import org.chainon.kernel.ArticleId;
import org.chainon.kernel.PersonId;
import org.chainon.kernel.QuestionId;
import org.jspecify.annotations.Nullable;

/**
 * An answer that others can learn from, without names (<i>fiche</i>).
 *
 * @param source the question it comes from; null once that is no longer kept
 * @param slug its lasting address
 * @param author null once the account is erased
 * @param publishedAt null before
 */
public record Article(
        ArticleId id,
        @Nullable QuestionId source,
        String slug,
        Question.Category category,
        String question,
        String answer,
        Set<String> areas,
        State state,
        @Nullable PersonId author,
        Instant writtenAt,
        @Nullable Instant publishedAt) {
    public Article {
        areas = Set.copyOf(areas);
    }

    /** Where it is on its way. */
    public enum State {
        TO_REVIEW,
        PUBLISHED,
        WITHDRAWN
    }
}
