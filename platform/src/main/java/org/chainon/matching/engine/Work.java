package org.chainon.matching.engine;

import java.time.LocalDate;
import org.chainon.nomenclature.Cpv;
import org.chainon.territory.Point;
import org.jspecify.annotations.Nullable;

/**
 * A contract that a supplier won or carried out, as the engine compares it.
 *
 * @param buyer what tells one buyer from another: SIREN, else the name in lower case; may be empty
 * @param place where it was carried out, or its buyer's seat
 * @param amount € excl. VAT, null when unknown
 */
public record Work(
        String title,
        @Nullable Cpv cpv,
        String buyer,
        @Nullable Point place,
        @Nullable Double amount,
        LocalDate day) {}
