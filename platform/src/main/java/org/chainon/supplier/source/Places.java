package org.chainon.supplier.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chainon.intake.BadRecord;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.supplier.Folded;
import org.chainon.territory.Area;
import org.chainon.territory.AreaId;
import org.chainon.territory.AreaKind;
import org.chainon.territory.Point;
import org.chainon.territory.ServiceArea;
import org.chainon.territory.Territory;
import org.jspecify.annotations.Nullable;

/** Finds the commune of an address and the places of a service area. */
final class Places {
    private static final Set<AreaKind> NAMED = Set.of(
            AreaKind.REGION,
            AreaKind.DEPARTEMENT,
            AreaKind.EPCI,
            AreaKind.COMMUNE,
            AreaKind.QC_REGION,
            AreaKind.MRC,
            AreaKind.MUNICIPALITY);

    private final Territory territory;

    Places(Territory territory) {
        this.territory = territory;
    }

    /** What is known of where a site lies; empty text where unknown. */
    record Address(
            Jurisdiction jurisdiction,
            String communeCode,
            String postalCode,
            String city,
            String departement,
            @Nullable Point point) {}

    @Nullable
    AreaId commune(Address address) {
        Optional<AreaId> found = address.jurisdiction() == Jurisdiction.QC ? quebec(address) : france(address);
        if (found.isPresent()) {
            return found.get();
        }
        return address.point() == null
                ? null
                : territory.nearest(address.point()).map(Area::id).orElse(null);
    }

    private Optional<AreaId> quebec(Address address) {
        return byName(address.city(), new AreaId(AreaKind.COUNTRY, "QC"));
    }

    private Optional<AreaId> france(Address address) {
        Optional<AreaId> byCode = byCode(address.communeCode());
        if (byCode.isPresent()) {
            return byCode;
        }
        String city = withoutCedex(address.city());
        List<Area> candidates =
                address.postalCode().isEmpty() ? List.of() : territory.byPostalCode(address.postalCode());
        if (candidates.size() == 1) {
            return Optional.of(candidates.getFirst().id());
        }
        Optional<AreaId> named = candidates.stream()
                .filter(area -> comparable(area.name()).equals(comparable(city)))
                .map(Area::id)
                .findFirst();
        if (named.isPresent()) {
            return named;
        }
        return departement(address)
                .flatMap(departement -> byName(city, departement))
                .or(() -> largest(candidates, address.point()));
    }

    private Optional<AreaId> byCode(String raw) {
        if (!raw.matches("[0-9][0-9AB][0-9]{2,3}")) {
            return Optional.empty();
        }
        String code = withoutArrondissement(raw.length() == 4 ? "0" + raw : raw);
        return territory.find(AreaId.commune(code)).map(Area::id);
    }

    /** Paris, Lyon and Marseille are one commune each, whatever the arrondissement. */
    private static String withoutArrondissement(String code) {
        if (code.matches("751[0-2][0-9]")) {
            return "75056";
        }
        if (code.matches("6938[1-9]")) {
            return "69123";
        }
        return code.matches("132(0[1-9]|1[0-6])") ? "13055" : code;
    }

    private Optional<AreaId> departement(Address address) {
        String code = address.departement();
        if (code.isEmpty() && address.postalCode().length() == 5) {
            String postal = address.postalCode();
            code = postal.startsWith("97") || postal.startsWith("98") ? postal.substring(0, 3) : postal.substring(0, 2);
            if (code.equals("20")) {
                code = postal.compareTo("20200") < 0 ? "2A" : "2B";
            }
        }
        return code.isEmpty()
                ? Optional.empty()
                : Optional.of(AreaId.departement(code.length() == 1 ? "0" + code : code));
    }

    private Optional<AreaId> byName(String city, AreaId inside) {
        return city.isBlank()
                ? Optional.empty()
                : territory.byName(city, inside).map(Area::id);
    }

    private static Optional<AreaId> largest(List<Area> candidates, @Nullable Point point) {
        Comparator<Area> nearest = Comparator.comparingDouble(area -> area.point() == null || point == null
                ? Double.MAX_VALUE
                : area.point().distanceKm(point));
        return candidates.stream()
                .min(nearest.thenComparing(
                        Comparator.comparingInt(Area::population).reversed()))
                .map(Area::id);
    }

    private static String withoutCedex(String city) {
        return city.replaceFirst("(?i)\\s+cedex.*$", "")
                .replaceFirst("(?i)\\s+[0-9]{1,2}(er|e|ème)?(\\s+arrondissement)?$", "");
    }

    private static String comparable(String name) {
        return Folded.text(name).replaceAll("\\bst\\b", "saint").replaceAll("\\bste\\b", "sainte");
    }

    /**
     * Reads a service area: « France », « Québec », « 50 km » (around the site), {@code DEPARTEMENT:33}, a département's
     * code, or a place's name; several are parted by {@code |}.
     */
    List<ServiceArea> serviceAreas(List<String> words, Jurisdiction jurisdiction, @Nullable Point site)
            throws BadRecord {
        List<ServiceArea> areas = new ArrayList<>();
        Set<AreaId> chosen = new LinkedHashSet<>();
        for (String word : words) {
            String folded = Folded.text(word);
            if (folded.matches("[0-9]{1,4} ?km")) {
                areas.add(around(folded, word, site));
            } else if (Set.of("france", "france entiere", "country", "national", "quebec", "country fr", "country qc")
                    .contains(folded)) {
                areas.add(new ServiceArea.Everywhere(
                        new AreaId(AreaKind.COUNTRY, folded.contains("q") ? "QC" : jurisdiction.name())));
            } else {
                chosen.add(place(word, jurisdiction));
            }
        }
        if (!chosen.isEmpty()) {
            areas.add(new ServiceArea.Chosen(chosen));
        }
        return areas;
    }

    private static ServiceArea around(String folded, String word, @Nullable Point site) throws BadRecord {
        int km = Integer.parseInt(folded.replaceAll("[^0-9]", ""));
        if (site == null) {
            throw new BadRecord("supplier.radius-without-site", Map.of("area", word));
        }
        if (km < 1 || km > 2000) {
            throw new BadRecord("supplier.area-unknown", Map.of("area", word));
        }
        return new ServiceArea.Around(site, km);
    }

    private AreaId place(String word, Jurisdiction jurisdiction) throws BadRecord {
        Optional<AreaId> found = Optional.empty();
        if (word.matches("[A-Z_]+:[0-9A-Za-z]{1,12}")) {
            try {
                found = territory.find(AreaId.parse(word)).map(Area::id);
            } catch (IllegalArgumentException notAKind) {
                throw new BadRecord("supplier.area-unknown", Map.of("area", word));
            }
        } else if (word.matches("[0-9][0-9AB]?[0-9]?") && jurisdiction == Jurisdiction.FR) {
            found = territory
                    .find(AreaId.departement(word.length() == 1 ? "0" + word : word))
                    .map(Area::id);
        } else {
            String wanted = comparable(word.replaceFirst("(?i)^(région|département|métropole) ", ""));
            found = territory.search(word.replaceFirst("(?i)^(région|département) ", ""), NAMED, 10).stream()
                    .filter(area -> comparable(area.name()).equals(wanted))
                    .map(Area::id)
                    .findFirst();
        }
        return found.orElseThrow(() -> new BadRecord("supplier.area-unknown", Map.of("area", word)));
    }

    /** The point itself, else the centre of the commune. */
    @Nullable
    Point centre(@Nullable Point point, @Nullable AreaId commune) {
        if (point != null || commune == null) {
            return point;
        }
        return territory.find(commune).map(Area::point).orElse(null);
    }
}
