package org.chainon.supplier.web.edit;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.kernel.Reason;
import org.chainon.nomenclature.Activities;
import org.chainon.nomenclature.Activity;
import org.chainon.nomenclature.Cpv;
import org.chainon.nomenclature.CpvCatalogue;
import org.chainon.supplier.ServiceKind;
import org.chainon.supplier.Supplier;
import org.chainon.supplier.SupplierActivity;
import org.chainon.supplier.SupplierDraft;
import org.chainon.supplier.draft.Section;
import org.chainon.supplier.draft.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the enterprise does: of the 154 activities or in its own words, with the CPV codes under which it is bought. */
@Component
class ActivitiesForm implements SectionForm {
    private static final String LIST = "activity";
    private static final int MOST = 300;
    private static final int MOST_CODES = 40;
    private static final int PROPOSED = 6;
    private static final int WORDS = 500;

    private final Activities activities;
    private final CpvCatalogue catalogue;
    private final ActivityOffers offers;

    ActivitiesForm(Activities activities, CpvCatalogue catalogue, ActivityOffers offers) {
        this.activities = activities;
        this.catalogue = catalogue;
        this.offers = offers;
    }

    @Override
    public Section section() {
        return Section.ACTIVITIES;
    }

    @Override
    public Typed of(Supplier published, @Nullable SupplierDraft own) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        int i = 0;
        for (SupplierActivity activity : published.activities()) {
            fields.putAll(written(Typed.NOTHING, i++, activity).values());
        }
        return new Typed(fields);
    }

    private static Typed written(Typed typed, int i, SupplierActivity activity) {
        String entry = LIST + "-" + i + "-";
        return typed.with(entry + "id", Checks.text(activity.activity()))
                .with(entry + "words", activity.words())
                .with(
                        entry + "services",
                        activity.services().stream().map(Enum::name).sorted().toList())
                .with(
                        entry + "cpv",
                        activity.cpv().stream().map(Cpv::code).sorted().toList());
    }

    /** {@code add:ID} adds an activity, {@code add} what was chosen in the list, {@code own} one in own words. */
    @Override
    public Typed change(Typed typed, String what) {
        if (typed.entries(LIST).size() >= MOST) {
            return typed;
        }
        if (what.equals("own")) {
            return added(typed, null);
        }
        String id = what.startsWith("add:") ? what.substring(4) : what.equals("add") ? typed.one("choice") : "";
        boolean there =
                typed.entries(LIST).stream().anyMatch(entry -> entry.one("id").equals(id));
        return there || activities.find(id).isEmpty()
                ? typed
                : added(typed, id).with("search", "").with("choice", "");
    }

    private static Typed added(Typed typed, @Nullable String id) {
        return written(
                typed, typed.nextNumber(LIST), new SupplierActivity(id, Set.of(ServiceKind.SERVICE), Set.of(), ""));
    }

    @Override
    public Map<String, Reason> read(Typed typed, Jurisdiction law, SupplierDraft.Builder said) {
        Map<String, Reason> errors = new LinkedHashMap<>();
        List<Typed.Entry> entries = typed.entries(LIST);
        for (Typed.Entry entry : entries) {
            Optional<Activity> known = activities.find(entry.one("id"));
            String words = Checks.limited(entry.id("words"), entry.one("words"), WORDS, errors);
            Set<Cpv> cpv = codes(entry);
            if (cpv.size() > MOST_CODES) {
                errors.put(entry.id("words"), Reason.of("supplier-form.too-many", "limit", MOST_CODES));
            }
            if (known.isPresent() || !words.isEmpty() || !cpv.isEmpty()) {
                said.activity(new SupplierActivity(known.map(Activity::id).orElse(null), services(entry), cpv, words));
            }
        }
        if (entries.size() > MOST) {
            errors.put(entries.getLast().id("words"), Reason.of("supplier-form.too-many", "limit", MOST));
        }
        return errors;
    }

    private static Set<ServiceKind> services(Typed.Entry entry) {
        return Arrays.stream(ServiceKind.values())
                .filter(service -> entry.has("services", service.name()))
                .collect(Collectors.toSet());
    }

    private Set<Cpv> codes(Typed.Entry entry) {
        return entry.all("cpv").stream()
                .flatMap(text -> Cpv.parse(text).stream())
                .filter(cpv -> catalogue.label(cpv, Locale.FRENCH).isPresent())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Codes to tick for an entry: those ticked, those of its activity, those that its words find. */
    private List<Cpv> proposed(Typed.Entry entry) {
        Set<Cpv> codes = codes(entry);
        activities.find(entry.one("id")).stream()
                .flatMap(activity -> activity.cpv().stream())
                .limit(PROPOSED)
                .forEach(codes::add);
        if (!entry.one("words").isEmpty()) {
            codes.addAll(catalogue.search(entry.one("words"), LocaleContextHolder.getLocale(), PROPOSED));
        }
        return List.copyOf(codes);
    }

    @Override
    public Map<String, Object> offers(Typed typed, Editing editing) {
        Map<Integer, List<Cpv>> codes = new LinkedHashMap<>();
        Set<String> chosen = new LinkedHashSet<>();
        for (Typed.Entry entry : typed.entries(LIST)) {
            codes.put(entry.number(), proposed(entry));
            chosen.add(entry.one("id"));
        }
        return Map.of(
                "codes",
                codes,
                "found",
                offers.found(typed.one("search")).stream()
                        .filter(activity -> !chosen.contains(activity.id()))
                        .toList(),
                "usual",
                offers.usual(editing).stream()
                        .filter(activity -> !chosen.contains(activity.id()))
                        .toList(),
                "groups",
                activities.groups(),
                "all",
                activities.all(),
                "services",
                ServiceKind.values());
    }
}
