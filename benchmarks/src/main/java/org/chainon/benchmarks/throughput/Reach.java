package org.chainon.benchmarks.throughput;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.chainon.matching.engine.SupplierProfile;
import org.chainon.supplier.Site;
import org.chainon.supplier.Supplier;
import org.chainon.territory.Area;
import org.chainon.territory.AreaId;
import org.chainon.territory.AreaKind;
import org.chainon.territory.Point;
import org.chainon.territory.ServiceArea;
import org.chainon.territory.Territory;

/**
 * Where a supplier works, as codes that a search engine can compare: where it is, and every département that its service area
 * reaches; where it does not say, those within 100 km of its site. A notice of BOAMP names départements; its codes hold the région and the country too, so the country's code is left
 * out here unless the supplier works everywhere.
 */
final class Reach {
    /** What a supplier that is not near is worth to one that is, when it does not say where it works. */
    static final double FAR = 0.5;

    private static final double NEAR_KM = 100;

    private final Territory territory;
    private final List<Box> departements = new ArrayList<>();
    private final Map<ServiceArea, Set<String>> known = new HashMap<>();

    /**
     * Codes of places.
     *
     * @param said whether it works there only; else they are those near its site
     */
    record Places(Set<String> codes, boolean said) {}

    /** The smallest box that holds the centres of a département and of its communes. */
    private record Box(AreaId departement, double south, double north, double west, double east) {
        private static final double KM_A_DEGREE = 111.2;

        /** Whether a circle may hold one of the centres; what it cannot is ruled out cheaply. */
        boolean near(ServiceArea.Around circle) {
            double lat = circle.site().lat();
            double lon = circle.site().lon();
            double northward = Math.max(0, Math.max(south - lat, lat - north)) * KM_A_DEGREE;
            double shrunk = Math.cos(Math.toRadians(Math.max(Math.abs(north), Math.abs(lat))));
            double eastward = Math.max(0, Math.max(west - lon, lon - east)) * KM_A_DEGREE * shrunk;
            return Math.max(northward, eastward * 0.9) <= circle.km() + 1;
        }
    }

    Reach(Territory territory) {
        this.territory = territory;
        territory.all(AreaKind.DEPARTEMENT).forEach(departement -> departements.add(box(departement)));
    }

    private Box box(Area departement) {
        List<Point> centres = Stream.concat(
                        Stream.of(departement), territory.within(departement.id(), AreaKind.COMMUNE).stream())
                .map(Area::point)
                .filter(Objects::nonNull)
                .toList();
        DoubleSummaryStatistics lat = centres.stream().mapToDouble(Point::lat).summaryStatistics();
        DoubleSummaryStatistics lon = centres.stream().mapToDouble(Point::lon).summaryStatistics();
        return new Box(departement.id(), lat.getMin(), lat.getMax(), lon.getMin(), lon.getMax());
    }

    Places of(SupplierProfile profile) {
        Set<String> codes = new TreeSet<>();
        for (ServiceArea area : serviceAreas(profile.supplier())) {
            codes.addAll(
                    area instanceof ServiceArea.Around ? reached(area) : known.computeIfAbsent(area, this::reached));
        }
        profile.home().stream()
                .filter(home -> home.kind() == AreaKind.COMMUNE || home.kind() == AreaKind.DEPARTEMENT)
                .forEach(home -> codes.add(home.toString()));
        return new Places(codes, !profile.supplier().serviceAreas().isEmpty());
    }

    private static List<ServiceArea> serviceAreas(Supplier supplier) {
        if (!supplier.serviceAreas().isEmpty()) {
            return supplier.serviceAreas();
        }
        return supplier.sites().stream()
                .map(Site::point)
                .filter(Objects::nonNull)
                .<ServiceArea>map(point -> new ServiceArea.Around(point, NEAR_KM))
                .toList();
    }

    private Set<String> reached(ServiceArea area) {
        Set<String> codes = new HashSet<>();
        if (area instanceof ServiceArea.Everywhere everywhere) {
            codes.add(everywhere.country().toString());
            return codes;
        }
        for (Box box : departements) {
            boolean possible = !(area instanceof ServiceArea.Around circle) || box.near(circle);
            if (possible && territory.reaches(area, box.departement())) {
                codes.add(box.departement().toString());
            }
        }
        return codes;
    }
}
