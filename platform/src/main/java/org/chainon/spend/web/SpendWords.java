package org.chainon.spend.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.chainon.account.Organisation;
import org.chainon.jurisdiction.EnterpriseKind;
import org.chainon.spend.Engaged;
import org.chainon.spend.Indicator;
import org.chainon.spend.SpendYear;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What was spent in the reader's words, in templates as {@code @spendWords}. Sums may be negative: credit notes are paid back. */
@Component("spendWords")
class SpendWords {
    private static final int WHOLE_FROM = 1_000;

    private final MessageSource messages;

    SpendWords(MessageSource messages) {
        this.messages = messages;
    }

    public String money(BigDecimal amount, Organisation buyer) {
        boolean whole = amount.abs().compareTo(BigDecimal.valueOf(WHOLE_FROM)) >= 0;
        String symbol = buyer.jurisdiction().equals("QC") ? "$\u00a0CA" : "€";
        return number(amount.setScale(whole ? 0 : 2, RoundingMode.HALF_UP)) + "\u00a0" + symbol;
    }

    /** A share from 0 to 1; small ones are told to the tenth. */
    public String share(double share) {
        return percent(BigDecimal.valueOf(share * 100));
    }

    private static String percent(BigDecimal value) {
        boolean small = value.abs().compareTo(BigDecimal.TEN) < 0;
        return number(value.setScale(small ? 1 : 0, RoundingMode.HALF_UP)) + "\u00a0%";
    }

    public String value(@Nullable BigDecimal value, Indicator indicator, Organisation buyer) {
        if (value == null) {
            return "–";
        }
        if (indicator.measure().percent()) {
            return percent(value);
        }
        return indicator.measure().money() ? money(value, buyer) : number(value);
    }

    /** With its sign; between percentages in points. */
    public String difference(Indicator.Reached reached, Organisation buyer) {
        BigDecimal difference = reached.difference();
        if (difference == null) {
            return "–";
        }
        String sign = difference.signum() > 0 ? "+" : difference.signum() < 0 ? "−" : "";
        String size = reached.indicator().measure().percent()
                ? number(difference.abs().setScale(1, RoundingMode.HALF_UP)) + "\u00a0" + say("spend.points")
                : value(difference.abs(), reached.indicator(), buyer);
        return sign + size;
    }

    /** As it is typed into a field. */
    public String typed(@Nullable BigDecimal value) {
        return value == null ? "" : value.toPlainString().replace('.', ',');
    }

    public String kinds(Engaged engaged) {
        return engaged.kinds().stream()
                .sorted()
                .map(EnterpriseKind::name)
                .map(kind -> say("kind." + kind))
                .collect(Collectors.joining(", "));
    }

    /** The most that one of them has, for the bars. */
    public double most(List<SpendYear.Part> parts) {
        return parts.stream()
                .mapToDouble(part -> part.amount().doubleValue())
                .max()
                .orElse(1);
    }

    public String label(Indicator indicator) {
        return indicator.label(locale());
    }

    public String note(Indicator indicator) {
        return indicator.note(locale());
    }

    private String say(String key) {
        return java.util.Objects.requireNonNull(messages.getMessage(key, null, key, locale()));
    }

    private static String number(BigDecimal number) {
        NumberFormat format = NumberFormat.getInstance(locale());
        format.setMaximumFractionDigits(2);
        return format.format(number).replace('\u202f', '\u00a0');
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
