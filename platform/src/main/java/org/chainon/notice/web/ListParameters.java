package org.chainon.notice.web;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.chainon.jurisdiction.ReservationKind;
import org.chainon.nomenclature.Cpv;
import org.chainon.nomenclature.CpvCatalogue;
import org.chainon.notice.Notice;
import org.chainon.notice.NoticeQuery;
import org.chainon.notice.NoticeQuery.Due;
import org.chainon.notice.NoticeQuery.Sort;
import org.chainon.territory.Area;
import org.springframework.util.MultiValueMap;

/**
 * The list's address and what it asks: {@code q, lieu, cpv, genre, forme, nature, reserve, region, delai,
 * ouverts, source, procedure, acheteur, montant-min, montant-max, tri, page}.
 * Values that mean nothing are left out.
 */
final class ListParameters {
    static final int PAGE_SIZE = 20;
    /** For reserved lots of any kind: {@code reserve=tous}. */
    static final String ANY_RESERVATION = "tous";

    private static final int WORDS_LIMIT = 200;
    private static final int MOST_CODES = 12;
    private static final int MOST_WORD_CODES = 5;

    private final MultiValueMap<String, String> values;
    private final CpvCatalogue catalogue;
    private final Locale locale;

    ListParameters(MultiValueMap<String, String> values, CpvCatalogue catalogue, Locale locale) {
        this.values = values;
        this.catalogue = catalogue;
        this.locale = locale;
    }

    NoticeQuery query(NoticePlaces places) {
        String words = one("q");
        return NoticeQuery.ALL
                .but()
                .words(words)
                .wordCpv(words.isEmpty() ? List.of() : catalogue.search(words, locale, MOST_WORD_CODES))
                .kinds(all("genre", Notice.Kind.values()))
                .forms(all("forme", Notice.Form.values()))
                .natures(all("nature", Notice.Nature.values()))
                .reservations(all("reserve", ReservationKind.values()))
                .reservedOnly(texts("reserve").contains(ANY_RESERVATION))
                .places(place(places).map(Area::id).map(Set::of).orElse(Set.of()))
                .regions(texts("region").stream()
                        .flatMap(text -> NoticePlaces.written(text).stream())
                        .collect(Collectors.toSet()))
                .cpv(Set.copyOf(codes()))
                .buyer(one("acheteur"))
                .procedures(texts("procedure"))
                .atLeast(amount("montant-min").orElse(null))
                .atMost(amount("montant-max").orElse(null))
                .due(due())
                .sources(texts("source"))
                .sort(sort())
                .query();
    }

    /** « 40 000 », « 40000 € », « 12,50 »; empty for what is no amount. */
    Optional<BigDecimal> amount(String name) {
        String figures = one(name).replaceAll("[\\s\\u00a0\\u202f€$]", "").replace(',', '.');
        return figures.matches("[0-9]{1,12}(\\.[0-9]{1,2})?") ? Optional.of(new BigDecimal(figures)) : Optional.empty();
    }

    boolean amountUnreadable(String name) {
        return !one(name).isEmpty() && amount(name).isEmpty();
    }

    Optional<Area> place(NoticePlaces places) {
        return one("lieu").isEmpty() ? Optional.empty() : places.meant(one("lieu"));
    }

    /** A code, or the codes that the words mean, best first. */
    List<Cpv> codes() {
        String text = one("cpv");
        if (text.isEmpty()) {
            return List.of();
        }
        Optional<Cpv> code = Cpv.parse(text);
        if (code.isPresent()) {
            return List.of(code.get());
        }
        return text.matches("[0-9]{2,7}")
                ? List.of(new Cpv((text + "000000").substring(0, 8)))
                : catalogue.search(text, locale, MOST_CODES);
    }

    int page() {
        String text = one("page");
        return text.matches("[0-9]{1,7}") ? Integer.parseInt(text) : 1;
    }

    /** The first value, or empty. */
    String one(String name) {
        String value = values.getFirst(name);
        String text = value == null ? "" : value.replace("\u0000", "").strip();
        return text.length() > WORDS_LIMIT ? text.substring(0, WORDS_LIMIT) : text;
    }

    Set<String> texts(String name) {
        return values.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isBlank() && value.length() <= WORDS_LIMIT && value.indexOf('\u0000') < 0)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    Sort sort() {
        return switch (one("tri")) {
            case "echeance" -> Sort.DEADLINE;
            case "publication" -> Sort.PUBLISHED;
            default -> one("q").isEmpty() ? Sort.PUBLISHED : Sort.RELEVANCE;
        };
    }

    /** Of several choices the widest. */
    private Due due() {
        Set<String> chosen = texts("delai");
        boolean open = one("ouverts").equals("true") || chosen.contains(Due.OPEN.name());
        boolean closed = chosen.contains(Due.CLOSED.name());
        if (open || closed) {
            return open && closed ? Due.ANY : open ? Due.OPEN : Due.CLOSED;
        }
        if (chosen.contains(Due.WITHIN_30_DAYS.name())) {
            return Due.WITHIN_30_DAYS;
        }
        return chosen.contains(Due.WITHIN_7_DAYS.name()) ? Due.WITHIN_7_DAYS : Due.ANY;
    }

    private <E extends Enum<E>> Set<E> all(String name, E[] known) {
        Set<String> asked = texts(name);
        return Arrays.stream(known)
                .filter(value -> asked.contains(value.name()))
                .collect(Collectors.toSet());
    }
}
