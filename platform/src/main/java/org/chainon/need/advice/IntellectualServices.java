package org.chainon.need.advice;

import java.util.List;
import org.chainon.jurisdiction.DatedRows;
import org.chainon.nomenclature.Cpv;
import org.springframework.stereotype.Component;

/**
 * Purchases of thinking (studies, engineering, advice), by the leading digits of their CPV code: the resource {@code
 * reference/intellectual-services.csv}. Their hours are those of experts, which a clause can hardly give to people in insertion.
 */
@Component
class IntellectualServices {
    private final List<String> prefixes =
            DatedRows.read("/reference/intellectual-services.csv", row -> row.getField("cpv"));

    boolean contains(PlannedPurchase planned) {
        List<Cpv> codes = planned.purchase().cpv();
        return !codes.isEmpty() && prefixes.stream().anyMatch(codes.getFirst().code()::startsWith);
    }
}
