package org.chainon.need;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.kernel.SupplierId;
import org.chainon.matching.Matching;
import org.chainon.matching.Suited;
import org.chainon.matching.Wanted;
import org.chainon.nomenclature.Activities;
import org.chainon.nomenclature.Cpv;
import org.chainon.supplier.ServiceKind;
import org.chainon.supplier.Supplier;
import org.chainon.supplier.SupplierDirectory;
import org.springframework.stereotype.Service;

/** Counts the suppliers that could serve a purchase. */
@Service
public class CountSuited {
    /** Of so many none is missed; beyond, the search goes no further than the best. */
    public static final int SURE = 250;

    private final Matching matching;
    private final ReadPurchase reader;
    private final Activities activities;
    private final SupplierDirectory suppliers;
    private final Clock clock;

    CountSuited(
            Matching matching, ReadPurchase reader, Activities activities, SupplierDirectory suppliers, Clock clock) {
        this.matching = matching;
        this.reader = reader;
        this.activities = activities;
        this.suppliers = suppliers;
        this.clock = clock;
    }

    /** Where that law is in force. */
    public LocalDate today(Jurisdiction law) {
        return LocalDate.now(clock.withZone(law.zone()));
    }

    /** @param services in what way it may be served; empty for any */
    public SuitedCount of(Purchase purchase, Set<ServiceKind> services, Jurisdiction law) {
        List<Suited> found = find(purchase, services, law);
        return SuitedCount.of(found, found.size() >= SURE);
    }

    /** Themselves, best first; without those that say in what ways they work, and none of them is asked for. */
    public List<Suited> find(Purchase purchase, Set<ServiceKind> services, Jurisdiction law) {
        List<Suited> found = find(reader.of(purchase).purchase(), law);
        if (services.isEmpty()) {
            return found;
        }
        Set<SupplierId> serving = suppliers
                .findAll(found.stream().map(Suited::supplier).toList())
                .stream()
                .filter(supplier -> serves(supplier, services))
                .map(Supplier::id)
                .collect(Collectors.toSet());
        return found.stream().filter(each -> serving.contains(each.supplier())).toList();
    }

    private static boolean serves(Supplier supplier, Set<ServiceKind> wanted) {
        Set<ServiceKind> own = supplier.activities().stream()
                .flatMap(activity -> activity.services().stream())
                .collect(Collectors.toSet());
        return own.isEmpty() || own.stream().anyMatch(wanted::contains);
    }

    private List<Suited> find(Purchase purchase, Jurisdiction law) {
        return matching.suited(new Wanted(
                purchase.title(),
                purchase.description(),
                codes(purchase),
                purchase.places(),
                purchase.amount(),
                purchase.months(),
                law,
                purchase.launch()));
    }

    /** Its codes, and those under which its activities are bought. */
    private List<Cpv> codes(Purchase purchase) {
        Set<Cpv> codes = new LinkedHashSet<>(purchase.cpv());
        purchase.activities().stream()
                .flatMap(id -> activities.find(id).stream())
                .forEach(activity -> codes.addAll(activity.cpv()));
        return List.copyOf(codes);
    }
}
