package org.chainon.convention.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.chainon.account.AreaWords;
import org.chainon.convention.Coming;
import org.chainon.convention.Plan;
import org.chainon.convention.Side;
import org.chainon.convention.Slot;
import org.chainon.convention.Slot.Session;
import org.chainon.kernel.Reason;
import org.chainon.nomenclature.Activities;
import org.chainon.nomenclature.Activity;
import org.chainon.territory.AreaId;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** How somebody takes part, as a form shows and reads it. */
@Component
class ComingForm {
    private static final int OFFERED = 8;
    private static final int MOST_PLACES = 30;
    private static final int MOST_ACTIVITIES = 30;

    private final AreaWords areas;
    private final Activities activities;

    ComingForm(AreaWords areas, Activities activities) {
        this.areas = areas;
        this.activities = activities;
    }

    /**
     * What the fields hold.
     *
     * @param typed one value a field: {@code qui, comment, mots, ou, moment}
     * @param cannot ids of slots
     * @param activities that were chosen
     * @param offered activities that the words make one think of
     */
    record Filled(Map<String, String> typed, Set<String> cannot, List<String> activities, List<String> offered) {
        Filled {
            typed = Map.copyOf(typed);
            cannot = Set.copyOf(cannot);
            activities = List.copyOf(activities);
            offered = List.copyOf(offered);
        }
    }

    /** A half of a day. @param out whether somebody cannot come at all then */
    record Half(Session session, String id, List<Slot> slots, boolean out) {}

    Filled of(Coming coming) {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("qui", coming.name());
        typed.put("comment", coming.video() ? "video" : "site");
        typed.put("mots", coming.words());
        typed.put("moment", coming.prefers() == null ? "" : coming.prefers().name());
        typed.put(
                "ou",
                coming.places().stream()
                        .map(place -> areas.label(place.toString()))
                        .collect(Collectors.joining("\n")));
        return new Filled(typed, coming.cannot(), coming.activities(), offered(coming.words(), coming.activities()));
    }

    Filled of(MultiValueMap<String, String> form, Plan plan) {
        Map<String, String> typed = new LinkedHashMap<>();
        for (String name : List.of("qui", "comment", "mots", "ou", "moment")) {
            typed.put(name, ConventionForms.one(form, name));
        }
        List<String> chosen = chosen(form);
        return new Filled(typed, cannot(form, plan), chosen, offered(ConventionForms.one(form, "mots"), chosen));
    }

    private List<String> offered(String words, List<String> chosen) {
        return words.length() < 2
                ? List.of()
                : activities.search(words, LocaleContextHolder.getLocale(), OFFERED).stream()
                        .map(Activity::id)
                        .filter(id -> !chosen.contains(id))
                        .toList();
    }

    private List<String> chosen(MultiValueMap<String, String> form) {
        return form.getOrDefault("activite", List.of()).stream()
                .filter(id -> activities.find(id).isPresent())
                .distinct()
                .limit(MOST_ACTIVITIES)
                .toList();
    }

    private static Set<String> cannot(MultiValueMap<String, String> form, Plan plan) {
        Set<String> cannot = new HashSet<>(form.getOrDefault("non", List.of()));
        List<String> halves = form.getOrDefault("demi", List.of());
        plan.slots().stream()
                .filter(slot -> halves.contains(half(slot)))
                .map(Slot::id)
                .forEach(cannot::add);
        cannot.retainAll(plan.slots().stream().map(Slot::id).collect(Collectors.toSet()));
        return cannot;
    }

    private static String half(Slot slot) {
        return slot.day() + "-" + slot.session();
    }

    /** The halves of the days, in order. */
    static List<Half> halves(Plan plan, Set<String> cannot) {
        Map<String, List<Slot>> halves = new LinkedHashMap<>();
        plan.slots()
                .forEach(slot -> halves.computeIfAbsent(half(slot), id -> new ArrayList<>())
                        .add(slot));
        return halves.entrySet().stream()
                .map(half -> new Half(
                        half.getValue().getFirst().session(),
                        half.getKey(),
                        List.copyOf(half.getValue()),
                        half.getValue().stream().map(Slot::id).allMatch(cannot::contains)))
                .toList();
    }

    /** Empty where something cannot be read: the errors say what, by field. */
    Optional<Coming> read(MultiValueMap<String, String> form, Plan plan, Side side, Map<String, Reason> errors) {
        Set<AreaId> places = new LinkedHashSet<>();
        if (side == Side.BUYER) {
            ConventionForms.one(form, "ou")
                    .lines()
                    .filter(line -> !line.isBlank())
                    .limit(MOST_PLACES)
                    .forEach(line -> areas.id(line.strip())
                            .ifPresentOrElse(
                                    id -> places.add(AreaId.parse(id)),
                                    () -> errors.put(
                                            "ou", Reason.of("convention.unknown-place", "text", line.strip()))));
        }
        boolean video = plan.video()
                && (!plan.onSite() || ConventionForms.one(form, "comment").equals("video"));
        if (ConventionForms.one(form, "qui").isEmpty()) {
            errors.put("qui", Reason.of("convention.no-name"));
        }
        return errors.isEmpty()
                ? Optional.of(new Coming(
                        ConventionForms.one(form, "qui"),
                        video,
                        cannot(form, plan),
                        ConventionForms.one(form, "mots"),
                        side == Side.BUYER ? chosen(form) : List.of(),
                        List.copyOf(places),
                        ConventionForms.constant(Session.class, ConventionForms.one(form, "moment"))
                                .orElse(null)))
                : Optional.empty();
    }
}
