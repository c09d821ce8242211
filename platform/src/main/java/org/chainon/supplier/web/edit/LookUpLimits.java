package org.chainon.supplier.web.edit;

import java.time.Clock;
import java.time.Duration;
import org.chainon.account.Buckets;
import org.chainon.account.RequestAddress;
import org.chainon.kernel.PersonId;
import org.springframework.stereotype.Component;

/** How often one may look an enterprise up: nobody asks the public register a thousand times through us. */
@Component
class LookUpLimits {
    private static final Duration REFILL = Duration.ofMinutes(10);

    private final Buckets people;
    private final Buckets clients;

    LookUpLimits(Clock clock) {
        people = new Buckets(20, REFILL, clock);
        clients = new Buckets(300, REFILL, clock);
    }

    boolean lets(PersonId person) {
        return people.take(person.toString())
                && RequestAddress.ofThisRequest()
                        .map(RequestAddress::client)
                        .map(clients::take)
                        .orElse(true);
    }
}
