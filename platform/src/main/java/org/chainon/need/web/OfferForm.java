package org.chainon.need.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chainon.kernel.Reason;
import org.chainon.need.quote.KeepQuotes;
import org.chainon.need.quote.Quote;
import org.chainon.need.quote.QuoteLine;
import org.chainon.need.quote.QuoteSheet;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** The fields of an offer as they were filled in, right or wrong. The lines of the second lot are named {@code lot-1-libelle}, one value a line. */
record OfferForm(MultiValueMap<String, String> values) {
    static final int MOST_LINES = 40;

    private static final int BLANK = 2;
    private static final int WORDS = 3000;
    private static final int LABEL = 200;
    private static final int MOST_HOURS = 1_000_000;
    private static final int MOST_DAYS = 3650;

    /** A line as it was typed. */
    public record Line(String label, String quantity, String unit, String price) {
        boolean blank() {
            return label.isBlank() && price.isBlank();
        }
    }

    /** What was understood, and what is wrong by field. */
    record Checked(QuoteSheet sheet, Map<String, Reason> errors) {}

    static OfferForm of(Quote quote) {
        QuoteSheet sheet = quote.draft();
        LinkedMultiValueMap<String, String> values = new LinkedMultiValueMap<>();
        values.add("version", String.valueOf(quote.draftVersion()));
        values.add("delai", text(sheet.delayDays()));
        values.add("heures", text(sheet.insertionHours()));
        values.add("environnement", sheet.environment());
        values.add("validite", text(sheet.validUntil()));
        values.add("mot", sheet.words());
        sheet.lots()
                .forEach((lot, lines) -> lines.forEach(line -> {
                    String prefix = "lot-" + lot + "-";
                    values.add(prefix + "libelle", line.label());
                    values.add(prefix + "quantite", plain(line.quantity()));
                    values.add(prefix + "unite", line.unit());
                    values.add(prefix + "prix", plain(line.unitPrice()));
                }));
        return new OfferForm(values);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static String plain(BigDecimal figure) {
        String text = figure.stripTrailingZeros().toPlainString();
        return text.replace('.', ',');
    }

    public String one(String name) {
        String value = values.getFirst(name);
        return value == null ? "" : NeedLookup.clean(value);
    }

    long version() {
        return NeedLookup.version(one("version"));
    }

    OfferForm with(String name, String value) {
        LinkedMultiValueMap<String, String> more = new LinkedMultiValueMap<>(values);
        more.set(name, value);
        return new OfferForm(more);
    }

    /** What was typed of a lot, and some blank lines to go on. */
    public List<Line> lines(int lot) {
        List<Line> lines = new ArrayList<>(
                typed(lot).stream().filter(line -> !line.blank()).toList());
        for (int i = 0; i < BLANK && lines.size() < MOST_LINES; i++) {
            lines.add(new Line("", "1", "", ""));
        }
        return lines;
    }

    private List<Line> typed(int lot) {
        String prefix = "lot-" + lot + "-";
        List<String> labels = all(prefix + "libelle");
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < Math.min(labels.size(), MOST_LINES); i++) {
            lines.add(new Line(
                    labels.get(i), at(prefix + "quantite", i), at(prefix + "unite", i), at(prefix + "prix", i)));
        }
        return lines;
    }

    private List<String> all(String name) {
        return values.getOrDefault(name, List.of()).stream()
                .map(NeedLookup::clean)
                .toList();
    }

    private String at(String name, int index) {
        List<String> all = all(name);
        return index < all.size() ? all.get(index) : "";
    }

    Checked check(int lots) {
        Map<String, Reason> errors = new LinkedHashMap<>();
        Map<Integer, List<QuoteLine>> understood = new LinkedHashMap<>();
        for (int lot = 0; lot < lots; lot++) {
            understood.put(lot, lines(lot, errors));
        }
        for (String field : List.of("environnement", "mot")) {
            if (one(field).length() > WORDS) {
                errors.put(
                        field,
                        new Reason(
                                "need.too-long",
                                Map.of("limit", WORDS, "length", one(field).length())));
            }
        }
        QuoteSheet sheet = new QuoteSheet(
                understood,
                whole("delai", MOST_DAYS, errors),
                whole("heures", MOST_HOURS, errors),
                one("environnement"),
                day(errors),
                one("mot"));
        return new Checked(sheet, errors);
    }

    private List<QuoteLine> lines(int lot, Map<String, Reason> errors) {
        List<QuoteLine> lines = new ArrayList<>();
        List<Line> typed = typed(lot).stream().filter(line -> !line.blank()).toList();
        for (int i = 0; i < typed.size(); i++) {
            Line line = typed.get(i);
            BigDecimal quantity = line.quantity().isBlank() ? BigDecimal.ONE : KeepQuotes.figure(line.quantity());
            BigDecimal price = KeepQuotes.figure(line.price());
            if (line.label().isBlank()
                    || line.label().length() > LABEL
                    || line.unit().length() > LABEL) {
                errors.put("lot-" + lot + "-libelle-" + i, Reason.of("quote.line-label"));
            } else if (price == null) {
                errors.put("lot-" + lot + "-prix-" + i, Reason.of("quote.line-price", "label", line.label()));
            } else if (quantity == null || quantity.signum() == 0) {
                errors.put("lot-" + lot + "-quantite-" + i, Reason.of("quote.line-quantity", "label", line.label()));
            } else {
                lines.add(new QuoteLine(line.label(), quantity, line.unit(), price));
            }
        }
        return lines;
    }

    private @Nullable Integer whole(String field, int most, Map<String, Reason> errors) {
        String text = one(field);
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("[0-9]{1,7}") || Integer.parseInt(text) > most) {
            errors.put(field, Reason.of("quote.whole", "most", most));
            return null;
        }
        return Integer.parseInt(text);
    }

    private @Nullable LocalDate day(Map<String, Reason> errors) {
        try {
            return one("validite").isEmpty() ? null : LocalDate.parse(one("validite"));
        } catch (DateTimeParseException e) {
            errors.put("validite", Reason.of("need.deadline-unreadable"));
            return null;
        }
    }
}
