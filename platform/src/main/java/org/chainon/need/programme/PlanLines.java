package org.chainon.need.programme;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chainon.account.AreaWords;
import org.chainon.jurisdiction.ReservedRegime.Contract;
import org.chainon.jurisdiction.Threshold;
import org.chainon.kernel.Money;
import org.chainon.kernel.Reason;
import org.chainon.need.Purchase;
import org.chainon.need.advice.PlannedPurchase;
import org.chainon.need.reading.SentenceReader;
import org.chainon.nomenclature.Cpv;
import org.chainon.nomenclature.CpvCatalogue;
import org.chainon.territory.AreaId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes of a plan's line the purchase that it means. What cannot be read is left out and told; only a line without object is refused. */
@Component
class PlanLines {
    private static final BigDecimal YEAR = BigDecimal.valueOf(12);
    private static final int LONGEST_TITLE = 500;
    private static final int MOST_YEARS_AWAY = 20;
    private static final Pattern CODE = Pattern.compile("(?<!\\d)(\\d{8})(?:-\\d)?(?!\\d)");

    private final AreaWords areas;
    private final CpvCatalogue catalogue;
    private final SentenceReader sentences;

    PlanLines(AreaWords areas, CpvCatalogue catalogue, SentenceReader sentences) {
        this.areas = areas;
        this.catalogue = catalogue;
        this.sentences = sentences;
    }

    ReadLine read(Programme programme, List<String> cells, LocalDate today) {
        Row row = new Row(programme, cells);
        String title = row.cell(PlanField.TITLE);
        String plain = PlanCells.plain(title);
        if (plain.isEmpty()) {
            return new ReadLine.Refused(Reason.of("programme.no-title"));
        }
        if (plain.matches("(sous[- ])?total\\b.*")) {
            return new ReadLine.Refused(Reason.of("programme.total"));
        }
        List<Reason> warnings = new ArrayList<>();
        Integer months = months(row, warnings);
        Purchase purchase = new Purchase(
                title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title,
                row.cell(PlanField.FAMILY),
                codes(row, warnings),
                List.of(),
                places(row, title, today, warnings),
                amount(row, months, warnings),
                months,
                launch(row, today, warnings));
        boolean concession = PlanCells.plain(row.cell(PlanField.PROCEDURE) + " " + row.cell(PlanField.SORT))
                .matches(".*\\b(concession|dsp|delegation de service public)\\b.*");
        return new ReadLine.Understood(
                new PlannedPurchase(
                        purchase,
                        programme.law(),
                        programme.buyer(),
                        concession ? Contract.CONCESSION : Contract.PUBLIC_CONTRACT),
                warnings);
    }

    /** What the buyer says it is, where it says so. */
    static Optional<Threshold.Subject> sort(Programme programme, List<String> cells) {
        String told = PlanCells.plain(new Row(programme, cells).cell(PlanField.SORT));
        if (told.startsWith("travaux") || told.equals("t")) {
            return Optional.of(Threshold.Subject.WORKS);
        }
        if (told.startsWith("fourniture") || told.equals("f")) {
            return Optional.of(Threshold.Subject.SUPPLIES);
        }
        return told.startsWith("service") || told.startsWith("prestation") || told.equals("s")
                ? Optional.of(Threshold.Subject.SERVICES)
                : Optional.empty();
    }

    /** Cells by what they hold. */
    private record Row(Programme programme, List<String> cells) {
        String cell(PlanField field) {
            Integer column = programme.columns().get(field);
            return column == null || column >= cells.size()
                    ? ""
                    : cells.get(column).strip();
        }

        String heading(PlanField field) {
            Integer column = programme.columns().get(field);
            return column == null ? "" : programme.headings().get(column);
        }
    }

    private List<Cpv> codes(Row row, List<Reason> warnings) {
        List<Cpv> codes = new ArrayList<>();
        Matcher found = CODE.matcher(row.cell(PlanField.CPV));
        while (found.find()) {
            Cpv.parse(found.group(1))
                    .filter(code -> catalogue.label(code, Locale.FRENCH).isPresent())
                    .ifPresent(codes::add);
        }
        if (codes.isEmpty() && !row.cell(PlanField.CPV).isEmpty()) {
            warnings.add(Reason.of("programme.cpv-unknown", "text", row.cell(PlanField.CPV)));
        }
        return codes.stream().distinct().toList();
    }

