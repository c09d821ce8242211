package org.chainon.consortium;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.chainon.kernel.Money;
import org.chainon.kernel.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What a member and the lead agree on; nobody else sees the price.
 *
 * @param share of the contract in percent, to two decimals; null while open
 * @param price envelope excl. VAT for its part; null while open
 */
public record Terms(@Nullable BigDecimal share, @Nullable Money price) {
    public static final Terms OPEN = new Terms(null, null);
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    public Terms {
        share = share == null ? null : share.setScale(2, RoundingMode.HALF_UP);
    }

    public boolean open() {
        return share == null && price == null;
    }

    Optional<Reason> refusal() {
        if (share != null && (share.signum() < 0 || share.compareTo(ALL) > 0)) {
            return Optional.of(Reason.of("consortium.share"));
        }
        return price != null && !price.plausible() ? Optional.of(Reason.of("consortium.price")) : Optional.empty();
    }
}
