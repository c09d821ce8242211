package org.chainon.notice;

import org.chainon.intake.BadRecord;
import org.chainon.intake.Stored;

/** The one door through which notices and awards come in, whatever their source: validated, idempotent, each version kept. */
public interface NoticeIntake {
    /**
     * Stores a notice and its awards, in one transaction.
     *
     * @throws BadRecord when it says nothing usable or something absurd (no title, a deadline in the year 20245, a negative amount)
     */
    Stored take(NoticeDraft draft) throws BadRecord;

    /** Stores an award that comes without a notice (DECP). */
    Stored take(AwardDraft award) throws BadRecord;
}
