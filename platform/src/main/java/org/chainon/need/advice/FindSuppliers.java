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
    private final PlaceDistance distances;

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
        this.distances = new PlaceDistance(territory);
    }

    /** The activities that are looked for. */
    List<Activity> activities(Purchase purchase) {
        return purchase.activities().stream()
                .flatMap(id -> activities.find(id).stream())
                .toList();
    }

    /** Of those kinds, that work in one of the places; where no place is named, anywhere. */
    List<Found> around(PlannedPurchase planned, Set<EnterpriseKind> kinds, Remembered remembered) {
        Purchase purchase = planned.purchase();
        Map<SupplierId, Remembered.Standing> all = new LinkedHashMap<>();
        List<@Nullable AreaId> places = new ArrayList<>(purchase.places());
        if (places.isEmpty()) {
            places.add(null);
        }
        for (AreaId place : places) {
            there(new Remembered.Around(place, kinds, planned.law()), remembered)
                    .forEach(standing -> all.put(standing.supplier().id(), standing));
        }
        Set<String> winners = winners(purchase, remembered);
        Set<String> wanted = Set.copyOf(purchase.activities());
        return all.values().stream()
                .map(standing -> found(standing, purchase, wanted, winners, remembered))
                .toList();
    }

    private List<Remembered.Standing> there(Remembered.Around asked, Remembered remembered) {
        List<Supplier> found =
                remembered.around.computeIfAbsent(asked, one -> suppliers.of(one.place(), one.kinds(), one.law()));
        Set<SupplierId> unknown = found.stream()
                .map(Supplier::id)
                .filter(id -> !remembered.standings.containsKey(id))
                .collect(Collectors.toSet());
        Set<SupplierId> verified = unknown.isEmpty() ? Set.of() : verifications.holding(unknown);
        return found.stream()
                .map(supplier -> remembered.standings.computeIfAbsent(
                        supplier.id(), id -> standing(supplier, verified.contains(id))))
                .toList();
    }

    private Remembered.Standing standing(Supplier supplier, boolean verified) {
        return new Remembered.Standing(
                supplier,
                verified,
                supplier.activities().stream().anyMatch(FindSuppliers::says),
                Reach.of(supplier, territory),
                departement(supplier));
    }

    private Set<String> winners(Purchase purchase, Remembered remembered) {
        if (purchase.cpv().isEmpty()) {
            return Set.of();
        }
        Cpv main = purchase.cpv().getFirst();
        String prefix = main.code().substring(0, Math.min(CLASS, main.depth()));
        return remembered.winners.computeIfAbsent(prefix, none -> contracts.winners(main));
    }

    private Found found(
            Remembered.Standing standing,
            Purchase purchase,
            Set<String> wanted,
            Set<String> winners,
            Remembered remembered) {
        Supplier supplier = standing.supplier();
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
        boolean works = !done.isEmpty() || byCode || experienced;
        return new Found(
                supplier,
                standing.verified(),
                done,
                works,
                standing.tellsTrade(),
                experienced,
                standing.reach(),
                standing.departement(),
                works ? km(supplier, purchase, remembered) : null);
    }

    /** Some lists name only in what way an enterprise serves, and no trade. */
    private static boolean says(SupplierActivity activity) {
        return activity.activity() != null
                || !activity.cpv().isEmpty()
                || !activity.words().isBlank();
    }

    /** A code that names no more than a division says nothing where the activities are known. */
    private static boolean alike(Cpv code, Purchase purchase) {
        return purchase.cpv().stream()
                .filter(asked -> asked.depth() >= CLASS || purchase.activities().isEmpty())
                .anyMatch(asked -> code.sharedDepth(asked) >= Math.min(CLASS, asked.depth()));
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

    private @Nullable Double km(Supplier supplier, Purchase purchase, Remembered remembered) {
        double nearest = Double.MAX_VALUE;
        for (AreaId place : purchase.places()) {
            Remembered.Way way = new Remembered.Way(supplier.id(), place);
            nearest =
                    Math.min(nearest, remembered.distances.computeIfAbsent(way, none -> distances.km(supplier, place)));
        }
        return nearest == Double.MAX_VALUE ? null : (Double) nearest;
    }
}
