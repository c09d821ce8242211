package org.chainon.need.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.chainon.account.AreaWords;
import org.chainon.account.Organisations;
import org.chainon.need.Need;
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

    NeedWords(Activities activities, CpvCatalogue catalogue, AreaWords areas, Organisations organisations) {
        this.activities = activities;
        this.catalogue = catalogue;
        this.areas = areas;
        this.organisations = organisations;
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
}
