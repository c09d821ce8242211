package org.chainon.consortium.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Objects;
import org.chainon.account.AreaWords;
import org.chainon.account.Wording;
import org.chainon.consortium.ConsortiumSubject;
import org.chainon.consortium.LegalForm;
import org.chainon.consortium.Terms;
import org.chainon.consortium.covering.Cell;
import org.chainon.consortium.covering.Unit;
import org.chainon.kernel.Money;
import org.chainon.territory.AreaId;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Parts of a grouping in the reader's words, in templates as {@code @consortiumWords}. */
@Component("consortiumWords")
class ConsortiumWords {
    private final AreaWords areas;
    private final Wording wording;
    private final MessageSource messages;

    ConsortiumWords(AreaWords areas, Wording wording, MessageSource messages) {
        this.areas = areas;
        this.wording = wording;
        this.messages = messages;
    }

    /** « Lot 2 · Bobigny (93) »; empty where there is nothing to tell lines apart. */
    public String where(Cell cell, ConsortiumSubject subject) {
        String lot = subject.lots().size() > 1
                ? say("consortium.lot", subject.lots().get(cell.lot()).number())
                : "";
        AreaId place = cell.place();
        String label = place == null ? "" : areas.label(place.toString());
        return lot.isEmpty() || label.isEmpty() ? lot + label : lot + " · " + label;
    }

    /** « 12 000 € HT », « 300 h »; empty where nothing is known of it. */
    public String volume(Cell cell, ConsortiumSubject subject) {
        BigDecimal volume = BigDecimal.valueOf(cell.volume());
        return switch (cell.unit()) {
            case MONEY -> wording.money(new Money(volume, subject.law().currency()), LocaleContextHolder.getLocale());
            case HOURS -> say("consortium.hours", number(volume));
            case UNITS -> cell.volume() == 100 ? "" : say("consortium.units", number(volume));
        };
    }

    /** « 33,5 % » of a share from 0 to 1. */
    public String percent(double share) {
        return number(BigDecimal.valueOf(share * 100).setScale(2, RoundingMode.HALF_UP)) + "\u00a0%";
    }

    /** What stands in a field: « 33,5 », empty for nothing. */
    public String typed(double share) {
        return share == 0 ? "" : plain(BigDecimal.valueOf(share * 100).setScale(2, RoundingMode.HALF_UP));
    }

    public String share(Terms terms) {
        BigDecimal share = terms.share();
        return share == null ? say("consortium.terms.share-open") : say("consortium.terms.share", number(share));
    }

    public String field(Terms terms, boolean price) {
        BigDecimal share = terms.share();
        Money money = terms.price();
        BigDecimal number = price ? (money == null ? null : money.amount()) : share;
        return number == null ? "" : plain(number);
    }

    private static String plain(BigDecimal number) {
        NumberFormat format = NumberFormat.getInstance(LocaleContextHolder.getLocale());
        format.setMaximumFractionDigits(2);
        format.setGroupingUsed(false);
        return format.format(number);
    }

    private static String number(BigDecimal number) {
        NumberFormat format = NumberFormat.getInstance(LocaleContextHolder.getLocale());
        format.setMaximumFractionDigits(2);
        return format.format(number).replace('\u202f', '\u00a0');
    }

    /** What happened. */
    public String step(ConsortiumView.Line line) {
        String form = line.step().details().get("form");
        return form == null
                ? say("consortium.step." + line.step().what(), line.supplier())
                : say("consortium.step." + line.step().what(), say("consortium.form." + LegalForm.valueOf(form)));
    }

    public boolean money(Cell cell) {
        return cell.unit() == Unit.MONEY;
    }

    private String say(String key, Object... values) {
        return Objects.requireNonNull(messages.getMessage(key, values, LocaleContextHolder.getLocale()));
    }
}
