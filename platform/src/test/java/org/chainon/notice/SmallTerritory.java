package org.chainon.notice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.chainon.territory.Area;
import org.chainon.territory.AreaId;
import org.chainon.territory.AreaKind;
import org.chainon.territory.Point;
import org.chainon.territory.ServiceArea;
import org.chainon.territory.Territory;
import org.chainon.territory.Zone;

/** A France of four départements and six communes, so that readers of notices are tested without the whole country. */
public class SmallTerritory implements Territory {
    private final Map<AreaId, Area> areas = new LinkedHashMap<>();
    private final Map<String, AreaId> nuts = new LinkedHashMap<>();
    private final Map<String, List<AreaId>> postalCodes = new LinkedHashMap<>();

    public SmallTerritory() {
        AreaId france = add("COUNTRY:FR", "France", null);
        AreaId idf = add("REGION:11", "Île-de-France", france);
        AreaId sud = add("REGION:93", "Provence-Alpes-Côte d'Azur", france);
        AreaId paris = add("DEPARTEMENT:75", "Paris", idf);
        AreaId hautsDeSeine = add("DEPARTEMENT:92", "Hauts-de-Seine", idf);
        AreaId valDOise = add("DEPARTEMENT:95", "Val-d'Oise", idf);
        AreaId bouches = add("DEPARTEMENT:13", "Bouches-du-Rhône", sud);
        commune("75056", "Paris", paris, "75001", "75013", "75015");
        commune("92062", "Puteaux", hautsDeSeine, "92800");
        commune("95598", "Soisy-sous-Montmorency", valDOise, "95230");
        commune("95127", "Cergy", valDOise, "95000", "95800");
        commune("95476", "Osny", valDOise, "95520");
        commune("13014", "Berre-l'Étang", bouches, "13130");
        nuts.put("FR", france);
        nuts.put("FR1", idf);
        nuts.put("FR10", idf);
        nuts.put("FRL", sud);
        nuts.put("FR101", paris);
        nuts.put("FR105", hautsDeSeine);
        nuts.put("FR108", valDOise);
        nuts.put("FRL04", bouches);
    }

    private AreaId add(String id, String name, AreaId parent) {
        AreaId area = AreaId.parse(id);
        areas.put(area, new Area(area, name, parent, new Point(48, 2), false, 1));
        return area;
    }

    private void commune(String code, String name, AreaId departement, String... codes) {
        AreaId commune = add("COMMUNE:" + code, name, departement);
        Arrays.stream(codes)
                .forEach(postal -> postalCodes
                        .computeIfAbsent(postal, c -> new ArrayList<>())
                        .add(commune));
    }

    private static String folded(String name) {
        return java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
    }

    @Override
    public Optional<Area> find(AreaId id) {
        return Optional.ofNullable(areas.get(id));
    }

    @Override
    public List<Area> ancestors(AreaId id) {
        List<Area> found = new ArrayList<>();
        Area area = areas.get(id);
        while (area != null && area.parent() != null) {
            area = areas.get(area.parent());
            found.add(area);
        }
        return found;
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
        return areas.containsKey(inner)
                && (inner.equals(outer)
                        || ancestors(inner).stream().anyMatch(area -> area.id().equals(outer)));
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
        return find(to).map(area -> from.distanceKm(area.point()));
    }

    @Override
    public List<Area> search(String words, Collection<AreaKind> kinds, int limit) {
        return areas.values().stream()
                .filter(area ->
                        kinds.contains(area.id().kind()) && folded(area.name()).contains(folded(words)))
                .limit(limit)
                .toList();
    }

    @Override
    public List<Area> byPostalCode(String postalCode) {
        return postalCodes.getOrDefault(postalCode, List.of()).stream()
                .map(areas::get)
                .toList();
    }

    @Override
    public Optional<Area> byName(String name, AreaId inside) {
        return areas.values().stream()
                .filter(area -> area.id().kind() == AreaKind.COMMUNE
                        && folded(area.name()).equals(folded(name)))
                .filter(area -> inside(area.id(), inside))
                .findFirst();
    }

    @Override
    public Optional<Area> nearest(Point point) {
        return Optional.empty();
    }

    @Override
    public Optional<AreaId> ofNuts(String code) {
        return Optional.ofNullable(nuts.get(code));
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
