package org.chainon.notice.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainon.jurisdiction.ReservationKind;
import org.chainon.jurisdiction.ReservedRegime;
import org.chainon.jurisdiction.ReservedRegimes;
import org.chainon.kernel.Money;
import org.chainon.nomenclature.Cpv;
import org.chainon.nomenclature.CpvCatalogue;
import org.chainon.notice.Lot;
import org.chainon.notice.Notice;
import org.chainon.notice.Place;
import org.chainon.territory.AreaId;
import org.chainon.territory.AreaKind;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Parts of a notice in the reader's words, in templates as {@code @noticeWords}. */
@Component("noticeWords")
class NoticeWords {
    private final CpvCatalogue catalogue;
    private final ReservedRegimes regimes;
    private final NoticePlaces places;
    private final MessageSource messages;
    private final Clock clock;

    NoticeWords(
            CpvCatalogue catalogue, ReservedRegimes regimes, NoticePlaces places, MessageSource messages, Clock clock) {
        this.catalogue = catalogue;
        this.regimes = regimes;
        this.places = places;
        this.messages = messages;
        this.clock = clock;
    }

    /** The message of {@code prefix.NAME}, or the name. */
    public String of(String prefix, String name) {
        String key = prefix + "." + name;
        return Objects.requireNonNull(messages.getMessage(key, null, name, LocaleContextHolder.getLocale()));
    }

    /** A choice of a filter of the list. */
    String choice(String parameter, String value) {
        return switch (parameter) {
            case "region" -> NoticePlaces.written(value).map(places::name).orElse(value);
            case "reserve" -> of("reservation", value);
            default -> of("notice." + parameter, value);
        };
    }

    /** « Formation », « Coopération : chaîne de valeur ». */
    public String kind(Notice notice) {
        String kind = of("notice.genre", notice.kind().name());
        Notice.Cooperation cooperation = notice.opportunity().cooperation();
        return cooperation == null
                ? kind
                : Objects.requireNonNull(messages.getMessage(
                        "notice.kind.of",
                        new Object[] {kind, of("notice.cooperation", cooperation.name())},
                        kind,
                        LocaleContextHolder.getLocale()));
    }

    /** A choice that was typed: « Acheteur : Bobigny ». */
    String typed(String parameter, String value) {
        return Objects.requireNonNull(messages.getMessage(
                "notice.typed." + parameter, new Object[] {value}, value, LocaleContextHolder.getLocale()));
    }

    /** « 90910000 Services de nettoyage ». */
    public String cpv(Cpv cpv) {
        Locale locale = LocaleContextHolder.getLocale();
        return catalogue
                .label(cpv, locale)
                .map(label -> cpv.code() + " " + label)
                .orElse(cpv.code());
    }

    /** Main codes of all lots, each once. */
    public List<Cpv> mainCodes(Notice notice, int limit) {
        return notice.lots().stream()
                .flatMap(lot -> lot.cpv().stream().limit(1))
                .distinct()
                .limit(limit)
                .toList();
    }

    /** Kinds of reservation of the lots, each once. */
    public List<ReservationKind> reservations(Notice notice) {
        return notice.lots().stream()
                .flatMap(lot -> Stream.ofNullable(lot.reservation()))
                .map(reservation -> reservation.kind())
                .distinct()
                .sorted()
                .toList();
    }

    /** Where the lots are carried out, each place once; empty when the source does not say. */
    public String places(Notice notice) {
        return notice.lots().stream()
                .flatMap(lot -> lot.places().stream())
                .map(this::place)
                .distinct()
                .limit(4)
                .collect(Collectors.joining(", "));
    }

    public String place(Place place) {
        AreaId area = place.area();
        if (area == null) {
            return place.text();
        }
        String name = places.name(area);
        boolean said = place.text().toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT));
        boolean code = place.text().matches("[0-9A-Z]{0,6}");
        String text = said ? place.text() : code ? name : place.text() + " (" + name + ")";
        return area.kind() == AreaKind.DEPARTEMENT && !text.contains(area.code())
                ? text + " (" + area.code() + ")"
                : text;
    }

    /** The sum of the lots' values when each has one in the same currency; else null. */
    public @Nullable Money value(Notice notice) {
        List<Money> values = new ArrayList<>();
        for (Lot lot : notice.lots()) {
            Money value = lot.value();
            if (value == null
                    || !values.isEmpty() && !values.getFirst().currency().equals(value.currency())) {
                return null;
            }
            values.add(value);
        }
        return values.stream()
                .reduce((a, b) -> new Money(a.amount().add(b.amount()), a.currency()))
                .orElse(null);
    }

    /** The rules on which a lot's reservation may stand, on the day of its notice. */
    public List<ReservedRegime> regimes(Notice notice, Lot lot) {
        if (lot.reservation() == null || notice.jurisdiction() == null) {
            return List.of();
        }
        LocalDate day = notice.publishedOn() == null ? LocalDate.now(clock) : notice.publishedOn();
        return regimes.regimes(lot.reservation().kind(), notice.jurisdiction(), day);
    }

    public String regimeTitle(ReservedRegime regime) {
        return regime.title(LocaleContextHolder.getLocale());
    }

    public String regimeNote(ReservedRegime regime) {
        return regime.note(LocaleContextHolder.getLocale());
    }

    /** « 24 mois », « 1 mois ». */
    public String months(int months) {
        String key = months == 1 ? "notice.month" : "notice.months";
        return Objects.requireNonNull(
                messages.getMessage(key, new Object[] {months}, "", LocaleContextHolder.getLocale()));
    }

    /** Paragraphs of a running text. */
    public List<String> paragraphs(String text) {
        return Stream.of(text.split("\\R\\s*\\R|\\R"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
