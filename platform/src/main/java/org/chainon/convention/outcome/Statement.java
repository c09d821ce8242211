package org.chainon.convention.outcome;

import java.math.BigDecimal;
import java.time.Instant;
import org.chainon.convention.Side;
import org.chainon.kernel.MeetingId;
import org.jspecify.annotations.Nullable;

/**
 * What one side says came of a meeting.
 *
 * @param amount of a deal, excluding VAT, in the currency of the convention's law; null where it is not said
 */
public record Statement(
        MeetingId meeting,
        Side side,
        Wave wave,
        CameOf what,
        @Nullable BigDecimal amount,
        Instant at) {}
