package org.chainon.jurisdiction;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The rows of {@code reference/public-holidays.csv}, read once. A rule is a day of the year ({@code 07-14}), days from Easter
 * ({@code EASTER+1}), the Monday before a day ({@code MONDAY-BEFORE-05-25}) or the first or second Monday of a month
 * ({@code FIRST-MONDAY-09}).
 */
@Component
class CsvPublicHolidays implements PublicHolidays {
    private static final String RESOURCE = "/reference/public-holidays.csv";

    private final List<Row> rows;

    private record Row(
            Jurisdiction law,
            String rule,
            Holiday holiday,
            LocalDate from,
            @Nullable LocalDate to) {
        boolean inForce(LocalDate day) {
            return DatedRows.inForce(from, to, day);
        }
    }

    CsvPublicHolidays() {
        rows = DatedRows.read(RESOURCE, CsvPublicHolidays::row);
    }

    private static Row row(NamedCsvRecord row) {
        Row read = new Row(
                Jurisdiction.valueOf(row.getField("jurisdiction")),
                row.getField("rule"),
                new Holiday(row.getField("name_fr"), row.getField("name_en"), row.getField("source")),
                LocalDate.parse(row.getField("valid_from")),
                DatedRows.date(row.getField("valid_to")));
        day(read.rule(), 2000);
        return read;
    }

    @Override
    public Optional<Holiday> on(LocalDate day, Jurisdiction jurisdiction) {
        return rows.stream()
                .filter(row -> row.law() == jurisdiction
                        && row.inForce(day)
                        && day(row.rule(), day.getYear()).equals(day))
                .map(Row::holiday)
                .findFirst();
    }

    private static LocalDate day(String rule, int year) {
        if (rule.startsWith("EASTER")) {
            return easter(year).plusDays(Integer.parseInt(rule.substring("EASTER".length())));
        }
        if (rule.startsWith("MONDAY-BEFORE-")) {
            return monthDay(rule, year).with(TemporalAdjusters.previous(DayOfWeek.MONDAY));
        }
        if (rule.contains("-MONDAY-")) {
            int nth = rule.startsWith("FIRST") ? 1 : 2;
            int month = Integer.parseInt(rule.substring(rule.length() - 2));
            return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(nth, DayOfWeek.MONDAY));
        }
        return monthDay(rule, year);
    }

    private static LocalDate monthDay(String rule, int year) {
        return MonthDay.parse("--" + rule.substring(rule.length() - 5)).atYear(year);
    }

    /** Easter Sunday of the Gregorian calendar, by the anonymous algorithm that Meeus gives (Astronomical Algorithms, chapter 8). */
    static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
        int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
        return LocalDate.of(year, f / 31, f % 31 + 1);
    }
}
