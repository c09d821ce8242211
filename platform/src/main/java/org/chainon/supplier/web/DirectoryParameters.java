package org.chainon.supplier.web;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainon.jurisdiction.EnterpriseKind;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.supplier.Capacity.HeadcountBand;
import org.chainon.supplier.Capacity.TurnoverBand;
import org.chainon.supplier.ServiceKind;
import org.chainon.supplier.search.SupplierQuery;
import org.chainon.supplier.search.SupplierQuery.PlaceMeaning;
import org.chainon.supplier.search.SupplierQuery.Sort;
import org.chainon.territory.Area;
import org.chainon.territory.AreaId;
import org.springframework.util.MultiValueMap;

/**
 * The directory's address and what it asks: {@code q, famille, type, groupe, activite, lieu, sens, region, prestation,
 * agrement, ca, effectif, zone, pays, siret, tri, page}. Values that mean nothing are left out.
 */
final class DirectoryParameters {
    static final int PAGE_SIZE = 20;
    private static final int WORDS_LIMIT = 200;
    private static final int SHORTEST_IDENTIFIER = 9;

    private final MultiValueMap<String, String> values;

    DirectoryParameters(MultiValueMap<String, String> values) {
        this.values = values;
    }

    SupplierQuery query(PlaceWords places) {
        String words = one("q");
        String digits = words.replaceAll("[\\s\\u00A0\\u202F]", "");
        boolean identifier = digits.matches("[0-9]+") && digits.length() >= SHORTEST_IDENTIFIER;
        return new SupplierQuery(
                identifier ? "" : words,
                all("famille", EnterpriseKind.Family.values()),
                all("type", EnterpriseKind.values()),
                texts("groupe"),
                texts("activite"),
                place(places).map(Area::id).orElse(null),
                one("sens").equals("installe") ? PlaceMeaning.ESTABLISHED : PlaceMeaning.WORKS,
                regions(),
                all("prestation", ServiceKind.values()),
                all("agrement", EnterpriseKind.values()),
                all("ca", TurnoverBand.values()),
                all("effectif", HeadcountBand.values()),
                texts("zone"),
                all("pays", Jurisdiction.values()),
                identifier ? digits : one("siret").replaceAll("[^0-9]", ""),
                sort(),
                number("page"),
                PAGE_SIZE);
    }

    Optional<Area> place(PlaceWords places) {
        return one("lieu").isEmpty() ? Optional.empty() : places.meant(one("lieu"));
    }

    /** The first value, or empty. */
    String one(String name) {
        String value = values.getFirst(name);
        String text = value == null ? "" : value.replace("\u0000", "").strip();
        return text.length() > WORDS_LIMIT ? text.substring(0, WORDS_LIMIT) : text;
    }

    private Sort sort() {
        return switch (one("tri")) {
            case "nom" -> Sort.NAME;
            case "fraicheur" -> Sort.FRESHNESS;
            default -> Sort.RELEVANCE;
        };
    }

    private int number(String name) {
        String text = one(name);
        return text.matches("[0-9]{1,7}") ? Integer.parseInt(text) : 1;
    }

    Set<String> texts(String name) {
        return values.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isBlank() && value.indexOf('\u0000') < 0)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Set<AreaId> regions() {
        return texts("region").stream().flatMap(DirectoryParameters::area).collect(Collectors.toSet());
    }

    private static Stream<AreaId> area(String text) {
        try {
            return Stream.of(AreaId.parse(text));
        } catch (IllegalArgumentException notAnArea) {
            return Stream.empty();
        }
    }

    private <E extends Enum<E>> Set<E> all(String name, E[] known) {
        Set<String> asked = texts(name);
        return Arrays.stream(known)
                .filter(value -> asked.contains(value.name()))
                .collect(Collectors.toSet());
    }

    static <T> List<String> names(Collection<T> values, Function<T, String> name) {
        return values.stream().map(name).sorted().toList();
    }
}
