package org.chainon.bid;

import java.util.List;
import java.util.Optional;
import org.chainon.kernel.BidId;
import org.chainon.kernel.LotId;
import org.chainon.kernel.SupplierId;

/** Questions about bids. */
public interface Bids {
    /** Empty also where it is another supplier's. */
    Optional<Bid> find(SupplierId supplier, BidId id);

    Optional<Bid> find(SupplierId supplier, LotId lot);

    /** All of a supplier, the next deadline first; those without come last. */
    List<Bid> of(SupplierId supplier);

    /** Oldest first. */
    List<BidStep> steps(BidId id);
}
