package org.chainon.bid;

import java.time.LocalDate;
import org.chainon.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * How it ended.
 *
 * @param amount of the contract that was won, or of the winner's where it is known; excl. VAT
 * @param winner who won, where another did and one knows
 * @param reason what one learned, in one's own words; may be empty
 * @param on the day on which one heard
 */
public record BidResult(@Nullable Money amount, @Nullable String winner, String reason, LocalDate on) {}
