package org.chainon.supplier.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.chainon.jurisdiction.EnterpriseKind;
import org.chainon.supplier.Capacity.HeadcountBand;
import org.chainon.supplier.Capacity.TurnoverBand;
import org.chainon.supplier.search.Facets;
import org.chainon.supplier.search.Facets.Dimension;
import org.chainon.supplier.search.SupplierQuery;
import org.chainon.territory.AreaId;

/** The directory's filters with their labels and counts; those chosen, to be taken back. */
final class DirectoryView {
    /** A possible choice of a filter. */
    record Choice(String value, String label, long count) {}

    /** A filter: its heading's message, its parameter's name, its choices; closed ones open at a click. */
    record Filter(String title, String name, List<Choice> choices, boolean open) {}

    /** A choice that was made. */
    record Chosen(String name, String value, String label) {}

    private final SupplierQuery query;
    private final Facets facets;
    private final SupplierWords words;
    private final PlaceWords places;

    DirectoryView(SupplierQuery query, Facets facets, SupplierWords words, PlaceWords places) {
        this.query = query;
        this.facets = facets;
        this.words = words;
        this.places = places;
    }

    List<Filter> filters() {
        List<Filter> filters = new ArrayList<>();
        filters.add(filter(Dimension.FAMILY, "famille", names(query.families()), of("family"), true));
        filters.add(filter(
                Dimension.KIND,
                "type",
                names(query.kinds()),
                of("kind"),
                !query.kinds().isEmpty()));
        filters.add(filter(Dimension.GROUP, "groupe", query.groups(), words::groupLabel, true));
        if (!query.groups().isEmpty() || !query.activities().isEmpty()) {
            filters.add(filter(Dimension.ACTIVITY, "activite", query.activities(), words::activityLabel, true));
        }
        filters.add(filter(Dimension.SERVICE, "prestation", names(query.services()), of("supplier.service"), true));
        filters.add(filter(
                Dimension.REGION,
                "region",
                query.regions().stream().map(AreaId::toString).toList(),
                id -> places.name(AreaId.parse(id)),
                !query.regions().isEmpty()));
        filters.add(filter(
                Dimension.ZONE,
                "zone",
                query.zones(),
                of("supplier.zone"),
                !query.zones().isEmpty()));
        filters.add(ordered(
                filter(
                        Dimension.HEADCOUNT,
                        "effectif",
                        names(query.headcounts()),
                        of("supplier.headcount"),
                        !query.headcounts().isEmpty()),
                HeadcountBand.values()));
        filters.add(ordered(
                filter(
                        Dimension.TURNOVER,
                        "ca",
                        names(query.turnovers()),
                        of("supplier.turnover"),
                        !query.turnovers().isEmpty()),
                TurnoverBand.values()));
        return filters.stream().filter(filter -> !filter.choices().isEmpty()).toList();
    }

    List<Chosen> chosen() {
        List<Chosen> chosen = new ArrayList<>();
        for (Filter filter : filters()) {
            Set<String> values = chosenOf(filter.name());
            filter.choices().stream()
                    .filter(choice -> values.contains(choice.value()))
                    .forEach(choice -> chosen.add(new Chosen(filter.name(), choice.value(), choice.label())));
        }
        for (EnterpriseKind kind : query.accredited()) {
            chosen.add(new Chosen(
                    "agrement",
                    kind.name(),
                    words.of("supplier.chosen", "accredited") + " " + words.of("kind", kind.name())));
        }
        query.jurisdictions()
                .forEach(country ->
                        chosen.add(new Chosen("pays", country.name(), words.of("jurisdiction", country.name()))));
        return chosen;
    }

    private Set<String> chosenOf(String name) {
        return Set.copyOf(
                switch (name) {
                    case "famille" -> names(query.families());
                    case "type" -> names(query.kinds());
                    case "groupe" -> query.groups();
                    case "activite" -> query.activities();
                    case "prestation" -> names(query.services());
                    case "region" ->
                        query.regions().stream().map(AreaId::toString).toList();
                    case "zone" -> query.zones();
                    case "effectif" -> names(query.headcounts());
                    case "ca" -> names(query.turnovers());
                    default -> List.<String>of();
                });
    }

    /** Choices with their counts; those chosen stay even when nothing is left of them, so that they can be taken back. */
    private Filter filter(
            Dimension dimension, String name, Collection<String> chosen, UnaryOperator<String> label, boolean open) {
        Map<String, Long> counts = new LinkedHashMap<>();
        facets.of(dimension).forEach(count -> counts.put(count.value(), count.count()));
        chosen.forEach(value -> counts.putIfAbsent(value, 0L));
        List<Choice> choices = counts.entrySet().stream()
                .map(each -> new Choice(each.getKey(), label.apply(each.getKey()), each.getValue()))
                .toList();
        return new Filter("supplier.filter." + name, name, choices, open);
    }

    private static Filter ordered(Filter filter, Enum<?>[] order) {
        List<String> names = List.of(order).stream().map(Enum::name).toList();
        List<Choice> sorted = filter.choices().stream()
                .sorted((a, b) -> Integer.compare(names.indexOf(a.value()), names.indexOf(b.value())))
                .toList();
        return new Filter(filter.title(), filter.name(), sorted, filter.open());
    }

    private UnaryOperator<String> of(String prefix) {
        return name -> words.of(prefix, name);
    }

    private static List<String> names(Collection<? extends Enum<?>> values) {
        Function<Enum<?>, String> name = Enum::name;
        return values.stream().map(name).sorted().toList();
    }
}
