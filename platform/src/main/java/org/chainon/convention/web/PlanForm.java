package org.chainon.convention.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.chainon.account.AreaWords;
import org.chainon.convention.DayPlan;
import org.chainon.convention.Entrance;
import org.chainon.convention.Plan;
import org.chainon.kernel.Reason;
import org.chainon.territory.AreaId;
import org.chainon.territory.AreaKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** What is prepared, as a form shows and reads it. */
@Component
class PlanForm {
    private static final int MOST_PLACES = 2000;
    private static final int MOST_MEETINGS = 100;
    private static final int USUAL_PLACES = 30;
    private static final String YES = "oui";
    private static final DayPlan USUAL = new DayPlan(
            LocalDate.EPOCH,
            LocalTime.of(9, 0),
            LocalTime.of(17, 30),
            20,
            5,
            LocalTime.of(12, 0),
            LocalTime.of(13, 30));
    private static final Plan EMPTY = new Plan(
            "",
            "",
            "",
            null,
            false,
            "",
            List.of(),
            numbered(20),
            new Entrance(Entrance.Way.OPEN, USUAL_PLACES),
            new Entrance(Entrance.Way.OPEN, 2 * USUAL_PLACES),
            true,
            null,
            null,
            3,
            12);

    private final AreaWords areas;

    PlanForm(AreaWords areas) {
        this.areas = areas;
    }

    /** What stands in the fields of a new one. */
    Map<String, String> empty() {
        return typed(EMPTY);
    }

