package org.chainon.supplier;

import java.util.Set;
import org.chainon.nomenclature.Cpv;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a supplier does.
 *
 * @param activity id of one of the 154 activities, or null when only its own words say it
 * @param services in what ways
 * @param cpv CPV codes it named or that were proposed to it
 * @param words its own words, may be empty
 */
public record SupplierActivity(@Nullable String activity, Set<ServiceKind> services, Set<Cpv> cpv, String words) {
    public SupplierActivity {
        services = Set.copyOf(services);
        cpv = Set.copyOf(cpv);
    }
}
