package org.chainon.demo;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chainon.demo.Towns.Town;
import org.chainon.jurisdiction.EnterpriseKind;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.territory.Area;
import org.chainon.territory.AreaId;
import org.chainon.territory.AreaKind;
import org.chainon.territory.ServiceArea;

/** Where an enterprise works: the whole country, so many km around, or places of any kinds. */
final class SupplierReach {
    private static final Set<String> WORKING_AFAR = Set.of(
            "sous-traitance-industrielle",
            "informatique",
            "communication-marketing",
            "assistance-administrative",
            "recyclage-economie-circulaire",
            "prestations-intellectuelles");
    private static final Set<EnterpriseKind> ROOTED =
            EnumSet.of(EnterpriseKind.AI, EnterpriseKind.ACI, EnterpriseKind.REGIE_DE_QUARTIER);
    private static final List<Integer> RADII = List.of(10, 15, 20, 25, 30, 40, 50, 60, 80, 100, 120);

    private final Towns towns;

    SupplierReach(Towns towns) {
        this.towns = towns;
    }

    /** Empty for one who did not say. */
    Optional<ServiceArea> of(Town town, SupplierPlan.Kind kind, String group, Dice dice) {
        boolean small = kind.size() == SupplierPlan.Size.S;
        int everywhere = WORKING_AFAR.contains(group) ? 30 : 6;
        int roll = dice.between(0, 99);
        if (roll < everywhere && !small && !ROOTED.contains(kind.kind())) {
            AreaId country = town.of(AreaKind.COUNTRY).orElseThrow().id();
            return Optional.of(new ServiceArea.Everywhere(country));
        }
        if (roll < 55 && town.point() != null) {
            int widest = small ? 6 : RADII.size();
            return Optional.of(new ServiceArea.Around(town.point(), dice.pick(RADII.subList(0, widest))));
        }
        return roll < 92 ? Optional.of(new ServiceArea.Chosen(chosen(town, dice))) : Optional.empty();
    }

    private Set<AreaId> chosen(Town town, Dice dice) {
        boolean french = town.jurisdiction() == Jurisdiction.FR;
        AreaKind inBetween = french ? AreaKind.EPCI : AreaKind.MRC;
        Set<AreaId> places = new LinkedHashSet<>();
        switch (dice.between(0, 5)) {
            case 0 -> places.add(town.region());
            case 1 -> neighbours(town).stream().limit(3).forEach(near -> places.add(near.id()));
            case 2 -> {
                town.of(inBetween).map(Area::id).ifPresent(places::add);
                neighbours(town).stream().limit(1).forEach(near -> places.add(near.id()));
            }
            case 3 -> {
                places.add(town.local().id());
                neighbourRegions(town, dice).forEach(places::add);
            }
            default -> places.add(town.local().id());
        }
        places.add(town.id());
        return larger(places, town);
    }

    /** Without the town itself where a larger place says it already. */
    private static Set<AreaId> larger(Set<AreaId> places, Town town) {
        boolean held = town.larger().stream().anyMatch(area -> places.contains(area.id()));
        if (held) {
            places.remove(town.id());
        }
        return places;
    }

    private List<Town> neighbours(Town town) {
        return towns.of(town.jurisdiction()).stream()
                .filter(near -> near.local().id().equals(town.local().id())
                        && !near.id().equals(town.id()))
                .toList();
    }

    /** One or two départements of the same région; in Québec none. */
    private List<AreaId> neighbourRegions(Town town, Dice dice) {
        List<AreaId> near = towns.of(town.jurisdiction()).stream()
                .filter(other -> other.region().equals(town.region()))
                .map(other -> other.local().id())
                .filter(local -> !local.equals(town.local().id()))
                .distinct()
                .toList();
        return near.isEmpty() ? List.of() : dice.shuffled(near).subList(0, Math.min(near.size(), dice.between(1, 2)));
    }
}