    Map<String, String> typed(Plan plan) {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("titre", plan.title());
        typed.put("presentation", plan.words());
        typed.put("adresse", plan.address());
        AreaId commune = plan.commune();
        typed.put("commune", commune == null ? "" : areas.label(commune.toString()));
        typed.put("video", plan.video() ? YES : "");
        typed.put("lien", plan.videoLink());
        typed.put("combien", String.valueOf(plan.tables().size()));
        typed.put("noms", plan.tables().equals(numbered(plan.tables().size())) ? "" : String.join("\n", plan.tables()));
        typed.put("acheteurs-comment", plan.buyers().way().name());
        typed.put("acheteurs-places", String.valueOf(plan.buyers().places()));
        typed.put("fournisseurs-comment", plan.suppliers().way().name());
        typed.put("fournisseurs-places", String.valueOf(plan.suppliers().places()));
        typed.put("attente", plan.waiting() ? YES : "");
        typed.put("inscription", text(plan.registerBy()));
        typed.put("souhaits", text(plan.wishBy()));
        typed.put("moins", String.valueOf(plan.least()));
        typed.put("plus", String.valueOf(plan.most()));
        for (int i = 0; i < Plan.MOST_DAYS; i++) {
            boolean there = i < plan.days().size();
            DayPlan day = there
                    ? plan.days().get(i)
                    : plan.days().isEmpty() ? USUAL : plan.days().getLast();
            typed.put("jour-" + i, there ? day.day().toString() : "");
            typed.put("de-" + i, day.from().toString());
            typed.put("a-" + i, day.to().toString());
            typed.put("duree-" + i, String.valueOf(day.minutes()));
            typed.put("entre-" + i, String.valueOf(day.between()));
            typed.put("pause-de-" + i, text(day.pauseFrom()));
            typed.put("pause-a-" + i, text(day.pauseTo()));
        }
        return typed;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /** Days that the form shows: those that are said, and one more. */
    static List<Integer> days(Map<String, String> typed) {
        int said = IntStream.range(0, Plan.MOST_DAYS)
                .filter(i -> !typed.getOrDefault("jour-" + i, "").isBlank())
                .map(i -> i + 1)
                .max()
                .orElse(0);
        return IntStream.range(0, Math.min(Plan.MOST_DAYS, said + 1)).boxed().toList();
    }

    /** Empty where something cannot be read: the errors say what, by field. */
    Optional<Plan> read(MultiValueMap<String, String> form, Map<String, Reason> errors) {
        List<DayPlan> days = days(form, errors);
        AreaId commune = commune(form, errors);
        String title = ConventionForms.one(form, "titre");
        if (title.isEmpty()) {
            errors.put("titre", Reason.of("convention.no-title"));
        }
        String link = ConventionForms.one(form, "lien");
        if (!link.isEmpty() && !link.matches("https?://[^\\s/]+\\S*")) {
            errors.put("lien", Reason.of("convention.typed-link", "text", link));
        }
        List<String> tables = tables(form, errors);
        Entrance buyers = entrance(form, "acheteurs", errors);
        Entrance suppliers = entrance(form, "fournisseurs", errors);
        LocalDate registerBy = ConventionForms.date(form, "inscription", errors);
        LocalDate wishBy = ConventionForms.date(form, "souhaits", errors);
        int least = ConventionForms.number(form, "moins", 0, MOST_MEETINGS, errors);
        int most = ConventionForms.number(form, "plus", 1, MOST_MEETINGS, errors);
        if (!errors.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Plan(
                title,
                ConventionForms.one(form, "presentation"),
                ConventionForms.one(form, "adresse"),
                commune,
                ConventionForms.one(form, "video").equals(YES),
                link,
                days,
                tables,
                buyers,
                suppliers,
                ConventionForms.one(form, "attente").equals(YES),
                registerBy,
                wishBy,
                least,
                most));
    }

    private @Nullable AreaId commune(MultiValueMap<String, String> form, Map<String, Reason> errors) {
        String text = ConventionForms.one(form, "commune");
        if (text.isEmpty()) {
            return null;
        }
        Optional<AreaId> found = areas.id(text)
                .map(AreaId::parse)
                .filter(area -> area.kind() == AreaKind.COMMUNE || area.kind() == AreaKind.MUNICIPALITY);
        if (found.isEmpty()) {
            errors.put("commune", Reason.of("convention.unknown-commune", "text", text));
        }
        return found.orElse(null);
    }

    private static Entrance entrance(MultiValueMap<String, String> form, String side, Map<String, Reason> errors) {
        return new Entrance(
                ConventionForms.constant(Entrance.Way.class, ConventionForms.one(form, side + "-comment"))
                        .orElse(Entrance.Way.OPEN),
                ConventionForms.number(form, side + "-places", 0, MOST_PLACES, errors));
    }

    /** Those that have a name, then numbers up to as many as there are. */
    private static List<String> tables(MultiValueMap<String, String> form, Map<String, Reason> errors) {
        int count = ConventionForms.number(form, "combien", 0, Plan.MOST_TABLES, errors);
        List<String> named = ConventionForms.one(form, "noms")
                .lines()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(name -> name.length() > 80 ? name.substring(0, 80) : name)
                .distinct()
                .limit(Plan.MOST_TABLES)
                .toList();
        List<String> tables = new ArrayList<>(named);
        for (String numbered : numbered(count)) {
            if (tables.size() < count && !tables.contains(numbered)) {
                tables.add(numbered);
            }
        }
        return tables;
    }

    private static List<String> numbered(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(n -> "Table " + n).toList();
    }

    private static List<DayPlan> days(MultiValueMap<String, String> form, Map<String, Reason> errors) {
        List<DayPlan> days = new ArrayList<>();
        Set<LocalDate> seen = new HashSet<>();
        for (int i = 0; i < Plan.MOST_DAYS; i++) {
            LocalDate day = ConventionForms.date(form, "jour-" + i, errors);
            if (day == null) {
                continue;
            }
            if (!seen.add(day)) {
                errors.put("jour-" + i, Reason.of("convention.same-day"));
                continue;
            }
            day(form, i, day, errors).ifPresent(days::add);
        }
        return days;
    }

    private static Optional<DayPlan> day(
            MultiValueMap<String, String> form, int i, LocalDate day, Map<String, Reason> errors) {
        LocalTime from = ConventionForms.time(form, "de-" + i, errors);
        LocalTime to = ConventionForms.time(form, "a-" + i, errors);
        LocalTime pauseFrom = ConventionForms.time(form, "pause-de-" + i, errors);
        LocalTime pauseTo = ConventionForms.time(form, "pause-a-" + i, errors);
        int minutes = ConventionForms.number(form, "duree-" + i, DayPlan.SHORTEST, DayPlan.LONGEST, errors);
        int between = ConventionForms.number(form, "entre-" + i, 0, DayPlan.LONGEST, errors);
        if (from == null || to == null) {
            errors.putIfAbsent(from == null ? "de-" + i : "a-" + i, Reason.of("convention.no-hours"));
            return Optional.empty();
        }
        Optional<Reason> refusal = DayPlan.refusal(from, to, minutes, between, pauseFrom, pauseTo);
        if (refusal.isPresent()) {
            errors.put("de-" + i, refusal.get());
            return Optional.empty();
        }
        return Optional.of(new DayPlan(day, from, to, minutes, between, pauseFrom, pauseTo));
    }
}
