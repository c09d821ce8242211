package org.chainon.need.sourcing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.chainon.account.AreaWords;
import org.chainon.account.Wording;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.kernel.Money;
import org.chainon.kernel.Reason;
import org.chainon.nomenclature.Activities;
import org.chainon.nomenclature.Cpv;
import org.chainon.nomenclature.CpvCatalogue;
import org.chainon.paper.Figures;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How a file's facts are written in one language. */
final class PaperWords {
    private final Sources sources;
    private final Locale locale;
    private final Figures figures;

    private PaperWords(Sources sources, Locale locale, Jurisdiction law) {
        this.sources = sources;
        this.locale = locale;
        this.figures = new Figures(sources.wording(), locale, law);
    }

    /** Where the words come from. */
    @Component
    record Sources(Wording wording, AreaWords areas, Activities activities, CpvCatalogue catalogue) {
        PaperWords in(Locale locale, Jurisdiction law) {
            return new PaperWords(this, locale, law);
        }
    }

    Locale locale() {
        return locale;
    }

    boolean english() {
        return figures.english();
    }

    /** The message of {@code sourcing.KEY}. */
    String say(String key, Object... values) {
        return sources.wording().message("sourcing." + key, locale, values);
    }

    /** Any message. */
    String word(String key, Object... values) {
        return sources.wording().message(key, locale, values);
    }

    /** The message that a number chooses: {@code KEY.one} for one, else {@code KEY} with it. */
    String count(String key, int number) {
        return number == 1 ? say(key + ".one") : say(key, number(number));
    }

    String reason(Reason reason) {
        return sources.wording().reason(reason, locale);
    }

    String money(Money money) {
        return figures.money(money);
    }

    String plain(BigDecimal amount) {
        return figures.plain(amount);
    }

    String number(Number number) {
        return figures.number(number);
    }

    String km(@Nullable Double km) {
        return km == null ? "–" : number(Math.round(km)) + Figures.NBSP + "km";
    }

    String date(@Nullable LocalDate day) {
        return day == null ? say("not-said") : figures.date(day);
    }

    String date(Instant at) {
        return figures.date(at);
    }

    String moment(Instant at) {
        return figures.moment(at);
    }

    String places(Collection<String> ids) {
        return ids.isEmpty()
                ? say("not-said")
                : ids.stream().map(id -> sources.areas().label(id)).collect(Collectors.joining(", "));
    }

    String activities(List<String> ids) {
        return ids.stream()
                .map(id -> sources.activities()
                        .find(id)
                        .map(found -> english() ? found.labelEn() : found.labelFr())
                        .orElse(id))
                .collect(Collectors.joining(", "));
    }

    String cpv(List<String> codes) {
        return codes.stream()
                .map(code -> code
                        + Cpv.parse(code)
                                .flatMap(cpv -> sources.catalogue().label(cpv, locale))
                                .map(label -> " " + label)
                                .orElse(""))
                .collect(Collectors.joining(", "));
    }

    /** Positions from 0 as people count. */
    String lots(List<Integer> positions) {
        return positions.isEmpty()
                ? "–"
                : positions.stream().map(lot -> number(lot + 1)).collect(Collectors.joining(", "));
    }

    /** A supplier: its name, or « Entreprise A ». */
    String firm(SourcingFile file, String name) {
        return file.reach() == SourcingFile.Reach.DISCLOSURE ? say("firm", name) : name;
    }

    String orNothing(String text) {
        return text.isBlank() ? "–" : text;
    }
}
