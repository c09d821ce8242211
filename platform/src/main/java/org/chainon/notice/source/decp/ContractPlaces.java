package org.chainon.notice.source.decp;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainon.notice.Place;
import org.chainon.notice.source.json.Fields;
import org.chainon.territory.Area;
import org.chainon.territory.AreaId;
import org.chainon.territory.AreaKind;
import org.chainon.territory.Point;
import org.chainon.territory.PublicBodies;
import org.chainon.territory.Territory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads {@code lieuExecution}: a code of one of seven kinds, and a name. */
@Component
public final class ContractPlaces {
    private static final AreaId FRANCE = new AreaId(AreaKind.COUNTRY, "FR");

    /** Communes with arrondissements of their own: INSEE code of these begins so. */
    private static final Map<String, String> CITIES = Map.of("751", "75056", "132", "13055", "6938", "69123");

    private final Territory territory;

    public ContractPlaces(Territory territory) {
        this.territory = territory;
    }

    /** Null when the record names no place. */
    @Nullable
    Place of(Fields lieu) {
        return of(lieu.text("typeCode"), lieu.text("code"), lieu.text("nom"));
    }

    /**
     * The same from the record's three parts.
     *
     * @param typeCode what kind of code it is, in the words of the format ({@code Code postal}), in any case
     */
    public @Nullable Place of(@Nullable String typeCode, @Nullable String code, @Nullable String name) {
        if (code == null && name == null) {
            return null;
        }
        String kind = Objects.requireNonNullElse(typeCode, "").toLowerCase(Locale.ROOT);
        Optional<Area> area =
                code == null ? Optional.empty() : area(kind, code, name).flatMap(territory::find);
        String text = name == null ? area.map(Area::name).orElse(code) : name;
        return new Place(
                Objects.requireNonNullElse(text, ""),
                area.map(Area::id).orElse(null),
                area.flatMap(found -> point(found, kind, code)).orElse(null),
                "FR");
    }

    /** Where a public body sits, as its SIRET tells; null when it tells nothing. */
    public @Nullable Place seat(String siret) {
        return PublicBodies.placeOf(siret)
                .flatMap(territory::find)
                .map(area -> new Place(area.name(), area.id(), area.point(), "FR"))
                .orElse(null);
    }

    /** Where several communes share a postal code, the middle between them: nearer than their département's. */
    private Optional<Point> point(Area area, String kind, @Nullable String code) {
        if (code == null || !kind.equals("code postal") || area.id().kind() != AreaKind.DEPARTEMENT) {
            return Optional.ofNullable(area.point());
        }
        List<Point> communes = territory.byPostalCode(code).stream()
                .map(Area::point)
                .flatMap(Stream::ofNullable)
                .toList();
        if (communes.isEmpty()) {
            return Optional.ofNullable(area.point());
        }
        return Optional.of(new Point(
                communes.stream().mapToDouble(Point::lat).average().orElseThrow(),
                communes.stream().mapToDouble(Point::lon).average().orElseThrow()));
    }

    private Optional<AreaId> area(String kind, String code, @Nullable String name) {
        return switch (kind) {
            case "code postal" -> code.length() <= 3 ? departement(code) : postal(code, name);
            case "code commune", "code canton" -> kind.endsWith("commune") ? commune(code) : departementOf(code);
            case "code arrondissement" -> code.length() == 5 ? commune(code) : departementOf(code);
            case "code département", "code departement" -> departement(code);
            case "code région", "code region" -> region(code);
            case "code pays" -> country(code);
            default -> Optional.empty();
        };
    }

    /** One commune of the postal code, the one of that name, else the département in which they all lie. */
    private Optional<AreaId> postal(String code, @Nullable String name) {
        List<Area> communes = territory.byPostalCode(code);
        if (communes.size() == 1) {
            return Optional.of(communes.getFirst().id());
        }
        if (name != null) {
            Optional<AreaId> named = departementOf(code)
                    .flatMap(departement -> territory.byName(name, departement))
                    .map(Area::id);
            boolean ofCode = communes.isEmpty()
                    || communes.stream()
                            .anyMatch(commune ->
                                    named.filter(commune.id()::equals).isPresent());
            if (named.isPresent() && ofCode) {
                return named;
            }
        }
        Set<AreaId> departements = communes.stream()
                .flatMap(commune -> territory.ancestors(commune.id()).stream())
                .map(Area::id)
                .filter(id -> id.kind() == AreaKind.DEPARTEMENT)
                .collect(Collectors.toSet());
        return departements.size() == 1 ? departements.stream().findFirst() : departementOf(code);
    }

    private Optional<AreaId> commune(String code) {
        String padded = code.length() == 4 ? "0" + code : code;
        Optional<AreaId> city = CITIES.entrySet().stream()
                .filter(entry -> padded.startsWith(entry.getKey()))
                .map(entry -> AreaId.commune(entry.getValue()))
                .findFirst();
        return known(AreaKind.COMMUNE, padded).or(() -> city).or(() -> departementOf(padded));
    }

    /** The département at the beginning of an INSEE or postal code; Corsica's postal codes begin with 20. */
    private Optional<AreaId> departementOf(String code) {
        if (code.startsWith("97") || code.startsWith("98")) {
            return code.length() < 3 ? Optional.empty() : departement(code.substring(0, 3));
        }
        if (code.startsWith("20") && code.length() == 5) {
            return departement(code.compareTo("20200") < 0 ? "2A" : "2B");
        }
        return code.length() < 2 ? Optional.empty() : departement(code.substring(0, 2));
    }

    private Optional<AreaId> departement(String code) {
        String padded = code.length() == 1 ? "0" + code : code.toUpperCase(Locale.ROOT);
        return known(AreaKind.DEPARTEMENT, padded);
    }

    /** INSEE's codes, or NUTS, as some write. */
    private Optional<AreaId> region(String code) {
        String padded = code.length() == 1 ? "0" + code : code;
        return known(AreaKind.REGION, padded).or(() -> territory.ofNuts(code));
    }

    private Optional<AreaId> country(String code) {
        String upper = code.toUpperCase(Locale.ROOT);
        boolean france = upper.equals("FR") || upper.equals("FRA") || upper.equals("FRANCE") || upper.equals("250");
        return france ? Optional.of(FRANCE) : territory.ofNuts(upper);
    }

    private Optional<AreaId> known(AreaKind kind, String code) {
        return code.matches("[0-9A-Za-z]{1,12}")
                ? territory.find(new AreaId(kind, code)).map(Area::id)
                : Optional.empty();
    }
}
