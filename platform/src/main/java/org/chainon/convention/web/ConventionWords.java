package org.chainon.convention.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.chainon.account.AreaWords;
import org.chainon.convention.Convention;
import org.chainon.convention.DayPlan;
import org.chainon.convention.Plan;
import org.chainon.convention.Slot;
import org.chainon.nomenclature.Activities;
import org.chainon.territory.AreaId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Parts of a convention in the reader's words, in templates as {@code @conventionWords}. */
@Component("conventionWords")
class ConventionWords {
    private final AreaWords areas;
    private final Activities activities;
    private final MessageSource messages;

    ConventionWords(AreaWords areas, Activities activities, MessageSource messages) {
        this.areas = areas;
        this.activities = activities;
        this.messages = messages;
    }

    /** « mardi 1 décembre 2026 ». */
    public String day(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", locale()));
    }

    /** Its days in one line; empty while there is none. */
    public String days(Plan plan) {
        return String.join(", ", plan.days().stream().map(day -> day(day.day())).toList());
    }

    /** « 9 h 30 », « 09:30 ». */
    public String time(LocalTime time) {
        if (english()) {
            return time.toString();
        }
        return time.getHour() + "\u00a0h"
                + (time.getMinute() == 0 ? "" : String.format("\u00a0%02d", time.getMinute()));
    }

    /** « 9 h à 17 h 30 : 16 rencontres de 20 minutes ». */
    public String hours(DayPlan day) {
        return say(
                "convention.hours",
                time(day.from()),
                time(day.to()),
                day.slots().size(),
                day.minutes());
    }

    /** « 9 h 30 – 9 h 50 ». */
    public String slot(Slot slot) {
        return time(slot.from()) + " – " + time(slot.to());
    }

    /** « mar. 1 déc. ». */
    public String shortDay(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern("EEE d MMM", locale()));
    }

    /** « mardi 1 décembre 2026, 9 h 30 – 9 h 50 »; the id where the plan has no such slot any more. */
    public String slotNamed(Plan plan, String id) {
        return plan.slots().stream()
                .filter(slot -> slot.id().equals(id))
                .findFirst()
                .map(slot -> day(slot.day()) + ", " + slot(slot))
                .orElse(id);
    }

    /** « 12 rue des Lices, Lille (59), ou par vidéo ». */
    public String place(Plan plan) {
        Stream<String> video = plan.video()
                ? Stream.of(say(plan.onSite() ? "convention.or-by-video" : "convention.by-video"))
                : Stream.empty();
        return String.join(
                ", ",
                Stream.concat(Stream.of(site(plan)), video)
                        .filter(text -> !text.isBlank())
                        .toList());
    }

    /** « 12 rue des Lices, Lille (59) »; empty where it is by video only. */
    public String site(Plan plan) {
        AreaId commune = plan.commune();
        Stream<String> site = commune == null ? Stream.empty() : Stream.of(plan.address(), area(commune));
        return String.join(", ", site.filter(text -> !text.isBlank()).toList());
    }

    public String area(AreaId area) {
        return areas.label(area.toString());
    }

    public String activity(String id) {
        return activities
                .find(id)
                .map(activity -> english() ? activity.labelEn() : activity.labelFr())
                .orElse(id);
    }

    /** The end of a day, for what shows how long is left. */
    public @Nullable OffsetDateTime until(@Nullable LocalDate day, Convention convention) {
        return day == null
                ? null
                : day.plusDays(1)
                        .atStartOfDay(convention.law().zone())
                        .minusMinutes(1)
                        .toOffsetDateTime();
    }

    public List<String> paragraphs(String text) {
        return Stream.of(text.split("\\n\\s*\\n"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private String say(String key, Object... values) {
        return Objects.requireNonNull(messages.getMessage(key, values, locale()));
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }

    private static boolean english() {
        return locale().getLanguage().equals("en");
    }
}
