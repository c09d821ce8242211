package org.chainon.supplier.search;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.chainon.jurisdiction.EnterpriseKind;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.supplier.Supplier;
import org.chainon.supplier.SuppliersAround;
import org.chainon.territory.AreaId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** By the directory's own search, so that both count the same. */
@Component
class SearchedAround implements SuppliersAround {
    private final SupplierSearch search;

    SearchedAround(SupplierSearch search) {
        this.search = search;
    }

    @Override
    public List<Supplier> of(@Nullable AreaId place, Set<EnterpriseKind> kinds, Jurisdiction law) {
        SupplierQuery all = SupplierQuery.ALL;
        SupplierQuery query = new SupplierQuery(
                all.words(),
                all.families(),
                kinds,
                all.groups(),
                all.activities(),
                place,
                SupplierQuery.PlaceMeaning.WORKS,
                all.regions(),
                all.services(),
                all.accredited(),
                all.turnovers(),
                all.headcounts(),
                all.zones(),
                Set.of(law),
                all.identifierPrefix(),
                SupplierQuery.Sort.NAME,
                all.page(),
                all.size());
        try (Stream<Supplier> found = search.all(query)) {
            return found.toList();
        }
    }
}
