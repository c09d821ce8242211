package org.chainon.consortium.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chainon.consortium.covering.Ability;
import org.chainon.consortium.covering.Question;
import org.chainon.consortium.covering.Team;
import org.chainon.jurisdiction.EnterpriseKind;
import org.chainon.jurisdiction.ReservationKind;
import org.chainon.jurisdiction.ReservedRegime;
import org.chainon.jurisdiction.ReservedRegimes;
import org.chainon.kernel.SupplierId;
import org.chainon.matching.Suited;
import org.chainon.need.Purchase;
import org.chainon.nomenclature.Activities;
import org.chainon.supplier.Site;
import org.chainon.supplier.Supplier;
import org.chainon.supplier.SupplierActivity;
import org.chainon.supplier.SupplierDirectory;
import org.chainon.supplier.SuppliersAround;
import org.chainon.supplier.VerifySupplier;
import org.chainon.territory.Area;
import org.chainon.territory.AreaId;
import org.chainon.territory.AreaKind;
import org.chainon.territory.Point;
import org.chainon.territory.Territory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** For cells that nobody covers, the nearest who could: of the trade but not saying that they come, or there but saying no trade. */
@Component
class FindFillers {
    private static final int CELLS = 12;
    private static final int OUTSIDE = 4;
    private static final int UNKNOWN = 2;
    private static final int BY_CODE = 20;
    /** How right one is for it of whom only the activity code is known; an assumption, below all who say their trade. */
    private static final double UNSURE = 0.2;

    private static final Set<AreaKind> WIDER =
            Set.of(AreaKind.DEPARTEMENT, AreaKind.REGION, AreaKind.QC_REGION, AreaKind.COUNTRY);

    private final SuitedSuppliers suited;
    private final SuppliersAround around;
    private final SupplierDirectory suppliers;
    private final VerifySupplier verifications;
    private final ReservedRegimes regimes;
    private final Territory territory;
    private final Activities activities;

    FindFillers(
            SuitedSuppliers suited,
            SuppliersAround around,
            SupplierDirectory suppliers,
            VerifySupplier verifications,
            ReservedRegimes regimes,
            Territory territory,
            Activities activities) {
        this.suited = suited;
        this.around = around;
        this.suppliers = suppliers;
        this.verifications = verifications;
        this.regimes = regimes;
        this.territory = territory;
        this.activities = activities;
    }

    /** Of the first cells that are missing; where there is no team at all, of those that nobody could do any of. */
    List<Gap> of(AskedFor asked, Question question, @Nullable Team team) {
        List<Team.Missing> missing = team == null ? undone(question) : team.missing();
        List<Gap> gaps = new ArrayList<>();
        for (Team.Missing one : missing) {
            Set<SupplierId> able = able(question, one.cell());
            List<Filler> fillers = gaps.size() < CELLS ? fillers(asked, one.cell(), able) : List.of();
            gaps.add(new Gap(one.cell(), one.volume(), able.size(), fillers));
        }
        return gaps;
    }

    private static List<Team.Missing> undone(Question question) {
        List<Team.Missing> undone = new ArrayList<>();
        for (int cell = 0; cell < question.cells().size(); cell++) {
            if (able(question, cell).isEmpty()) {
                undone.add(new Team.Missing(cell, question.cells().get(cell).volume()));
            }
        }
        return undone;
    }

    private static Set<SupplierId> able(Question question, int cell) {
        return question.candidates().stream()
                .filter(candidate ->
                        candidate.abilities().stream().map(Ability::cell).anyMatch(one -> one == cell))
                .map(candidate -> candidate.supplier())
                .collect(Collectors.toSet());
    }

    private List<Filler> fillers(AskedFor asked, int cell, Set<SupplierId> able) {
        AreaId place = asked.demand().cells().get(cell).place();
        if (place == null) {
            return List.of();
        }
        Set<EnterpriseKind> kinds = eligible(asked.demand(), cell);
        List<Filler> fillers = new ArrayList<>(outside(asked, cell, place, kinds, able));
        Set<SupplierId> named = new HashSet<>(able);
        fillers.forEach(filler -> named.add(filler.supplier()));
        fillers.addAll(unknown(asked, cell, place, kinds, named));
        return fillers;
    }

    /** Empty where anybody may. */
    private Set<EnterpriseKind> eligible(Demand demand, int cell) {
        ReservationKind kind = demand.lots().get(demand.cells().get(cell).lot()).reservation();
        return kind == null
                ? Set.of()
                : regimes.regimes(kind, demand.law(), demand.day()).stream()
                        .map(ReservedRegime::eligible)
                        .flatMap(Set::stream)
                        .collect(Collectors.toSet());
    }

