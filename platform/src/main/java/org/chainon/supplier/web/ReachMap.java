package org.chainon.supplier.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainon.territory.Area;
import org.chainon.territory.AreaId;
import org.chainon.territory.AreaKind;
import org.chainon.territory.FranceMap;
import org.chainon.territory.ServiceArea;
import org.chainon.territory.Territory;
import org.springframework.stereotype.Component;

/** Service areas drawn on a map of the départements. Québec has no outlines here: there the list says it alone. */
@Component
public class ReachMap {
    private static final AreaId FRANCE = new AreaId(AreaKind.COUNTRY, "FR");
    private static final Set<AreaKind> DRAWN =
            Set.of(AreaKind.COUNTRY, AreaKind.REGION, AreaKind.DEPARTEMENT, AreaKind.EPCI, AreaKind.COMMUNE);

    private final FranceMap map;
    private final Territory territory;

    ReachMap(FranceMap map, Territory territory) {
        this.map = map;
        this.territory = territory;
    }

    /** How much of a département is reached by the places chosen. */
    public enum State {
        NONE,
        PART,
        WHOLE
    }

    /** A département on the map. */
    public record Shape(AreaId id, String name, String path, boolean enlarged, State state) {}

    /** What is drawn: shapes, circles round sites, frames. */
    public record Drawing(List<Shape> shapes, List<FranceMap.Spot> circles, List<FranceMap.Frame> frames) {
        public Drawing {
            shapes = List.copyOf(shapes);
            circles = List.copyOf(circles);
            frames = List.copyOf(frames);
        }

        public int width() {
            return FranceMap.WIDTH;
        }

        public int height() {
            return FranceMap.HEIGHT;
        }

        /** Whether anything of the areas shows on it. */
        public boolean shows() {
            return !circles.isEmpty() || shapes.stream().anyMatch(shape -> shape.state() != State.NONE);
        }
    }

    public Drawing of(List<ServiceArea> areas) {
        Map<AreaId, State> states = new LinkedHashMap<>();
        List<FranceMap.Spot> circles = new ArrayList<>();
        for (ServiceArea area : areas) {
            switch (area) {
                case ServiceArea.Everywhere all -> fill(all.country(), states);
                case ServiceArea.Around around ->
                    map.spot(around.site(), around.km()).ifPresent(circles::add);
                case ServiceArea.Chosen chosen -> chosen.areas().forEach(each -> fill(each, states));
            }
        }
        return new Drawing(
                map.departements().stream()
                        .map(shape -> new Shape(
                                shape.id(),
                                shape.name(),
                                shape.path(),
                                shape.enlarged(),
                                states.getOrDefault(shape.id(), State.NONE)))
                        .toList(),
                circles,
                map.frames());
    }

    private void fill(AreaId area, Map<AreaId, State> states) {
        if (!DRAWN.contains(area.kind())) {
            return;
        }
        if (area.kind() == AreaKind.COMMUNE || area.kind() == AreaKind.EPCI) {
            parts(area).forEach(departement -> states.putIfAbsent(departement, State.PART));
            return;
        }
        map.departements().stream()
                .map(FranceMap.Shape::id)
                .filter(departement -> area.equals(FRANCE) || territory.inside(departement, area))
                .forEach(departement -> states.put(departement, State.WHOLE));
    }

    /** Départements on whose ground the place lies. */
    private Set<AreaId> parts(AreaId area) {
        Stream<AreaId> communes = area.kind() == AreaKind.EPCI
                ? territory.within(area, AreaKind.COMMUNE).stream().map(Area::id)
                : Stream.of(area);
        return communes.flatMap(commune -> territory.ancestors(commune).stream())
                .map(Area::id)
                .filter(id -> id.kind() == AreaKind.DEPARTEMENT)
                .collect(Collectors.toSet());
    }
}
