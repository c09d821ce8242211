package org.chainon.need.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.chainon.account.AreaWords;
import org.chainon.account.Organisations;
import org.chainon.account.Wording;
import org.chainon.kernel.Money;
import org.chainon.need.Need;
import org.chainon.need.quote.Comparison;
import org.chainon.need.quote.Decision;
import org.chainon.nomenclature.Activities;
import org.chainon.nomenclature.Cpv;
import org.chainon.nomenclature.CpvCatalogue;
import org.chainon.territory.AreaId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Parts of a need in the reader's words, in templates as {@code @needWords}. */
@Component("needWords")
class NeedWords {
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

    private final Activities activities;
    private final CpvCatalogue catalogue;
    private final AreaWords areas;
    private final Organisations organisations;
    private final Wording wording;

    NeedWords(
            Activities activities,
            CpvCatalogue catalogue,
            AreaWords areas,
            Organisations organisations,
            Wording wording) {
        this.activities = activities;
        this.catalogue = catalogue;
        this.areas = areas;
        this.organisations = organisations;
        this.wording = wording;
    }

    public String activity(String id) {
        boolean english = LocaleContextHolder.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage());
        return activities
                .find(id)
                .map(found -> english ? found.labelEn() : found.labelFr())
                .orElse(id);
    }

    public String cpv(String code) {
        return Cpv.parse(code)
                .flatMap(cpv -> catalogue.label(cpv, LocaleContextHolder.getLocale()))
                .orElse(code);
    }

    public String place(String id) {
        return areas.label(id);
    }

    public String places(List<AreaId> ids) {
        return String.join(
                ", ", ids.stream().map(id -> areas.label(id.toString())).toList());
    }

    public String buyer(Need need) {
        return organisations.find(need.buyer()).map(body -> body.name()).orElse("");
    }

    /** The last minute in which one may answer. */
    public @Nullable OffsetDateTime deadline(Need need) {
        LocalDate day = need.sheet().deadline();
        return day == null
                ? null
                : day.atTime(END_OF_DAY).atZone(need.law().zone()).toOffsetDateTime();
    }

    /** An amount in the currency of the need. */
    public String money(BigDecimal amount, Need need) {
        return wording.money(new Money(amount, need.law().currency()), LocaleContextHolder.getLocale());
    }

    /** Of positions from 0, as people count. */
    public List<Integer> lotNumbers(List<Integer> positions) {
        return positions.stream().map(position -> position + 1).toList();
    }

    /** The name of who was chosen. */
    public String chosen(Comparison comparison, Decision decision) {
        return comparison.offers().stream()
                .filter(offer -> offer.contact().id().equals(decision.contact()))
                .map(Comparison.Offer::name)
                .findFirst()
                .orElse("");
    }
}
