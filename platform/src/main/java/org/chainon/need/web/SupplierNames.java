package org.chainon.need.web;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.chainon.jurisdiction.EnterpriseKind;
import org.chainon.kernel.SupplierId;
import org.chainon.supplier.Supplier;
import org.chainon.supplier.SupplierDirectory;
import org.springframework.stereotype.Component;

/** Suppliers as a buyer's lists show them. */
@Component
class SupplierNames {
    private final SupplierDirectory suppliers;

    SupplierNames(SupplierDirectory suppliers) {
        this.suppliers = suppliers;
    }

    /** @param listed whether it is in the directory still */
    record Named(String name, String town, Set<EnterpriseKind> kinds, boolean listed) {
        static final Named GONE = new Named("", "", Set.of(), false);
    }

    Map<SupplierId, Named> of(Collection<SupplierId> ids) {
        Map<SupplierId, Named> named = new HashMap<>();
        suppliers.findAll(ids).forEach(supplier -> named.put(supplier.id(), named(supplier)));
        ids.stream()
                .filter(id -> !named.containsKey(id))
                .forEach(id -> named.put(
                        id,
                        suppliers
                                .findEvenWithdrawn(id)
                                .map(supplier ->
                                        new Named(supplier.displayName(), town(supplier), supplier.kinds(), false))
                                .orElse(Named.GONE)));
        return named;
    }

    private static Named named(Supplier supplier) {
        Set<EnterpriseKind> kinds = supplier.kinds().isEmpty() ? Set.of() : EnumSet.copyOf(supplier.kinds());
        return new Named(supplier.displayName(), town(supplier), kinds, true);
    }

    private static String town(Supplier supplier) {
        return supplier.sites().isEmpty() ? "" : supplier.sites().getFirst().city();
    }
}
