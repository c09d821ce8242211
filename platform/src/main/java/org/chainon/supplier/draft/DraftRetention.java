package org.chainon.supplier.draft;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.chainon.account.KeptForATime;
import org.chainon.kernel.DraftId;
import org.chainon.kernel.FileId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Ends drafts that nobody goes on with, and sweeps away the files that drafts leave behind. */
@Component
public class DraftRetention implements KeptForATime {
    private final Drafts drafts;
    private final DraftFiles files;
    private final Duration kept;
    private final Clock clock;

    DraftRetention(Drafts drafts, DraftFiles files, @Value("${chainon.retention.drafts:180}") int days, Clock clock) {
        this.drafts = drafts;
        this.files = files;
        this.kept = Duration.ofDays(days);
        this.clock = clock;
    }

    /** When it is erased if nobody touches it any more. */
    public Instant endOf(Draft draft) {
        return draft.updatedAt().plus(kept);
    }

    @Override
    public void eraseOld() {
        drafts.erase(clock.instant().minus(kept));
        for (DraftId draft : drafts.left()) {
            Set<FileId> named = drafts.find(draft).map(DraftFiles::named).orElse(Set.of());
            if (files.clear(draft, named)) {
                drafts.swept(draft);
            }
        }
    }
}
