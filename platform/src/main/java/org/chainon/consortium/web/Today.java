package org.chainon.consortium.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.chainon.jurisdiction.Jurisdiction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The day where a law applies. */
@Component
class Today {
    private final Clock clock;

    Today(Clock clock) {
        this.clock = clock;
    }

    LocalDate in(Jurisdiction law) {
        return LocalDate.now(clock.withZone(law.zone()));
    }

    boolean passed(@Nullable OffsetDateTime at) {
        return at != null && !at.toInstant().isAfter(clock.instant());
    }
}