    /** Its own, else those that the title names, else those of the whole plan. */
    private List<AreaId> places(Row row, String title, LocalDate today, List<Reason> warnings) {
        List<AreaId> places = new ArrayList<>();
        for (PlanField field : List.of(PlanField.POSTAL_CODE, PlanField.PLACE, PlanField.DEPARTEMENT)) {
            String told = row.cell(field);
            if (places.isEmpty() && !told.isEmpty()) {
                for (String part : told.split("[;/\n]|,(?! )| et |, ")) {
                    place(part.strip()).ifPresent(places::add);
                }
                if (places.isEmpty()) {
                    warnings.add(Reason.of("programme.place-unknown", "text", told));
                }
            }
        }
        String general = row.programme().place();
        if (places.isEmpty()) {
            sentences
                    .read(title, today)
                    .places()
                    .forEach(where -> places.add(where.area().id()));
        }
        if (places.isEmpty() && general != null) {
            places.add(AreaId.parse(general));
        }
        if (places.isEmpty()) {
            warnings.add(Reason.of("programme.no-place"));
        }
        return places.stream().distinct().toList();
    }

    /** Only the very name of a place counts: « à définir » is none. */
    private Optional<AreaId> place(String text) {
        String code = text.matches("[0-9]") || text.matches("[0-9]{4}") ? "0" + text : text;
        return areas.id(code)
                .filter(id -> code.matches("[0-9][0-9AB][0-9]?|[0-9]{5}") || named(areas.label(id), code))
                .map(AreaId::parse);
    }

    private static boolean named(String label, String text) {
        String own = Headings.plain(label);
        String told = Headings.plain(text)
                .replaceAll("^(departement|region|commune|ville) (de la |de l |du |des |de |d )?", "");
        return own.equals(told) || own.replaceFirst("^(la|le|les|l) ", "").equals(told);
    }

    private @Nullable Integer months(Row row, List<Reason> warnings) {
        String told = row.cell(PlanField.DURATION);
        Optional<Integer> months = PlanCells.months(told, row.heading(PlanField.DURATION));
        if (months.isEmpty() && !told.isEmpty()) {
            warnings.add(Reason.of("programme.duration-unknown", "text", told));
        }
        return months.orElse(null);
    }

    private @Nullable Money amount(Row row, @Nullable Integer months, List<Reason> warnings) {
        for (PlanField field :
                List.of(PlanField.AMOUNT_MAX, PlanField.AMOUNT, PlanField.YEARLY, PlanField.AMOUNT_MIN)) {
            String told = row.cell(field);
            if (told.isEmpty()) {
                continue;
            }
            if (PlanCells.withTax(told) || PlanCells.withTax(row.heading(field))) {
                warnings.add(Reason.of("programme.with-tax", "text", told));
                return null;
            }
            Optional<Money> amount = PlanCells.amount(told)
                    .map(figures -> new Money(
                            field == PlanField.YEARLY ? whole(figures, months) : figures,
                            row.programme().law().currency()))
                    .filter(Money::plausible);
            if (amount.isPresent()) {
                return amount.get();
            }
            warnings.add(Reason.of("programme.amount-unknown", "text", told));
        }
        return null;
    }

    private static BigDecimal whole(BigDecimal yearly, @Nullable Integer months) {
        return months == null
                ? yearly
                : yearly.multiply(BigDecimal.valueOf(months)).divide(YEAR, 2, RoundingMode.HALF_UP);
    }

    private static LocalDate launch(Row row, LocalDate today, List<Reason> warnings) {
        String told = row.cell(PlanField.LAUNCH);
        if (told.isEmpty()) {
            return today;
        }
        Optional<LocalDate> day =
                PlanCells.day(told, today).filter(one -> Math.abs(one.getYear() - today.getYear()) <= MOST_YEARS_AWAY);
        if (day.isEmpty()) {
            warnings.add(Reason.of("programme.day-unknown", "text", told));
        }
        return day.orElse(today);
    }
}
