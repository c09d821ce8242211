package org.chainon.bid;

import java.time.LocalDate;
import java.util.Optional;
import org.chainon.kernel.Money;
import org.chainon.kernel.Reason;
import org.jspecify.annotations.Nullable;

/**
 * How it ended.
 *
 * @param amount of the contract that was won, or of the winner's where it is known; excl. VAT
 * @param winner who won, where another did and one knows
 * @param reason what one learned, in one's own words; may be empty
 * @param on the day on which one heard
 */
public record BidResult(@Nullable Money amount, @Nullable String winner, String reason, LocalDate on) {
    private static final int LINE = 300;

    /** Why it cannot be how a bid ends. */
    Optional<Reason> refusal(Stage how, LocalDate today) {
        if (how == Stage.WON && amount == null) {
            return Optional.of(Reason.of("bid.amount-missing"));
        }
        if (on.isAfter(today)) {
            return Optional.of(Reason.of("bid.result-in-future"));
        }
        boolean tooLong = reason.length() > Answer.LIMIT || winner != null && winner.length() > LINE;
        return tooLong ? Optional.of(Reason.of("bid.too-long", "limit", Answer.LIMIT)) : Optional.empty();
    }
}
