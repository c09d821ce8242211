package org.chainon.supplier;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.chainon.kernel.OrganisationId;
import org.chainon.kernel.Reason;
import org.chainon.kernel.SupplierId;

/**
 * What buyers and enterprises have had to do with each other, told by the modules that know of it; read where one side sees the other.
 * It is shown and never ranks. What one side said of it is told to that side only. Codes {@code past.…}, the latest first.
 */
public interface SharedPast {
    /** As the buyers read it; enterprises without a past with them are left out. */
    Map<SupplierId, List<Reason>> ofBuyers(Collection<OrganisationId> buyers, Collection<SupplierId> suppliers);

    /** As the enterprises read it; buyers without a past with them are left out. */
    Map<OrganisationId, List<Reason>> ofSuppliers(Collection<SupplierId> suppliers, Collection<OrganisationId> buyers);
}
