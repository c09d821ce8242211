package org.chainon.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.territory.Area;
import org.chainon.territory.AreaId;
import org.chainon.territory.AreaKind;
import org.chainon.territory.Point;
import org.chainon.territory.Territory;
import org.jspecify.annotations.Nullable;

/** The real communes and municipalities in which invented enterprises and buyers are set: {@code demo/towns.csv}. */
final class Towns {
    private static final double INHABITANTS_A_WEIGHT = 40_000;
    private static final double HEAVIEST = 12;

    private final List<Town> french;
    private final List<Town> quebec;

    /**
     * A commune or municipality.
     *
     * @param zones {@code qpv} when a priority neighbourhood lies in it, {@code frr} when it is classified so
     * @param larger the places around it, nearest first
     * @param local its département; in Québec its region
     * @param region its région
     */
    record Town(
            Area area,
            String postalCode,
            Set<String> zones,
            @Nullable Point point,
            List<Area> larger,
            Area local,
            AreaId region) {
        AreaId id() {
            return area.id();
        }

        String name() {
            return area.name();
        }

        Jurisdiction jurisdiction() {
            return id().kind() == AreaKind.COMMUNE ? Jurisdiction.FR : Jurisdiction.QC;
        }

        /** The place of that kind around it, or itself; some communes are in no EPCI. */
        Optional<Area> of(AreaKind kind) {
            return Stream.concat(Stream.of(area), larger.stream())
                    .filter(place -> place.id().kind() == kind)
                    .findFirst();
        }

        double weight() {
            return Math.min(HEAVIEST, 1 + area.population() / INHABITANTS_A_WEIGHT);
        }
    }

    Towns(Territory territory) {
        List<Town> all = Sheet.rows("towns.csv").stream()
                .map(row -> town(row, territory))
                .toList();
        french = all.stream()
                .filter(town -> town.jurisdiction() == Jurisdiction.FR)
                .toList();
        quebec = all.stream()
                .filter(town -> town.jurisdiction() == Jurisdiction.QC)
                .toList();
    }

    List<Town> of(Jurisdiction jurisdiction) {
        return switch (jurisdiction) {
            case FR -> french;
            case QC -> quebec;
        };
    }

    /** Draws towns; the first ones of each jurisdiction go round all its regions, so many times. */
    Draws draws(int rounds) {
        return new Draws(new Draw(french, rounds), new Draw(quebec, rounds));
    }

    /** One draw a jurisdiction. */
    record Draws(Draw french, Draw quebec) {
        /** @param zone towns with that zone come first, where the region whose turn it is has any; empty for all */
        Town next(Jurisdiction jurisdiction, Dice dice, String zone) {
            return switch (jurisdiction) {
                case FR -> french.next(dice, zone);
                case QC -> quebec.next(dice, zone);
            };
        }
    }

    static final class Draw {
        private final List<Town> towns;
        private final List<AreaId> regions;
        private final int sure;
        private int drawn;

        private Draw(List<Town> towns, int rounds) {
            this.towns = towns;
            regions = towns.stream().map(Town::region).distinct().toList();
            sure = regions.size() * rounds;
        }

        private Town next(Dice dice, String zone) {
            int turn = drawn++;
            List<Town> here = towns.stream()
                    .filter(town -> turn >= sure || town.region().equals(regions.get(turn % regions.size())))
                    .toList();
            List<Town> zoned =
                    here.stream().filter(town -> town.zones().contains(zone)).toList();
            return dice.pick(zoned.isEmpty() ? here : zoned, Town::weight);
        }
    }

    private static Town town(NamedCsvRecord row, Territory territory) {
        AreaId id = new AreaId(AreaKind.valueOf(row.getField("kind")), row.getField("code"));
        Area area = territory.find(id).orElseThrow(() -> new IllegalStateException("no such place: " + id));
        List<Area> larger = territory.ancestors(id);
        boolean french = id.kind() == AreaKind.COMMUNE;
        return new Town(
                area,
                row.getField("postal_code"),
                Set.copyOf(Sheet.spaced(row.getField("zones"))),
                Objects.requireNonNullElseGet(area.point(), () -> written(row)),
                larger,
                first(larger, french ? AreaKind.DEPARTEMENT : AreaKind.QC_REGION),
                first(larger, french ? AreaKind.REGION : AreaKind.QC_REGION).id());
    }

    private static Area first(List<Area> larger, AreaKind kind) {
        return larger.stream()
                .filter(area -> area.id().kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    /** The table's own coordinates: only where the reference tables have none. */
    private static Point written(NamedCsvRecord row) {
        return new Point(Double.parseDouble(row.getField("lat")), Double.parseDouble(row.getField("lon")));
    }
}
