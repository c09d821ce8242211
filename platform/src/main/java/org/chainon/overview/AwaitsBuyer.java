package org.chainon.overview;

import java.time.OffsetDateTime;
import java.util.List;
import org.chainon.kernel.OrganisationId;

/** What waits for a buyer's people: each thing that may wait brings one, and the home shows them together. */
interface AwaitsBuyer {
    List<Awaiting> of(OrganisationId buyer, OffsetDateTime now);
}