    /** Looked for in wider and wider places, until there are some. */
    private List<Filler> outside(
            AskedFor asked, int cell, AreaId place, Set<EnterpriseKind> kinds, Set<SupplierId> able) {
        Map<SupplierId, Suited> found = new LinkedHashMap<>();
        for (Area wider : territory.ancestors(place)) {
            if (WIDER.contains(wider.id().kind()) && found.size() < OUTSIDE) {
                suited.of(wider(asked.purchases().get(cell), wider.id()), asked).stream()
                        .filter(one -> !able.contains(one.supplier()))
                        .filter(one -> kinds.isEmpty() || one.kinds().stream().anyMatch(kinds::contains))
                        .forEach(one -> found.putIfAbsent(one.supplier(), one));
            }
        }
        return nearest(suppliers.findAll(found.keySet()), place, Filler.Why.OUTSIDE, OUTSIDE);
    }

    private static Purchase wider(Purchase purchase, AreaId place) {
        return new Purchase(
                purchase.title(),
                purchase.description(),
                purchase.cpv(),
                purchase.activities(),
                List.of(place),
                purchase.amount(),
                purchase.months(),
                purchase.launch());
    }

    /** Those whose NAF code speaks for them first. */
    private List<Filler> unknown(
            AskedFor asked, int cell, AreaId place, Set<EnterpriseKind> kinds, Set<SupplierId> named) {
        Map<Boolean, List<Supplier>> silent = silent(asked, cell, place, kinds, named);
        List<Filler> fillers =
                new ArrayList<>(nearest(silent.getOrDefault(true, List.of()), place, Filler.Why.TRADE_BY_NAF, OUTSIDE));
        if (fillers.size() < UNKNOWN) {
            fillers.addAll(nearest(
                    silent.getOrDefault(false, List.of()), place, Filler.Why.TRADE_UNKNOWN, UNKNOWN - fillers.size()));
        }
        return fillers;
    }

    /** Who works there, says no trade, and whether its NAF code is that of those who usually do this. */
    private Map<Boolean, List<Supplier>> silent(
            AskedFor asked, int cell, AreaId place, Set<EnterpriseKind> kinds, Set<SupplierId> named) {
        Set<String> usual = asked.purchases().get(cell).cpv().stream()
                .flatMap(code -> activities.nafOf(code).stream())
                .collect(Collectors.toSet());
        return around.of(place, kinds, asked.demand().law()).stream()
                .filter(supplier -> !named.contains(supplier.id()))
                .filter(supplier -> supplier.activities().stream().noneMatch(FindFillers::says))
                .collect(Collectors.partitioningBy(supplier -> usual.contains(String.valueOf(supplier.naf()))));
    }

    /** Those there who say no trade but have the usual NAF code, nearest first: less sure than anybody who says it. */
    List<Suited> byCode(AskedFor asked, int cell, Set<SupplierId> others) {
        AreaId place = asked.demand().cells().get(cell).place();
        if (place == null) {
            return List.of();
        }
        List<Supplier> found = silent(asked, cell, place, eligible(asked.demand(), cell), others)
                .getOrDefault(true, List.of());
        Map<SupplierId, Supplier> byId = found.stream().collect(Collectors.toMap(Supplier::id, Function.identity()));
        return nearest(found, place, Filler.Why.TRADE_BY_NAF, BY_CODE).stream()
                .map(filler -> new Suited(
                        filler.supplier(),
                        UNSURE,
                        Objects.requireNonNull(byId.get(filler.supplier())).kinds(),
                        filler.km()))
                .toList();
    }

    private static boolean says(SupplierActivity activity) {
        return activity.activity() != null
                || !activity.cpv().isEmpty()
                || !activity.words().isBlank();
    }

    private List<Filler> nearest(List<Supplier> found, AreaId place, Filler.Why why, int most) {
        Map<SupplierId, Double> distances = new HashMap<>();
        found.forEach(supplier -> km(supplier, place).ifPresent(km -> distances.put(supplier.id(), km)));
        List<SupplierId> near = found.stream()
                .map(Supplier::id)
                .filter(distances::containsKey)
                .sorted(Comparator.comparing((SupplierId id) -> Objects.requireNonNull(distances.get(id)))
                        .thenComparing(SupplierId::value))
                .limit(most)
                .toList();
        Set<SupplierId> verified = near.isEmpty() ? Set.of() : verifications.holding(near);
        return near.stream()
                .map(id -> new Filler(id, why, distances.get(id), verified.contains(id)))
                .toList();
    }

    /** From its nearest site to the middle of the place; none where it sits inside. */
    private Optional<Double> km(Supplier supplier, AreaId place) {
        double nearest = Double.MAX_VALUE;
        for (Site site : supplier.sites()) {
            AreaId commune = site.commune();
            if (commune != null && territory.inside(commune, place)) {
                return Optional.of(0.0);
            }
            Point point = site.point() == null && commune != null
                    ? territory.find(commune).map(Area::point).orElse(null)
                    : site.point();
            if (point != null) {
                nearest = Math.min(nearest, territory.distanceKm(point, place).orElse(Double.MAX_VALUE));
            }
        }
        return nearest == Double.MAX_VALUE ? Optional.empty() : Optional.of(nearest);
    }
}
