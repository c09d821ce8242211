package org.chainon.need.web.programme;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainon.account.AreaWords;
import org.chainon.jurisdiction.EnterpriseKind;
import org.chainon.kernel.Reason;
import org.chainon.kernel.Table;
import org.chainon.need.programme.LineAdvice;
import org.chainon.need.programme.Programme;
import org.chainon.need.programme.Programmes;
import org.chainon.nomenclature.Activities;
import org.chainon.nomenclature.Activity;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** A purchase plan as a sheet: its own columns in their order, then what was understood, then what is advised, all in words. */
@Component
class ProgrammeTable {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final int SPREAD_SHOWN = 6;
    private static final List<String> COLUMNS = List.of(
            "activities",
            "cpv",
            "places",
            "amount",
            "months",
            "launch",
            "way",
            "reasons",
            "regimes",
            "fit",
            "insertion",
            "disability",
            "ess",
            "within20",
            "within50",
            "spread",
            "hours",
            "duties",
            "warnings");

    private final Programmes programmes;
    private final Activities activities;
    private final AreaWords areas;
    private final MessageSource messages;

    ProgrammeTable(Programmes programmes, Activities activities, AreaWords areas, MessageSource messages) {
        this.programmes = programmes;
        this.activities = activities;
        this.areas = areas;
        this.messages = messages;
    }

    /** An empty plan with two lines to write over. */
    static Table template() {
        List<String> columns = List.of(
                "Objet", "Type", "CPV", "Montant HT", "Durée (mois)", "Lieu", "Date de lancement", "Lots", "Procédure");
        Stream<List<@Nullable Object>> rows = Stream.of(
                Arrays.asList(
                        "Entretien des espaces verts du parc",
                        "Services",
                        "77310000",
                        40_000,
                        24,
                        "Lille",
                        "T2 2027",
                        1,
                        "MAPA"),
                Arrays.asList(
                        "Fourniture de plateaux repas",
                        "Fournitures",
                        "",
                        "12 k€",
                        12,
                        "Nord",
                        "septembre 2027",
                        1,
                        ""));
        return new Table("programme-achats", columns, rows);
    }

    Table of(Programme programme) {
        Locale locale = LocaleContextHolder.getLocale();
        List<String> columns = new ArrayList<>(programme.headings());
        COLUMNS.forEach(column -> columns.add(say("need.programme.column." + column, locale)));
        return new Table(
                "programme-conseils", columns, programmes.lines(programme.id()).map(line -> row(line, locale)));
    }

    private List<@Nullable Object> row(Programmes.Line line, Locale locale) {
        List<@Nullable Object> row = new ArrayList<@Nullable Object>(line.cells());
        LineAdvice advice = line.advice();
        if (advice != null) {
            row.addAll(advised(advice, locale));
            return row;
        }
        Reason refusal = line.refusal();
        List<@Nullable Object> rest = new ArrayList<@Nullable Object>(Collections.nCopies(COLUMNS.size(), null));
        rest.set(
                COLUMNS.indexOf("way"),
                say(refusal == null ? "need.programme.waiting" : "need.programme.refused", locale));
        rest.set(COLUMNS.indexOf("warnings"), refusal == null ? null : text(refusal, locale));
        row.addAll(rest);
        return row;
    }

    private List<@Nullable Object> advised(LineAdvice advice, Locale locale) {
        String way = say("need-advice.way." + advice.way(), locale);
        return Arrays.asList(
                advice.activities().stream().map(id -> activity(id, locale)).collect(Collectors.joining(", ")),
                String.join(" ", advice.cpv()),
                advice.places().stream().map(areas::label).collect(Collectors.joining(" ; ")),
                advice.amount() == null ? null : advice.amount().setScale(2, RoundingMode.HALF_UP),
                advice.months(),
                advice.launch(),
                advice.article() == null ? way : way + " (" + advice.article() + ")",
                texts(advice.reasons(), locale),
                advice.regimes().stream().map(regime -> regime(regime, locale)).collect(Collectors.joining(" ; ")),
                advice.fit(),
                family(advice, EnterpriseKind.Family.INSERTION),
                family(advice, EnterpriseKind.Family.DISABILITY),
                family(advice, EnterpriseKind.Family.ESS),
                advice.within20(),
                advice.within50(),
                spread(advice),
                advice.hours(),
                String.join(" • ", advice.duties()),
                texts(advice.warnings(), locale));
    }

    private String regime(LineAdvice.Regime regime, Locale locale) {
        String toCheck = regime.sure() ? "" : ", " + say("need-advice.to-check", locale);
        return regime.article() + " (" + regime.fit() + toCheck + ")";
    }

    private static int family(LineAdvice advice, EnterpriseKind.Family family) {
        return advice.families().getOrDefault(family, 0);
    }

    private static String spread(LineAdvice advice) {
        String shown = advice.spread().entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(SPREAD_SHOWN)
                .map(each -> each.getKey() + " " + each.getValue())
                .collect(Collectors.joining(", "));
        return advice.spread().size() > SPREAD_SHOWN ? shown + "…" : shown;
    }

    private String activity(String id, Locale locale) {
        return activities
                .find(id)
                .map((Activity found) -> locale.getLanguage().equals("en") ? found.labelEn() : found.labelFr())
                .orElse(id);
    }

    private String texts(List<Reason> reasons, Locale locale) {
        return reasons.stream().map(reason -> text(reason, locale)).collect(Collectors.joining(" "));
    }

    private String text(Reason reason, Locale locale) {
        String text = say("reason." + reason.code(), locale);
        for (Map.Entry<String, Object> value : reason.values().entrySet()) {
            text = text.replace("{" + value.getKey() + "}", word(value.getKey(), value.getValue(), locale));
        }
        return text;
    }

    /** Kept reasons come back with dates and constants as texts. */
    private String word(String name, Object value, Locale locale) {
        String text = value.toString();
        if (value instanceof Number || value instanceof BigDecimal) {
            return NumberFormat.getInstance(locale).format(value);
        }
        if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return DAY.format(LocalDate.parse(text));
        }
        return Objects.requireNonNull(messages.getMessage(name + "." + text, null, text, locale));
    }

    private String say(String key, Locale locale) {
        return Objects.requireNonNull(messages.getMessage(key, null, key, locale));
    }
}
