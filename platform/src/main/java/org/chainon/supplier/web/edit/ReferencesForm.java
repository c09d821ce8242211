package org.chainon.supplier.web.edit;

import java.time.Clock;
import java.time.Year;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.kernel.Reason;
import org.chainon.nomenclature.Cpv;
import org.chainon.nomenclature.CpvCatalogue;
import org.chainon.supplier.PastContract;
import org.chainon.supplier.Supplier;
import org.chainon.supplier.SupplierDraft;
import org.chainon.supplier.draft.Section;
import org.chainon.supplier.draft.Typed;
import org.chainon.supplier.web.PlaceWords;
import org.chainon.territory.Area;
import org.chainon.territory.AreaId;
import org.chainon.territory.Territory;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Contracts that the enterprise itself names; those known from elsewhere stand beside them. */
@Component
class ReferencesForm implements SectionForm {
    private static final String LIST = "reference";
    private static final int MOST = 500;
    private static final int TEXT = 300;
    private static final int FIRST_YEAR = 1980;

    private final CpvCatalogue catalogue;
    private final PlaceWords places;
    private final Territory territory;
    private final Clock clock;

    ReferencesForm(CpvCatalogue catalogue, PlaceWords places, Territory territory, Clock clock) {
        this.catalogue = catalogue;
        this.places = places;
        this.territory = territory;
        this.clock = clock;
    }

    @Override
    public Section section() {
        return Section.REFERENCES;
    }

    @Override
    public Typed of(Supplier published, @Nullable SupplierDraft own) {
        Typed typed = Typed.NOTHING;
        List<PastContract> said = own == null ? List.of() : own.pastContracts();
        for (int i = 0; i < said.size(); i++) {
            PastContract each = said.get(i);
            AreaId place = each.place();
            String entry = LIST + "-" + i + "-";
            typed = typed.with(entry + "title", each.title())
                    .with(entry + "buyer", each.buyer())
                    .with(entry + "year", Integer.toString(each.year()))
                    .with(entry + "amount", Checks.figures(each.amount()))
                    .with(entry + "cpv", Checks.text(each.cpv()))
                    .with(
                            entry + "place",
                            place == null
                                    ? ""
                                    : territory.find(place).map(places::label).orElse(""));
        }
        return typed;
    }

    @Override
    public Typed change(Typed typed, String what) {
        return what.equals("add") && typed.entries(LIST).size() < MOST
                ? typed.with(LIST + "-" + typed.nextNumber(LIST) + "-title", "")
                : typed;
    }

    @Override
    public Map<String, Reason> read(Typed typed, Jurisdiction law, SupplierDraft.Builder said) {
        Map<String, Reason> errors = new LinkedHashMap<>();
        List<Typed.Entry> entries = typed.entries(LIST).stream()
                .filter(entry -> !entry.blank("title", "buyer", "year", "amount", "cpv", "place"))
                .toList();
        for (Typed.Entry entry : entries) {
            said.pastContract(contract(entry, law, errors));
        }
        if (entries.size() > MOST) {
            errors.put(entries.getLast().id("title"), Reason.of("supplier-form.too-many", "limit", MOST));
        }
        return errors;
    }

    private PastContract contract(Typed.Entry entry, Jurisdiction law, Map<String, Reason> errors) {
        return new PastContract(
                required(entry, "title", errors),
                required(entry, "buyer", errors),
                cpv(entry, errors),
                Checks.amount(entry.id("amount"), entry.one("amount"), law, errors),
                year(entry, law, errors),
                place(entry, errors));
    }

    private static String required(Typed.Entry entry, String field, Map<String, Reason> errors) {
        if (entry.one(field).isEmpty()) {
            errors.put(entry.id(field), Reason.of("supplier-form.reference-" + field));
        }
        return Checks.limited(entry.id(field), entry.one(field), TEXT, errors);
    }

    private int year(Typed.Entry entry, Jurisdiction law, Map<String, Reason> errors) {
        String text = entry.one("year");
        int now = Year.now(clock.withZone(law.zone())).getValue();
        int year = text.matches("[0-9]{4}") ? Integer.parseInt(text) : 0;
        if (year < FIRST_YEAR || year > now) {
            errors.put(
                    entry.id("year"),
                    new Reason(
                            "supplier-form.year",
                            Map.of("from", Integer.toString(FIRST_YEAR), "to", Integer.toString(now))));
        }
        return year;
    }

    private @Nullable Cpv cpv(Typed.Entry entry, Map<String, Reason> errors) {
        String text = entry.one("cpv");
        if (text.isEmpty()) {
            return null;
        }
        Optional<Cpv> meant = meant(text);
        if (meant.isEmpty()) {
            errors.put(entry.id("cpv"), Reason.of("supplier-form.cpv", "text", text));
        }
        return meant.orElse(null);
    }

    /** A code, or words that find one. */
    private Optional<Cpv> meant(String text) {
        Locale locale = LocaleContextHolder.getLocale();
        return Cpv.parse(text)
                .filter(cpv -> catalogue.label(cpv, locale).isPresent())
                .or(() -> catalogue.search(text, locale, 1).stream().findFirst());
    }

    private @Nullable AreaId place(Typed.Entry entry, Map<String, Reason> errors) {
        String text = entry.one("place");
        if (text.isEmpty()) {
            return null;
        }
        Optional<Area> place = places.meant(text);
        if (place.isEmpty()) {
            errors.put(entry.id("place"), Reason.of("supplier-form.place.unknown", "text", text));
        }
        return place.map(Area::id).orElse(null);
    }

    @Override
    public Map<String, Object> offers(Typed typed, Editing editing) {
        Map<Integer, Cpv> understood = new LinkedHashMap<>();
        for (Typed.Entry entry : typed.entries(LIST)) {
            if (!entry.one("cpv").isEmpty()) {
                meant(entry.one("cpv")).ifPresent(cpv -> understood.put(entry.number(), cpv));
            }
        }
        List<PastContract> own =
                editing.own() == null ? List.of() : editing.own().pastContracts();
        List<PastContract> others = editing.published() == null
                ? List.of()
                : editing.published().pastContracts().stream()
                        .filter(each -> !own.contains(each))
                        .toList();
        return Map.of("understood", understood, "others", others);
    }
}
