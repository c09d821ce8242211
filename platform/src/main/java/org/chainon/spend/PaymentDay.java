package org.chainon.spend;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chainon.intake.BadRecord;
import org.chainon.intake.TableRows.Cell;
import org.jspecify.annotations.Nullable;

/**
 * When a payment was made.
 *
 * @param day null where only the year is known
 */
record PaymentDay(int year, @Nullable LocalDate day) {
    private static final int FIRST_YEAR = 2000;
    private static final Pattern YEAR = Pattern.compile("(20[0-9]{2})(\\.0)?");
    private static final Pattern COMPACT = Pattern.compile("(20[0-9]{2})([01][0-9])([0-3][0-9])");
    private static final Pattern YEAR_FIRST =
            Pattern.compile("([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})(?:[T ].*)?");
    private static final Pattern DAY_FIRST =
            Pattern.compile("([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{4}|[0-9]{2})(?: .*)?");
    /** Workbooks count days from here. */
    private static final LocalDate WORKBOOK_EPOCH = LocalDate.of(1899, 12, 30);

    /** Day before month, as in France and Québec, unless the year comes first. */
    static PaymentDay of(Cell cell, LocalDate today) throws BadRecord {
        String text = cell.text();
        if (text.isEmpty()) {
            throw new BadRecord("spend.date-missing");
        }
        PaymentDay day;
        try {
            day = read(text, cell.number());
        } catch (DateTimeException e) {
            day = null;
        }
        if (day == null) {
            throw new BadRecord("spend.date", Map.of("value", Amounts.shown(text)));
        }
        if (day.year < FIRST_YEAR || day.year > today.getYear() + 1) {
            throw new BadRecord("spend.date-far", Map.of("value", Amounts.shown(text)));
        }
        return day;
    }

    private static @Nullable PaymentDay read(String text, boolean number) {
        Matcher year = YEAR.matcher(text);
        if (year.matches()) {
            return new PaymentDay(Integer.parseInt(year.group(1)), null);
        }
        Matcher compact = COMPACT.matcher(text);
        if (compact.matches()) {
            return on(compact.group(1), compact.group(2), compact.group(3));
        }
        if (number && text.matches("[0-9]{5}(\\.[0-9]+)?")) {
            LocalDate day = WORKBOOK_EPOCH.plusDays(Long.parseLong(text.substring(0, 5)));
            return new PaymentDay(day.getYear(), day);
        }
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            return on(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3));
        }
        Matcher dayFirst = DAY_FIRST.matcher(text);
        return dayFirst.matches() ? on(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1)) : null;
    }

    private static PaymentDay on(String year, String month, String day) {
        int full = Integer.parseInt(year) + (year.length() == 2 ? FIRST_YEAR : 0);
        LocalDate date = LocalDate.of(full, Integer.parseInt(month), Integer.parseInt(day));
        return new PaymentDay(full, date);
    }
}
