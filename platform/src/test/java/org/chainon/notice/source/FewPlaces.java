package org.chainon.notice.source;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chainon.territory.Area;
import org.chainon.territory.AreaId;
import org.chainon.territory.AreaKind;
import org.chainon.territory.Point;
import org.chainon.territory.ServiceArea;
import org.chainon.territory.Territory;
import org.chainon.territory.Zone;
import org.jspecify.annotations.Nullable;

/** A territory of a dozen places, for readers that ask where something is. */
public final class FewPlaces implements Territory {
    private final Map<AreaId, Area> areas = new LinkedHashMap<>();
    private final Map<String, List<String>> postalCodes =
            Map.of("53940", List.of("53001"), "02350", List.of("02430", "02999"), "20000", List.of("2A004"));

    public FewPlaces() {
        add("COUNTRY:FR", "France", null);
        add("DEPARTEMENT:85", "Vendée", "COUNTRY:FR");
        add("DEPARTEMENT:75", "Paris", "COUNTRY:FR");
        add("DEPARTEMENT:02", "Aisne", "COUNTRY:FR");
        add("DEPARTEMENT:53", "Mayenne", "COUNTRY:FR");
        add("DEPARTEMENT:2A", "Corse-du-Sud", "COUNTRY:FR");
        add("DEPARTEMENT:2B", "Haute-Corse", "COUNTRY:FR");
        add("DEPARTEMENT:54", "Meurthe-et-Moselle", "COUNTRY:FR");
        add("DEPARTEMENT:974", "La Réunion", "COUNTRY:FR");
        add("REGION:11", "Île-de-France", "COUNTRY:FR");
        add("COMMUNE:75056", "Paris", "DEPARTEMENT:75");
        add("COMMUNE:53001", "Ahuillé", "DEPARTEMENT:53");
        add("COMMUNE:02430", "Liesse-Notre-Dame", "DEPARTEMENT:02");
        add("COMMUNE:02999", "Autre", "DEPARTEMENT:02");
        add("COMMUNE:2A004", "Ajaccio", "DEPARTEMENT:2A");
        add("COUNTRY:QC", "Québec", null);
        add("QC_REGION:06", "Montréal", "COUNTRY:QC");
        add("MUNICIPALITY:66023", "Montréal", "QC_REGION:06");
    }

    private void add(String id, String name, @Nullable String parent) {
        AreaId area = AreaId.parse(id);
        areas.put(
                area,
                new Area(area, name, parent == null ? null : AreaId.parse(parent), new Point(45.5, -73.5), false, 0));
    }

    @Override
    public Optional<Area> find(AreaId id) {
        return Optional.ofNullable(areas.get(id));
    }

    @Override
    public List<Area> ancestors(AreaId id) {
        return find(id).flatMap(area -> Optional.ofNullable(area.parent()))
                .flatMap(this::find)
                .map(parent -> java.util.stream.Stream.concat(
                                java.util.stream.Stream.of(parent), ancestors(parent.id()).stream())
                        .toList())
                .orElse(List.of());
    }

    @Override
    public List<Area> within(AreaId id, AreaKind kind) {
        return all(kind).stream().filter(area -> inside(area.id(), id)).toList();
    }

    @Override
    public List<Area> all(AreaKind kind) {
        return areas.values().stream().filter(area -> area.id().kind() == kind).toList();
    }

    @Override
    public boolean inside(AreaId inner, AreaId outer) {
        return inner.equals(outer)
                || ancestors(inner).stream().anyMatch(area -> area.id().equals(outer));
    }

    @Override
    public boolean overlap(AreaId a, AreaId b) {
        return inside(a, b) || inside(b, a);
    }

    @Override
    public boolean overlap(ServiceArea a, ServiceArea b) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean reaches(ServiceArea area, AreaId place) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Double> distanceKm(Point from, AreaId to) {
        return Optional.empty();
    }

    @Override
    public List<Area> search(String words, Collection<AreaKind> kinds, int limit) {
        return List.of();
    }

    @Override
    public List<Area> byPostalCode(String postalCode) {
        return postalCodes.getOrDefault(postalCode, List.of()).stream()
                .map(code -> areas.get(AreaId.commune(code)))
                .toList();
    }

    @Override
    public Optional<Area> byName(String name, AreaId inside) {
        return areas.values().stream()
                .filter(area ->
                        area.id().kind() == AreaKind.COMMUNE || area.id().kind() == AreaKind.MUNICIPALITY)
                .filter(area -> area.name().equalsIgnoreCase(name) && inside(area.id(), inside))
                .findFirst();
    }

    @Override
    public Optional<Area> nearest(Point point) {
        return Optional.empty();
    }

    @Override
    public Optional<AreaId> ofNuts(String nuts) {
        return nuts.equals("FR1") ? Optional.of(new AreaId(AreaKind.REGION, "11")) : Optional.empty();
    }

    @Override
    public List<Zone> zonesAt(Point point, AreaId commune) {
        return List.of();
    }

    @Override
    public List<Zone> zonesOf(AreaId commune) {
        return List.of();
    }

    @Override
    public java.util.List<AreaId> coveredByNuts(String nuts) {
        return ofNuts(nuts).stream().toList();
    }
}
