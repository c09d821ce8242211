package org.chainon.notice.source;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.chainon.notice.Place;
import org.chainon.territory.Area;
import org.chainon.territory.AreaId;
import org.chainon.territory.AreaKind;
import org.chainon.territory.Point;
import org.chainon.territory.Territory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the smallest known place that an address names: commune by postal code and name, else département or region by NUTS. */
@Component
public class PlaceReader {
    private static final Pattern CEDEX = Pattern.compile("\\s+cedex\\b.*", Pattern.CASE_INSENSITIVE);

    private final Territory territory;

    public PlaceReader(Territory territory) {
        this.territory = territory;
    }

    /** Parts of an address, each as written; null where the source says nothing. */
    public record Address(
            @Nullable String text,
            @Nullable String city,
            @Nullable String postalCode,
            @Nullable String nuts,
            @Nullable String country) {}

    /** Empty when the address says nothing at all. */
    public Optional<Place> place(Address address) {
        String country = country(address);
        if (!country.equals("FR")) {
            String text = firstOf(address.city(), address.text(), address.nuts(), country.isEmpty() ? null : country);
            return text == null || country.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Place(text, null, null, country));
        }
        Area area = area(address);
        String text = firstOf(address.city(), address.text(), area == null ? null : area.name(), address.nuts());
        return text == null && area == null
                ? Optional.empty()
                : Optional.of(new Place(
                        described(text == null ? "France" : text, area),
                        area == null ? null : area.id(),
                        area == null ? null : point(area),
                        "FR"));
    }

    /** A French département by its code, {@code 93} or {@code 2A}. */
    public Optional<Place> departement(String code) {
        if (!code.matches("[0-9][0-9AB][0-9]?")) {
            return Optional.empty();
        }
        return territory
                .find(AreaId.departement(code))
                .map(area -> new Place(described(area.name(), area), area.id(), point(area), "FR"));
    }

    private static String country(Address address) {
        return Fields.country(address.country())
                .or(() -> Optional.ofNullable(address.nuts())
                        .filter(nuts -> nuts.length() >= 2)
                        .map(nuts -> nuts.substring(0, 2).toUpperCase(Locale.ROOT))
                        // NUTS writes Greece and the United Kingdom in its own way.
                        .map(nuts -> nuts.equals("EL") ? "GR" : nuts.equals("UK") ? "GB" : nuts)
                        .flatMap(Fields::country))
                .orElse("");
    }

    private @Nullable Area area(Address address) {
        AreaId nuts =
                address.nuts() == null ? null : territory.ofNuts(address.nuts()).orElse(null);
        Area commune = commune(address, nuts);
        if (commune != null) {
            return commune;
        }
        if (nuts != null && !nuts.kind().equals(AreaKind.COUNTRY)) {
            return territory.find(nuts).orElse(null);
        }
        return departementOf(address.postalCode())
                .or(() -> Optional.ofNullable(nuts))
                .or(() -> territory.ofNuts("FR"))
                .flatMap(territory::find)
                .orElse(null);
    }

    private @Nullable Area commune(Address address, @Nullable AreaId nuts) {
        String name = address.city() == null
                ? null
                : CEDEX.matcher(address.city()).replaceFirst("").strip();
        List<Area> here = address.postalCode() == null ? List.of() : territory.byPostalCode(address.postalCode());
        if (here.size() == 1
                && (nuts == null || territory.inside(here.getFirst().id(), nuts))) {
            return here.getFirst();
        }
        if (name == null || name.isEmpty()) {
            return null;
        }
        Optional<Area> named = here.stream()
                .filter(area -> folded(area.name()).equals(folded(name)))
                .findFirst();
        Optional<AreaId> around = Optional.ofNullable(nuts).filter(area -> area.kind() == AreaKind.DEPARTEMENT);
        return named.or(() -> around.or(() -> departementOf(address.postalCode()))
                        .flatMap(departement -> territory.byName(name, departement)))
                .orElse(null);
    }

    private Optional<AreaId> departementOf(@Nullable String postalCode) {
        if (postalCode == null || !postalCode.matches("[0-9]{5}")) {
            return Optional.empty();
        }
        if (postalCode.startsWith("20")) {
            return Optional.of(AreaId.departement(postalCode.compareTo("20200") < 0 ? "2A" : "2B"))
                    .filter(id -> territory.find(id).isPresent());
        }
        return Optional.of(AreaId.departement(postalCode.substring(0, postalCode.startsWith("97") ? 3 : 2)))
                .filter(id -> territory.find(id).isPresent());
    }

    private @Nullable Point point(Area area) {
        return area.id().kind() == AreaKind.COUNTRY ? null : area.point();
    }

    /** « Bobigny » becomes « Bobigny (93) » when its département is known. */
    private String described(String text, @Nullable Area area) {
        if (area == null || area.id().kind() != AreaKind.COMMUNE && area.id().kind() != AreaKind.DEPARTEMENT) {
            return text;
        }
        String code = area.id().kind() == AreaKind.DEPARTEMENT
                ? area.id().code()
                : territory.ancestors(area.id()).stream()
                        .map(Area::id)
                        .filter(id -> id.kind() == AreaKind.DEPARTEMENT)
                        .map(AreaId::code)
                        .findFirst()
                        .orElse("");
        return code.isEmpty() || text.contains(code) ? text : text + " (" + code + ")";
    }

    private static @Nullable String firstOf(@Nullable String... texts) {
        for (String text : texts) {
            if (text != null && !text.isBlank()) {
                return text.strip();
            }
        }
        return null;
    }

    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", " ")
                .replaceAll("\\b(st|ste)\\b", "saint")
                .replace("sainte", "saint")
                .strip();
    }
}
