package org.chainon.territory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A zone that public policy drew (facts 4.1–4.6).
 *
 * @param code the official code of a QPV ({@code QN…}); the commune's INSEE code for FRR and ZRR
 * @param level FRR: {@code FRR} or {@code FRR+}; null elsewhere
 * @param partly whether only a part of the commune is classified (FRR, ZRR): being in the commune then proves nothing
 * @param validFrom first day; {@code validTo} last day or null
 */
public record Zone(
        Kind kind,
        String code,
        String name,
        @Nullable String level,
        boolean partly,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {
    /** A zone that takes in the whole of what its code names. */
    public Zone(
            Kind kind,
            String code,
            String name,
            @Nullable String level,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {
        this(kind, code, name, level, false, validFrom, validTo);
    }

    /** Whether it was in force that day. */
    public boolean inForce(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /** Kinds of zones. */
    public enum Kind {
        QPV_2024,
        FRR,
        ZRR
    }
}
