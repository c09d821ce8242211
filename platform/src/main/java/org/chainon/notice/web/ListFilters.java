package org.chainon.notice.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chainon.notice.NoticeSearch.Count;
import org.chainon.notice.NoticeSearch.Dimension;
import org.chainon.notice.NoticeSearch.Results;

/** The list's filters with their labels and counts, and those chosen, to be taken back. */
final class ListFilters {
    /** A possible choice of a filter. */
    record Choice(String value, String label, long count) {}

    /** A filter: its parameter's name and its choices; closed ones open at a click. */
    record Filter(String name, List<Choice> choices, boolean open) {}

    /** A choice that was made. */
    record Chosen(String name, String value, String label) {}

    private static final Map<Dimension, String> PARAMETERS = parameters();
    private static final Set<Dimension> CLOSED = Set.of(Dimension.REGION, Dimension.PROCEDURE, Dimension.SOURCE);

    private final ListParameters parameters;
    private final Results results;
    private final NoticeWords words;

    ListFilters(ListParameters parameters, Results results, NoticeWords words) {
        this.parameters = parameters;
        this.results = results;
        this.words = words;
    }

    List<Filter> filters() {
        List<Filter> filters = new ArrayList<>();
        PARAMETERS.forEach((dimension, name) -> {
            List<Choice> choices = choices(dimension, name);
            boolean open = !CLOSED.contains(dimension);
            if (!choices.isEmpty()) {
                filters.add(new Filter(
                        name, choices, open || !parameters.texts(name).isEmpty()));
            }
        });
        return filters;
    }

    List<Chosen> chosen() {
        List<Chosen> chosen = new ArrayList<>();
        for (String name : PARAMETERS.values()) {
            for (String value : parameters.texts(name)) {
                chosen.add(new Chosen(name, value, words.choice(name, value)));
            }
        }
        for (String name : List.of("acheteur", "montant-min", "montant-max")) {
            String value = parameters.one(name);
            if (!value.isEmpty()) {
                chosen.add(new Chosen(name, value, words.typed(name, value)));
            }
        }
        if (parameters.one("ouverts").equals("true")) {
            chosen.add(new Chosen("ouverts", "true", words.choice("delai", "OPEN")));
        }
        return chosen;
    }

    private List<Choice> choices(Dimension dimension, String name) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (Count count : results.counts().getOrDefault(dimension, List.of())) {
            counts.put(count.value(), count.notices());
        }
        Set<String> chosen = parameters.texts(name);
        chosen.stream()
                .filter(value -> !value.equals(ListParameters.ANY_RESERVATION))
                .forEach(value -> counts.putIfAbsent(value, 0L));
        return counts.entrySet().stream()
                .filter(count -> count.getValue() > 0 || chosen.contains(count.getKey()))
                .map(count -> new Choice(count.getKey(), words.choice(name, count.getKey()), count.getValue()))
                .toList();
    }

    private static Map<Dimension, String> parameters() {
        Map<Dimension, String> names = new LinkedHashMap<>();
        names.put(Dimension.KIND, "genre");
        names.put(Dimension.DUE, "delai");
        names.put(Dimension.RESERVATION, "reserve");
        names.put(Dimension.NATURE, "nature");
        names.put(Dimension.FORM, "forme");
        names.put(Dimension.REGION, "region");
        names.put(Dimension.PROCEDURE, "procedure");
        names.put(Dimension.SOURCE, "source");
        return names;
    }
}
