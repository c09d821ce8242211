package org.chainon.need.advice;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.chainon.jurisdiction.EnterpriseKind;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.kernel.SupplierId;
import org.chainon.notice.ContractsAlike;
import org.chainon.supplier.Supplier;
import org.chainon.territory.AreaId;
import org.chainon.territory.ServiceArea;
import org.jspecify.annotations.Nullable;

/**
 * What was asked of directory and contracts, so that many purchases advised one after the other ask once. It grows old: make a new one
 * for each round. Several threads may share it.
 */
public final class Remembered {
    private final boolean contractsToo;
    final Map<Around, List<Supplier>> around = new ConcurrentHashMap<>();
    final Map<SupplierId, Standing> standings = new ConcurrentHashMap<>();
    final Map<Way, Double> distances = new ConcurrentHashMap<>();
    final Map<String, Set<String>> winners = new ConcurrentHashMap<>();
    final Map<Contracts, ContractsAlike.Alike> alike = new ConcurrentHashMap<>();

    private Remembered(boolean contractsToo) {
        this.contractsToo = contractsToo;
    }

    /** For one purchase of which all is told. */
    static Remembered forOne() {
        return new Remembered(true);
    }

    /** For many purchases, without the contracts alike of the past: nobody reads them there. */
    public static Remembered forMany() {
        return new Remembered(false);
    }

    boolean contractsToo() {
        return contractsToo;
    }

    /** @param place null for anywhere */
    record Around(@Nullable AreaId place, Set<EnterpriseKind> kinds, Jurisdiction law) {}

    /** What of a supplier does not depend on the purchase. */
    record Standing(
            Supplier supplier,
            boolean verified,
            boolean tellsTrade,
            List<ServiceArea> reach,
            @Nullable String departement) {
        Standing {
            reach = List.copyOf(reach);
        }
    }

    record Way(SupplierId supplier, AreaId place) {}

    record Contracts(String prefix, List<String> regions) {
        Contracts {
            regions = List.copyOf(regions);
        }
    }
}
