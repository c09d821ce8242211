package org.chainon.account;

import java.util.Set;
import org.chainon.kernel.SupplierId;

/** Where suppliers are, told by the module that knows them: a facilitator looks after those of its territory. */
public interface SupplierPlaces {
    /** Ids of the places where its sites are, and of all larger ones. */
    Set<String> areasOf(SupplierId supplier);
}
