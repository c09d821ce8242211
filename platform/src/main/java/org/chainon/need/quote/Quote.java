package org.chainon.need.quote;

import java.time.Instant;
import java.util.List;
import org.chainon.kernel.ContactId;
import org.chainon.kernel.FileId;
import org.jspecify.annotations.Nullable;

/**
 * A supplier's answer to a need.
 *
 * @param draft as it is being written; the buyer never sees it
 * @param draftVersion grows with each change of the draft
 * @param sent what counts; null while nothing was sent, and once it was withdrawn
 */
public record Quote(
        ContactId contact,
        QuoteSheet draft,
        long draftVersion,
        @Nullable Sent sent) {
    /**
     * What the buyer may read.
     *
     * @param number from 1, one more each time that it is sent again
     * @param files that belong to it
     */
    public record Sent(int number, QuoteSheet sheet, List<FileId> files, Instant at) {
        public Sent {
            files = List.copyOf(files);
        }
    }
}
