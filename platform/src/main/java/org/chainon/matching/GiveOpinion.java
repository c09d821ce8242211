package org.chainon.matching;

import org.chainon.kernel.LotId;
import org.chainon.kernel.NoticeId;
import org.chainon.kernel.Reason;
import org.chainon.kernel.SupplierId;
import org.jspecify.annotations.Nullable;

/** A supplier says of a lot whether it is for it. Each change is told by {@link OpinionGiven}. */
public interface GiveOpinion {
    /**
     * Keeps an opinion in place of an earlier one of the same lot.
     *
     * @param why must be there for {@link Opinion.Verdict#NOT_FOR_ME}; not kept with another verdict
     */
    Outcome give(
            SupplierId supplier, NoticeId notice, LotId lot, Opinion.Verdict verdict, Opinion.@Nullable Reason why);

    /** Takes an opinion back; where there is none, nothing happens. */
    void withdraw(SupplierId supplier, LotId lot);

    /** What became of it. */
    sealed interface Outcome permits Kept, Refused {}

    /** It stands as given. */
    record Kept(Opinion opinion) implements Outcome {}

    /** Nothing changed. */
    enum Refused implements Outcome {
        UNKNOWN_SUPPLIER("opinion.unknown-supplier"),
        UNKNOWN_NOTICE("opinion.unknown-notice"),
        UNKNOWN_LOT("opinion.unknown-lot"),
        REASON_MISSING("opinion.reason-missing");

        private final String code;

        Refused(String code) {
            this.code = code;
        }

        /** In words that say what to do. */
        public Reason reason() {
            return Reason.of(code);
        }
    }
}
