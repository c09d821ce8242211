package org.chainon.notice.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainon.nomenclature.CpvCatalogue;
import org.chainon.notice.NoticeLists;
import org.chainon.notice.NoticeQuery;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;

/** Lists as their addresses name them, for other modules. */
@Component
class AddressedLists implements NoticeLists {
    private static final Set<String> TYPED = Set.of("q", "cpv", "lieu");
    private static final Set<String> CHOSEN =
            Set.of("genre", "delai", "reserve", "nature", "forme", "region", "procedure", "source");
    private static final Set<String> NAMED = Set.of("acheteur", "montant-min", "montant-max");

    private final CpvCatalogue catalogue;
    private final NoticePlaces places;
    private final NoticeWords words;

    AddressedLists(CpvCatalogue catalogue, NoticePlaces places, NoticeWords words) {
        this.catalogue = catalogue;
        this.places = places;
        this.words = words;
    }

    private ListParameters parameters(Map<String, List<String>> values, Locale locale) {
        return new ListParameters(new LinkedMultiValueMap<>(values), catalogue, locale);
    }

    @Override
    public NoticeQuery query(Map<String, List<String>> values, Locale locale) {
        return parameters(values, locale).query(places);
    }

    @Override
    public String words(Map<String, List<String>> values, Locale locale) {
        ListParameters parameters = parameters(values, locale);
        Stream<String> typed = TYPED.stream()
                .sorted()
                .map(name -> name.equals("lieu")
                        ? parameters.place(places).map(places::label).orElse(parameters.one(name))
                        : parameters.one(name));
        Stream<String> chosen = CHOSEN.stream()
                .sorted()
                .flatMap(name -> parameters.texts(name).stream().map(value -> words.choice(name, value)));
        Stream<String> named = NAMED.stream()
                .sorted()
                .filter(name -> !parameters.one(name).isEmpty())
                .map(name -> words.typed(name, parameters.one(name)));
        String all = Stream.of(typed, named, chosen)
                .flatMap(part -> part)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(" · "));
        return all.isEmpty() ? words.of("notice.list", "everything") : all;
    }
}
