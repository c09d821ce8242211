package org.chainon.convention;

import org.chainon.kernel.OrganisationId;
import org.chainon.kernel.SupplierId;

/** Who takes part: a buyer's organisation, or an enterprise of the directory. */
public sealed interface Party {
    Side side();

    record Buyer(OrganisationId organisation) implements Party {
        @Override
        public Side side() {
            return Side.BUYER;
        }
    }

    record Enterprise(SupplierId supplier) implements Party {
        @Override
        public Side side() {
            return Side.SUPPLIER;
        }
    }
}
