package org.chainon.need.advice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainon.jurisdiction.EnterpriseKind;
import org.chainon.jurisdiction.Siren;
import org.chainon.kernel.SupplierId;
import org.chainon.need.Purchase;
import org.chainon.nomenclature.Activities;
import org.chainon.nomenclature.Activity;
import org.chainon.nomenclature.Cpv;
import org.chainon.notice.ContractsAlike;
import org.chainon.supplier.Reach;
import org.chainon.supplier.Site;
import org.chainon.supplier.Supplier;
import org.chainon.supplier.SupplierActivity;
import org.chainon.supplier.SuppliersAround;
import org.chainon.supplier.VerifySupplier;
import org.chainon.territory.Area;
import org.chainon.territory.AreaId;
import org.chainon.territory.AreaKind;
import org.chainon.territory.Point;
import org.chainon.territory.Territory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds who goes where a purchase is carried out, with what is known of each; whatever it does, so that no trade is lost. */
@Component
class FindSuppliers {
    private static final int CLASS = 4;

    private final SuppliersAround suppliers;
    private final VerifySupplier verifications;
    private final ContractsAlike contracts;
    private final Activities activities;
    private final Territory territory;

    FindSuppliers(
            SuppliersAround suppliers,
            VerifySupplier verifications,
            ContractsAlike contracts,
            Activities activities,
            Territory territory) {
        this.suppliers = suppliers;
        this.verifications = verifications;
        this.contracts = contracts;
        this.activities = activities;
        this.territory = territory;
    }

    /** The activities of the purchase; where it names none, those under which its CPV codes are bought, the nearest only. */
    List<Activity> activities(Purchase purchase) {
        if (!purchase.activities().isEmpty()) {
            return purchase.activities().stream()
                    .flatMap(id -> activities.find(id).stream())
                    .toList();
        }
        return purchase.cpv().stream().flatMap(this::nearest).distinct().toList();
    }

    private Stream<Activity> nearest(Cpv cpv) {
        List<Activity> all = activities.of(cpv);
        int depth =
                all.stream().mapToInt(activity -> nearness(activity, cpv)).max().orElse(0);
        return all.stream().filter(activity -> depth > 0 && nearness(activity, cpv) == depth);
    }

    private static int nearness(Activity activity, Cpv cpv) {
        return activity.cpv().stream().mapToInt(cpv::sharedDepth).max().orElse(0);
    }

    /** Of those kinds, that work in one of the places; where no place is named, anywhere. */
    List<Found> around(PlannedPurchase planned, Set<EnterpriseKind> kinds) {
        Purchase purchase = planned.purchase();
        Map<SupplierId, Supplier> all = new LinkedHashMap<>();
        List<@Nullable AreaId> places = new ArrayList<>(purchase.places());
        if (places.isEmpty()) {
            places.add(null);
        }
        for (AreaId place : places) {
            suppliers.of(place, kinds, planned.law()).forEach(supplier -> all.put(supplier.id(), supplier));
        }
        Set<SupplierId> verified = verifications.holding(all.keySet());
        Set<String> winners = purchase.cpv().isEmpty()
                ? Set.of()
                : contracts.winners(purchase.cpv().getFirst());
        Set<String> wanted = activities(purchase).stream().map(Activity::id).collect(Collectors.toSet());
        return all.values().stream()
                .map(supplier -> found(supplier, purchase, wanted, winners, verified.contains(supplier.id())))
                .toList();
    }

    private Found found(
            Supplier supplier, Purchase purchase, Set<String> wanted, Set<String> winners, boolean verified) {
        Set<String> done = supplier.activities().stream()
                .flatMap(activity -> Optional.ofNullable(activity.activity()).stream())
                .filter(wanted::contains)
                .collect(Collectors.toSet());
        boolean byCode = supplier.activities().stream()
                .map(SupplierActivity::cpv)
                .anyMatch(codes -> codes.stream().anyMatch(code -> alike(code, purchase)));
        String identifier = supplier.identifier();
        boolean experienced = identifier != null && winners.contains(Siren.unitOf(identifier))
                || supplier.pastContracts().stream()
                        .anyMatch(past -> past.cpv() != null && alike(Objects.requireNonNull(past.cpv()), purchase));
        return new Found(
                supplier,
                verified,
                done,
                !done.isEmpty() || byCode || experienced,
                supplier.activities().stream().anyMatch(FindSuppliers::says),
                experienced,
                Reach.of(supplier, territory),
                departement(supplier),
                km(supplier, purchase));
    }

    /** Some lists name only in what way an enterprise serves, and no trade. */
    private static boolean says(SupplierActivity activity) {
        return activity.activity() != null
                || !activity.cpv().isEmpty()
                || !activity.words().isBlank();
    }

    private static boolean alike(Cpv code, Purchase purchase) {
        return purchase.cpv().stream().anyMatch(asked -> code.sharedDepth(asked) >= Math.min(CLASS, asked.depth()));
    }

    private @Nullable String departement(Supplier supplier) {
        return supplier.sites().stream()
                .sorted(Comparator.comparing(Site::head).reversed())
                .flatMap(site -> Optional.ofNullable(site.commune()).stream())
                .flatMap(commune -> territory.ancestors(commune).stream())
                .filter(area ->
                        area.id().kind() == AreaKind.DEPARTEMENT || area.id().kind() == AreaKind.QC_REGION)
                .map(Area::name)
                .findFirst()
                .orElse(null);
    }

    private @Nullable Double km(Supplier supplier, Purchase purchase) {
        return supplier.sites().stream()
                .flatMap(site -> Optional.ofNullable(point(site)).stream())
                .flatMap(point ->
                        purchase.places().stream().flatMap(place -> territory.distanceKm(point, place).stream()))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private @Nullable Point point(Site site) {
        AreaId commune = site.commune();
        return site.point() == null && commune != null
                ? territory.find(commune).map(Area::point).orElse(null)
                : site.point();
    }
}
