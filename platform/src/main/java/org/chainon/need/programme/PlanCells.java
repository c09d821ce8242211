package org.chainon.need.programme;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What single cells of a purchase plan say: amounts, durations, dates. */
final class PlanCells {
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final int MOST_MONTHS = 600;
    private static final int YEAR = 12;
    /** So small a number without unit is one of years: nobody plans a contract of two months. */
    private static final int YEARS_UP_TO = 5;

    private static final Pattern AMOUNT = Pattern.compile("(\\d[\\d ]*(?:[.,]\\d+)*) ?(k|m)?(?![a-z]*m2)");
    private static final Pattern LENGTH = Pattern.compile(
            "(\\d+(?:[.,]\\d)?|un|une|deux|trois|quatre|cinq) ?(ans?|annees?|mois|semaines?|jours?|j)?");
    private static final Pattern RENEWALS =
            Pattern.compile("(?:renouvelable|reconductible)s? (\\d+|une|deux|trois) fois");
    private static final Pattern PLUS = Pattern.compile("\\+ ?(?:(\\d+) ?(?:x|fois|\\*) ?)?(\\d+) ?(ans?|mois)");
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](20\\d\\d|\\d\\d)");
    private static final Pattern ISO = Pattern.compile("(20\\d\\d)-(\\d{1,2})(?:-(\\d{1,2}))?");
    private static final Pattern MONTH_YEAR = Pattern.compile("(?<!\\d)(\\d{1,2})[/.-](20\\d\\d)");
    private static final Pattern QUARTER =
            Pattern.compile("(?:t|q|trimestre) ?([1-4])|([1-4]) ?(?:er|e|eme|nd|d)? ?(?:t|trim\\.?|trimestre)\\b");
    private static final Pattern HALF =
            Pattern.compile("(?:s|semestre) ?([12])\\b|([12]) ?(?:er|e|eme|nd|d)? ?(?:s|sem\\.?|semestre)\\b");
    private static final Pattern YEAR_ONLY = Pattern.compile("(20\\d\\d)");
    private static final List<String> MONTHS =
            List.of("jan", "fev", "mar", "avr", "mai", "juin", "juil", "aou", "sep", "oct", "nov", "dec");
    private static final LocalDate EXCEL_ZERO = LocalDate.of(1899, 12, 30);

    private PlanCells() {}

    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[\\s\u00a0\u202f]+", " ")
                .toLowerCase(Locale.ROOT)
                .strip();
    }

    static boolean withTax(String text) {
        return plain(text).matches(".*\\bttc\\b.*");
    }

    /** Of a range the upper end. */
    static Optional<BigDecimal> amount(String text) {
        String plain = plain(text)
                .replaceAll("(?<=\\d)[ '](?=\\d{3}(?!\\d))", "")
                .replaceAll("[€$]|\\beur(os?)?\\b|\\bht\\b|\\bcad\\b", " ");
        Matcher found = AMOUNT.matcher(plain);
        BigDecimal most = null;
        BigDecimal unit =
                plain.matches(".*\\d ?k.*") ? THOUSAND : plain.matches(".*\\d ?m(?!ois).*") ? MILLION : BigDecimal.ONE;
        while (found.find()) {
            BigDecimal figures = figures(found.group(1));
            String factor = found.group(2);
            BigDecimal all =
                    figures.multiply(factor == null && figures.compareTo(THOUSAND) >= 0 ? BigDecimal.ONE : unit);
            most = most == null || all.compareTo(most) > 0 ? all : most;
        }
        return Optional.ofNullable(most).filter(amount -> amount.signum() > 0);
    }

    /** « 25.000,00 », « 25,000.00 », « 25 000 », « 1.234 » : of two signs the last is the decimal one. */
    private static BigDecimal figures(String text) {
        String digits = text.replace(" ", "");
        int last = Math.max(digits.lastIndexOf(','), digits.lastIndexOf('.'));
        if (last < 0) {
            return new BigDecimal(digits);
        }
        boolean thousands = digits.length() - last - 1 == 3
                && (digits.indexOf(digits.charAt(last)) < last
                        || digits.charAt(last) == '.' && last <= 3 && !digits.startsWith("0"));
        String whole = digits.substring(0, last).replaceAll("[.,]", "");
        String rest = digits.substring(last + 1);
        return new BigDecimal(thousands ? whole + rest : whole + "." + rest);
    }

    /** @param heading may name the unit: « durée (mois) » */
    static Optional<Integer> months(String text, String heading) {
        String plain = plain(text);
        Matcher found = LENGTH.matcher(plain);
        if (!found.find()) {
            return Optional.empty();
        }
        double count = count(found.group(1));
        double months = switch (unit(found.group(2), plain(heading), count)) {
            case 'a' -> count * YEAR;
            case 's' -> Math.ceil(count / 52 * YEAR);
            case 'j' -> Math.ceil(count / 365 * YEAR);
            default -> count;
        };
        months += renewals(plain, months);
        return months >= 1 && months <= MOST_MONTHS ? Optional.of((int) Math.round(months)) : Optional.empty();
    }

    private static double renewals(String plain, double first) {
        Matcher plus = PLUS.matcher(plain);
        if (plus.find()) {
            double each = Double.parseDouble(plus.group(2)) * (plus.group(3).startsWith("a") ? YEAR : 1);
            return (plus.group(1) == null ? 1 : Double.parseDouble(plus.group(1))) * each;
        }
        Matcher renewals = RENEWALS.matcher(plain);
        return renewals.find() ? count(renewals.group(1)) * first : 0;
    }

    private static char unit(@Nullable String told, String heading, double count) {
        if (told != null) {
            return told.charAt(0);
        }
        if (heading.contains("mois")) {
            return 'm';
        }
        return heading.matches(".*\\b(ans?|annees?)\\b.*") || count <= YEARS_UP_TO ? 'a' : 'm';
    }

    private static double count(String text) {
        return switch (text) {
            case "un", "une" -> 1;
            case "deux" -> 2;
            case "trois" -> 3;
            case "quatre" -> 4;
            case "cinq" -> 5;
            default -> Double.parseDouble(text.replace(',', '.'));
        };
    }

    /** The first day of what is told: « T2 2027 », « avril 2027 », « 2027 », « 01/04/2027 »; a quarter alone is of that year. */
    static Optional<LocalDate> day(String text, LocalDate today) {
        String plain = plain(text);
        try {
            return first(plain, today);
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> first(String plain, LocalDate today) {
        Matcher iso = ISO.matcher(plain);
        if (iso.find()) {
            int day = iso.group(3) == null ? 1 : Integer.parseInt(iso.group(3));
            return Optional.of(LocalDate.of(Integer.parseInt(iso.group(1)), Integer.parseInt(iso.group(2)), day));
        }
        Matcher day = DAY.matcher(plain);
        if (day.find()) {
            String year = day.group(3).length() == 2 ? "20" + day.group(3) : day.group(3);
            return Optional.of(LocalDate.of(
                    Integer.parseInt(year), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(1))));
        }
        Matcher month = MONTH_YEAR.matcher(plain);
        if (month.find()) {
            return Optional.of(LocalDate.of(Integer.parseInt(month.group(2)), Integer.parseInt(month.group(1)), 1));
        }
        if (plain.matches("[34]\\d{4}(\\.\\d+)?")) {
            return Optional.of(EXCEL_ZERO.plusDays((long) Double.parseDouble(plain)));
        }
        return period(plain, today);
    }

    private static Optional<LocalDate> period(String plain, LocalDate today) {
        Matcher written = YEAR_ONLY.matcher(plain);
        boolean told = written.find();
        int year = told ? Integer.parseInt(written.group(1)) : today.getYear();
        String rest = told ? plain.replace(written.group(1), " ").strip() : plain;
        Matcher quarter = QUARTER.matcher(rest);
        if (quarter.find()) {
            int number = Integer.parseInt(quarter.group(1) == null ? quarter.group(2) : quarter.group(1));
            return Optional.of(LocalDate.of(year, 3 * number - 2, 1));
        }
        Matcher half = HALF.matcher(rest);
        if (half.find()) {
            int number = Integer.parseInt(half.group(1) == null ? half.group(2) : half.group(1));
            return Optional.of(LocalDate.of(year, 6 * number - 5, 1));
        }
        for (int i = 0; i < MONTHS.size(); i++) {
            if (rest.startsWith(MONTHS.get(i)) || rest.contains(" " + MONTHS.get(i))) {
                return Optional.of(LocalDate.of(year, i + 1, 1));
            }
        }
        return told ? Optional.of(LocalDate.of(year, 1, 1)) : Optional.empty();
    }
}
