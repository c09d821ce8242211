package org.chainon.consortium.search;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.matching.Suited;
import org.chainon.need.CountSuited;
import org.chainon.need.Purchase;
import org.chainon.supplier.ServiceKind;
import org.chainon.supplier.SupplierChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who is suited to a cell, remembered for a few minutes: who asks again with one wish more is answered at once. */
@Component
class SuitedSuppliers {
    private static final int MOST = 1_500;
    private static final Duration FRESH = Duration.ofMinutes(2);

    /** The index follows a change a moment later. */
    private static final Duration FOLLOWED = Duration.ofSeconds(5);

    private final CountSuited suited;
    private final Clock clock;
    private final Map<Wanted, Found> remembered = new LinkedHashMap<>();
    private volatile Instant changed = Instant.MIN;

    SuitedSuppliers(CountSuited suited, Clock clock) {
        this.suited = suited;
        this.clock = clock;
    }

    private record Wanted(Purchase purchase, Set<ServiceKind> services, Jurisdiction law) {}

    private record Found(List<Suited> suited, Instant at) {}

    @EventListener
    void on(SupplierChanged change) {
        changed = clock.instant().plus(FOLLOWED);
    }

    List<Suited> of(Purchase purchase, AskedFor asked) {
        Wanted wanted = new Wanted(purchase, asked.services(), asked.demand().law());
        Instant now = clock.instant();
        synchronized (remembered) {
            Found found = remembered.get(wanted);
            if (found != null
                    && found.at().plus(FRESH).isAfter(now)
                    && found.at().isAfter(changed)) {
                return found.suited();
            }
        }
        List<Suited> fresh =
                suited.find(purchase, asked.services(), asked.demand().law());
        synchronized (remembered) {
            remembered.remove(wanted);
            remembered.put(wanted, new Found(fresh, now));
            while (remembered.size() > MOST) {
                remembered.remove(remembered.keySet().iterator().next());
            }
        }
        return fresh;
    }
}
