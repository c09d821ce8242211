package org.chainon.need.quote;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a supplier offers.
 *
 * @param lots lines of each lot that it answers, by the lot's position from 0; in the currency of the need, excl. VAT
 * @param delayDays from the order to the beginning or the delivery
 * @param insertionHours hours of work given to people in insertion or with a disability, over the whole contract
 * @param environment what it does for the environment, in its own words
 * @param validUntil until when it holds
 * @param words what else the buyer should know
 */
public record QuoteSheet(
        Map<Integer, List<QuoteLine>> lots,
        @Nullable Integer delayDays,
        @Nullable Integer insertionHours,
        String environment,
        @Nullable LocalDate validUntil,
        String words) {
    public static final QuoteSheet EMPTY = new QuoteSheet(Map.of(), null, null, "", null, "");

    public QuoteSheet {
        SortedMap<Integer, List<QuoteLine>> ordered = new TreeMap<>();
        lots.forEach((lot, lines) -> {
            if (!lines.isEmpty()) {
                ordered.put(lot, List.copyOf(lines));
            }
        });
        lots = java.util.Collections.unmodifiableSortedMap(ordered);
    }

    /** Of one lot, excl. VAT; null where it does not answer that lot. */
    public @Nullable BigDecimal total(int lot) {
        List<QuoteLine> lines = lots.get(lot);
        return lines == null ? null : lines.stream().map(QuoteLine::total).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Of all lots that it answers. */
    public BigDecimal total() {
        return lots.values().stream()
                .flatMap(List::stream)
                .map(QuoteLine::total)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
