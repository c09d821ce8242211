package org.chainon.consortium.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.jurisdiction.Siren;
import org.chainon.kernel.Money;
import org.chainon.kernel.SupplierId;
import org.chainon.notice.LargestContracts;
import org.chainon.supplier.Supplier;
import org.chainon.supplier.SupplierDirectory;
import org.chainon.supplier.VerifySupplier;
import org.springframework.stereotype.Component;

/** Gathers what is known of suppliers: their profile, whether it is verified, what they won, how often they were shown. */
@Component
class KnowSuppliers {
    private final SupplierDirectory suppliers;
    private final VerifySupplier verifications;
    private final LargestContracts contracts;
    private final Exposures exposures;

    KnowSuppliers(
            SupplierDirectory suppliers,
            VerifySupplier verifications,
            LargestContracts contracts,
            Exposures exposures) {
        this.suppliers = suppliers;
        this.verifications = verifications;
        this.contracts = contracts;
        this.exposures = exposures;
    }

    Map<SupplierId, KnownSupplier> of(Collection<SupplierId> ids, Jurisdiction law) {
        List<Supplier> found = suppliers.findAll(ids);
        Set<SupplierId> verified = verifications.holding(ids);
        Set<String> units = new HashSet<>();
        found.forEach(supplier -> unit(supplier, units));
        Map<String, Money> won = contracts.of(units, law.currency());
        Map<SupplierId, Double> seen = exposures.of(ids);
        Map<SupplierId, KnownSupplier> known = new HashMap<>();
        for (Supplier supplier : found) {
            String identifier = supplier.identifier();
            known.put(
                    supplier.id(),
                    new KnownSupplier(
                            supplier,
                            verified.contains(supplier.id()),
                            null,
                            identifier == null ? null : won.get(Siren.unitOf(identifier)),
                            seen.getOrDefault(supplier.id(), 0.0)));
        }
        return known;
    }

    private static void unit(Supplier supplier, Set<String> units) {
        String identifier = supplier.identifier();
        if (identifier != null) {
            units.add(Siren.unitOf(identifier));
        }
    }

    /** Establishments of one legal unit: in law they are one enterprise, and no partners of each other. */
    static List<Set<SupplierId>> sameUnit(Collection<KnownSupplier> known) {
        Map<String, Set<SupplierId>> units = new HashMap<>();
        for (KnownSupplier one : known) {
            String identifier = one.supplier().identifier();
            if (identifier != null) {
                units.computeIfAbsent(Siren.unitOf(identifier), first -> new HashSet<>())
                        .add(one.supplier().id());
            }
        }
        return new ArrayList<>(
                units.values().stream().filter(unit -> unit.size() > 1).toList());
    }
}
