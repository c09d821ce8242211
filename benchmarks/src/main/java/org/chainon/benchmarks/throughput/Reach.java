package org.chainon.benchmarks.throughput;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.chainon.matching.engine.SupplierProfile;
import org.chainon.territory.Area;
import org.chainon.territory.AreaId;
import org.chainon.territory.AreaKind;
import org.chainon.territory.ServiceArea;
import org.chainon.territory.Territory;

/**
 * Where a supplier works, as codes that a search engine can compare: where it is, and every département that its service area
 * reaches. A notice of BOAMP names départements; its codes hold the région and the country too, so the country's code is left
 * out here unless the supplier works everywhere.
 */
final class Reach {
    /** What the score of a supplier is worth that does not reach the place, to one that does: about as this engine has it. */
    static final double OUTSIDE = 0.5;

    private final Territory territory;
    private final List<AreaId> departements;
    private final Map<ServiceArea, Set<String>> known = new HashMap<>();

    Reach(Territory territory) {
        this.territory = territory;
        this.departements =
                territory.all(AreaKind.DEPARTEMENT).stream().map(Area::id).toList();
    }

    Set<String> of(SupplierProfile profile) {
        Set<String> codes = new TreeSet<>();
        for (ServiceArea area : profile.supplier().serviceAreas()) {
            codes.addAll(area instanceof ServiceArea.Around ? reached(area) : known.computeIfAbsent(area, this::reached));
        }
        profile.home().stream()
                .filter(home -> home.kind() == AreaKind.COMMUNE || home.kind() == AreaKind.DEPARTEMENT)
                .forEach(home -> codes.add(home.toString()));
        return codes;
    }

    private Set<String> reached(ServiceArea area) {
        Set<String> codes = new HashSet<>();
        if (area instanceof ServiceArea.Everywhere(AreaId country)) {
            codes.add(country.toString());
            return codes;
        }
        for (AreaId departement : departements) {
            if (territory.reaches(area, departement)) {
                codes.add(departement.toString());
            }
        }
        return codes;
    }
}
