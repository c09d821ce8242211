package org.chainon.bid.kit;

import java.time.LocalDate;
import org.chainon.file.KeptFile;
import org.chainon.kernel.BidId;
import org.jspecify.annotations.Nullable;

/**
 * A kept file of a supplier with what it is.
 *
 * @param document null while nobody said what it is
 * @param bid the only response it serves; null for all
 * @param until last day on which it is valid; null when it has none or it is not known
 */
public record Piece(
        KeptFile file,
        @Nullable KitDocument document,
        @Nullable BidId bid,
        @Nullable LocalDate until) {
    boolean validOn(@Nullable LocalDate day) {
        return until == null || day == null || !day.isAfter(until);
    }

    boolean serves(BidId response) {
        return bid == null || bid.equals(response);
    }
}
