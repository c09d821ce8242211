package org.chainon.consortium.search;

import java.util.List;
import java.util.Set;
import org.chainon.need.Purchase;
import org.chainon.supplier.ServiceKind;

/**
 * A demand with what is looked for in each cell.
 *
 * @param purchases one a cell
 * @param services in what way it may be served; empty for any
 * @param cut whether there were more cells than one can look at, so that the last lots are missing
 */
record AskedFor(String title, Demand demand, List<Purchase> purchases, Set<ServiceKind> services, boolean cut) {
    AskedFor {
        purchases = List.copyOf(purchases);
        services = Set.copyOf(services);
    }
}
