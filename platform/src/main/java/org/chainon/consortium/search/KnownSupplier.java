package org.chainon.consortium.search;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.chainon.kernel.Money;
import org.chainon.supplier.PastContract;
import org.chainon.supplier.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A supplier with what is known of it beside its own words.
 *
 * @param verified whether a facilitator verified it, and it is still what was verified
 * @param insured whether it shows an insurance that holds; null where nothing is known of it
 * @param largestWon the largest contract that public data say it won; null where none
 * @param seen how often it was proposed lately, beside how often it could have been: 0 to 1
 */
public record KnownSupplier(
        Supplier supplier,
        boolean verified,
        @Nullable Boolean insured,
        @Nullable Money largestWon,
        double seen) {
    public static KnownSupplier of(Supplier supplier) {
        return new KnownSupplier(supplier, false, null, null, 0);
    }

    /** The largest contract that it held, as it says or as public data say. */
    Optional<BigDecimal> largestContract() {
        return Stream.concat(
                        Stream.of(
                                Optional.ofNullable(largestWon),
                                Optional.ofNullable(supplier.capacity().largestContract())),
                        supplier.pastContracts().stream()
                                .map(PastContract::amount)
                                .map(Optional::ofNullable))
                .flatMap(Optional::stream)
                .map(Money::amount)
                .max(Comparator.naturalOrder());
    }
}
