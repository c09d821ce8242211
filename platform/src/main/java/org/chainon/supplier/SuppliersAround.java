package org.chainon.supplier;

import java.util.List;
import java.util.Set;
import org.chainon.jurisdiction.EnterpriseKind;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.territory.AreaId;
import org.jspecify.annotations.Nullable;

/** Who works in a place: all that the directory shows under « intervient à », at once. */
public interface SuppliersAround {
    /**
     * In no order that means anything.
     *
     * @param place null for anywhere
     * @param kinds of which it must be one; empty for any
     */
    List<Supplier> of(@Nullable AreaId place, Set<EnterpriseKind> kinds, Jurisdiction law);
}
