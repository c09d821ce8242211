package org.chainon.territory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A zone that public policy drew (facts 4.1–4.6).
 *
 * @param code the official code of a QPV ({@code QN…}); the commune's INSEE code for FRR and ZRR
 * @param level FRR: {@code FRR} or {@code FRR+}; null elsewhere
 * @param validFrom first day; {@code validTo} last day or null
 */
public record Zone(
        Kind kind,
        String code,
        String name,
        @Nullable String level,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {
    /** Kinds of zones. */
    public enum Kind {
        QPV_2024,
        FRR,
        ZRR
    }
}
