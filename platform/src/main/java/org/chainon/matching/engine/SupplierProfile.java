package org.chainon.matching.engine;

import java.util.List;
import java.util.Set;
import org.chainon.nomenclature.Cpv;
import org.chainon.supplier.Supplier;
import org.chainon.territory.AreaId;

/**
 * A supplier as the engine compares it.
 *
 * @param activity words of what it does: labels of its activities and CPV codes, its own words
 * @param past titles of contracts it carried out
 * @param other its names and description
 * @param cpv codes it declared, and those that its activities are bought under
 * @param home every area that holds one of its sites
 */
public record SupplierProfile(
        Supplier supplier, String activity, String past, String other, List<OfferedCpv> cpv, Set<AreaId> home) {
    public SupplierProfile {
        cpv = List.copyOf(cpv);
        home = Set.copyOf(home);
    }

    /**
     * A code under which the supplier sells.
     *
     * @param activity label of the activity it comes from, empty when the supplier named the code itself
     */
    public record OfferedCpv(Cpv cpv, String activity) {}
}
