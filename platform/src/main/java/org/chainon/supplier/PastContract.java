package org.chainon.supplier;

import org.chainon.kernel.Money;
import org.chainon.nomenclature.Cpv;
import org.chainon.territory.AreaId;
import org.jspecify.annotations.Nullable;

/** A contract that the supplier carried out: its reference. */
public record PastContract(
        String title,
        String buyer,
        @Nullable Cpv cpv,
        @Nullable Money amount,
        int year,
        @Nullable AreaId place) {}
