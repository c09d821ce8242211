package org.chainon.notice.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.chainon.territory.Area;
import org.chainon.territory.AreaId;
import org.chainon.territory.AreaKind;
import org.chainon.territory.Territory;
import org.springframework.stereotype.Component;

/** Places as a person types them: a name, a département's number, a postal code. */
@Component
class NoticePlaces {
    private static final Set<AreaKind> KINDS = Set.of(
            AreaKind.REGION,
            AreaKind.DEPARTEMENT,
            AreaKind.EPCI,
            AreaKind.COMMUNE,
            AreaKind.QC_REGION,
            AreaKind.MRC,
            AreaKind.MUNICIPALITY);
    private static final int SHORTEST_NAME = 2;

    private final Territory territory;

    NoticePlaces(Territory territory) {
        this.territory = territory;
    }

    /** Empty when no place is called so. */
    Optional<Area> meant(String text) {
        if (text.matches("[A-Z_]+:[0-9A-Za-z]{1,12}")) {
            return written(text).flatMap(territory::find);
        }
        if (text.matches("[0-9][0-9ABab][0-9]?")) {
            return territory.find(AreaId.departement(text.toUpperCase(Locale.ROOT)));
        }
        if (text.matches("[0-9]{5}")) {
            return territory.byPostalCode(text).stream().findFirst();
        }
        String wanted = text.strip();
        List<Area> found = suggestions(wanted, 40);
        return found.stream()
                .filter(area -> label(area).equalsIgnoreCase(wanted))
                .findFirst()
                .or(() -> found.stream().findFirst());
    }

    List<Area> suggestions(String text, int limit) {
        String name = text.replaceFirst("\\s*\\(.*$", "").strip();
        return name.length() < SHORTEST_NAME ? List.of() : territory.search(name, KINDS, limit);
    }

    /** « Bobigny (93) », « Seine-Saint-Denis (93) », « Bretagne ». */
    String label(Area area) {
        AreaId parent = area.parent();
        return switch (area.id().kind()) {
            case DEPARTEMENT -> area.name() + " (" + area.id().code() + ")";
            case COMMUNE -> parent == null ? area.name() : area.name() + " (" + parent.code() + ")";
            default -> area.name();
        };
    }

    static Optional<AreaId> written(String text) {
        try {
            return Optional.of(AreaId.parse(text));
        } catch (IllegalArgumentException notAnArea) {
            return Optional.empty();
        }
    }

    String name(AreaId id) {
        return territory.find(id).map(Area::name).orElse(id.code());
    }
}
