package org.chainon.hotline;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chainon.kernel.OrganisationId;
import org.chainon.kernel.Page;
import org.chainon.kernel.PersonId;
import org.chainon.kernel.QuestionId;
import org.jspecify.annotations.Nullable;

/** Reading questions. Who may is for the policy. */
public interface Questions {
    Optional<Question> find(QuestionId id);

    /** Oldest first. */
    List<Message> messages(QuestionId id);

    /** Newest first. */
    List<Question> of(Collection<OrganisationId> organisations);

    /** Those that wait come first, late and urgent before others; then the newest. */
    Page<Question> queue(Set<String> areas, Filter filter, int page, int size);

    /**
     * What of the queue.
     *
     * @param assignee only what this person has; null for everybody's
     */
    record Filter(
            Which which,
            Question.@Nullable Category category,
            @Nullable PersonId assignee) {}

    /** By whose turn it is. */
    enum Which {
        WAITING,
        LATE,
        ANSWERED,
        ALL
    }
}
