package org.chainon.spend;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chainon.jurisdiction.EnterpriseKind;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.spend.Engaged.Size;
import org.chainon.supplier.Capacity;
import org.chainon.supplier.Site;
import org.chainon.supplier.Supplier;
import org.chainon.supplier.SuppliersByNumber;
import org.chainon.territory.AreaId;
import org.chainon.territory.AreaKind;
import org.chainon.territory.Territory;
import org.chainon.territory.Zone;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who was paid, matched with today's directory. */
@Component
class Payees {
    private static final int SMALL_BUSINESS_PEOPLE = 250;
    /** Under this band's end no enterprise passes the turnover of a middle-sized one (50 M€, décret 2008-1354). */
    private static final Capacity.TurnoverBand SURELY_SMALL = Capacity.TurnoverBand.FROM_5M;

    private final SuppliersByNumber directory;
    private final Territory territory;
    private final Clock clock;

    Payees(SuppliersByNumber directory, Territory territory, Clock clock) {
        this.directory = directory;
        this.territory = territory;
        this.clock = clock;
    }

    /**
     * By the number of who was paid; who is not in the directory is left out.
     *
     * @param around where the buyer is; null when that is not known
     */
    Map<String, Engaged> of(Jurisdiction law, Collection<String> numbers, @Nullable AreaId around) {
        List<AreaId> rings = new ArrayList<>();
        if (around != null) {
            rings.add(around);
            territory.ancestors(around).forEach(area -> rings.add(area.id()));
        }
        Map<String, Engaged> engaged = new HashMap<>();
        directory.of(law, numbers).forEach((number, supplier) -> engaged.put(number, engaged(number, supplier, rings)));
        return engaged;
    }

    private Engaged engaged(String number, Supplier supplier, List<AreaId> rings) {
        Site site = site(number, supplier);
        return new Engaged(
                supplier.id(),
                supplier.displayName(),
                supplier.kinds(),
                site == null ? null : near(site.commune(), rings),
                size(supplier.capacity().headcount()),
                zones(supplier, site),
                small(supplier));
    }

    /** That of the number, else the head. */
    private static @Nullable Site site(String number, Supplier supplier) {
        return supplier.sites().stream()
                .min(Comparator.comparing((Site site) -> !number.equals(site.identifier()))
                        .thenComparing(site -> !site.head()))
                .orElse(null);
    }

    private @Nullable AreaKind near(@Nullable AreaId commune, List<AreaId> rings) {
        return commune == null
                ? null
                : rings.stream()
                        .filter(ring -> territory.inside(commune, ring))
                        .map(AreaId::kind)
                        .findFirst()
                        .orElse(null);
    }

    private static Size size(Capacity.@Nullable HeadcountBand people) {
        return switch (people) {
            case null -> Size.UNKNOWN;
            case FROM_1 -> Size.UNDER_10;
            case FROM_10 -> Size.UNDER_50;
            case FROM_50, FROM_100 -> Size.UNDER_250;
            case FROM_250, FROM_500 -> Size.LARGE;
        };
    }

    /** Both people and turnover decide; a large number of people alone says no. */
    private static @Nullable Boolean small(Supplier supplier) {
        if (supplier.kinds().contains(EnterpriseKind.TPE_PME)
                || supplier.kinds().contains(EnterpriseKind.QC_PME)) {
            return true;
        }
        Capacity.HeadcountBand people = supplier.capacity().headcount();
        Capacity.TurnoverBand turnover = supplier.capacity().turnover();
        if (people != null && people.from() >= SMALL_BUSINESS_PEOPLE) {
            return false;
        }
        return people != null && turnover != null && turnover.compareTo(SURELY_SMALL) <= 0 ? Boolean.TRUE : null;
    }

    private Set<String> zones(Supplier supplier, @Nullable Site site) {
        Set<String> zones = new HashSet<>();
        for (EnterpriseKind kind : List.of(EnterpriseKind.QPV, EnterpriseKind.FRR)) {
            if (supplier.kinds().contains(kind)) {
                zones.add(kind.name());
            }
        }
        AreaId commune = site == null ? null : site.commune();
        if (site == null || commune == null) {
            return zones;
        }
        LocalDate today = LocalDate.now(clock);
        Collection<Zone> around = site.point() == null
                ? territory.zonesOf(commune).stream()
                        .filter(zone -> zone.kind() != Zone.Kind.QPV_2024)
                        .toList()
                : territory.zonesAt(site.point(), commune);
        around.stream().filter(zone -> zone.inForce(today) && !zone.partly()).forEach(zone -> {
            switch (zone.kind()) {
                case QPV_2024 -> zones.add("QPV");
                case FRR -> zones.add("FRR");
                case ZRR -> {}
            }
        });
        return zones;
    }
}
