package org.chainon.supplier.web.edit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.kernel.Reason;
import org.chainon.supplier.Supplier;
import org.chainon.supplier.SupplierDraft;
import org.chainon.supplier.draft.Section;
import org.chainon.supplier.draft.Typed;
import org.chainon.supplier.web.PlaceWords;
import org.chainon.supplier.web.ReachMap;
import org.chainon.territory.Area;
import org.chainon.territory.AreaId;
import org.chainon.territory.AreaKind;
import org.chainon.territory.Point;
import org.chainon.territory.ServiceArea;
import org.chainon.territory.Territory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where the enterprise works: everywhere, around its sites, in places that it chooses. */
@Component
class ReachForm implements SectionForm {
    private static final String CIRCLES = "around";
    private static final String PLACES = "area";
    private static final int MOST_CIRCLES = 20;
    private static final int MOST_PLACES = 1_000;

    private final Territory territory;
    private final PlaceWords words;
    private final SitePoints sites;
    private final ReachMap map;

    ReachForm(Territory territory, PlaceWords words, SitePoints sites, ReachMap map) {
        this.territory = territory;
        this.words = words;
        this.sites = sites;
        this.map = map;
    }

    @Override
    public Section section() {
        return Section.REACH;
    }

    @Override
    public Typed of(Supplier published, @Nullable SupplierDraft own) {
        Typed typed = Typed.NOTHING;
        for (ServiceArea area : published.serviceAreas()) {
            typed = switch (area) {
                case ServiceArea.Everywhere all -> typed.with("everywhere", "on");
                case ServiceArea.Around circle ->
                    circle(typed, Points.write(circle.site()), Long.toString(Math.round(circle.km())));
                case ServiceArea.Chosen chosen -> {
                    Typed more = typed;
                    for (AreaId id : chosen.areas().stream()
                            .sorted(java.util.Comparator.comparing(AreaId::toString))
                            .toList()) {
                        more = place(more, id);
                    }
                    yield more;
                }
            };
        }
        return typed;
    }

    private static Typed circle(Typed typed, String point, String km) {
        String entry = CIRCLES + "-" + typed.nextNumber(CIRCLES) + "-";
        return typed.with(entry + "point", point).with(entry + "km", km);
    }

    private static Typed place(Typed typed, AreaId id) {
        return typed.with(PLACES + "-" + typed.nextNumber(PLACES) + "-id", id.toString());
    }

    /** A place that was typed becomes one of the list; {@code toggle:DEPARTEMENT:59} chooses a place or takes it away. */
    @Override
    public Typed change(Typed typed, String what) {
        if (what.startsWith("toggle:")) {
            return known(what.substring("toggle:".length()))
                    .map(area -> toggled(typed, area.id()))
                    .orElse(typed);
        }
        if (what.equals("add-circle")) {
            return typed.entries(CIRCLES).size() < MOST_CIRCLES ? circle(typed, "", "") : typed;
        }
        Optional<Area> meant = typed.one("lieu").isEmpty() ? Optional.empty() : words.meant(typed.one("lieu"));
        if (meant.isEmpty()) {
            return typed;
        }
        String id = meant.get().id().toString();
        boolean there =
                typed.entries(PLACES).stream().anyMatch(entry -> entry.one("id").equals(id));
        Typed settled = typed.with("lieu", "");
        return there ? settled : place(settled, meant.get().id());
    }

    private static Typed toggled(Typed typed, AreaId id) {
        return typed.entries(PLACES).stream()
                .filter(entry -> entry.one("id").equals(id.toString()))
                .findFirst()
                .map(entry -> typed.without(PLACES, entry.number()))
                .orElseGet(() -> place(typed, id));
    }

    @Override
    public Map<String, Reason> read(Typed typed, Jurisdiction law, SupplierDraft.Builder said) {
        Map<String, Reason> errors = new LinkedHashMap<>();
        if (!typed.one("everywhere").isEmpty()) {
            said.serviceArea(new ServiceArea.Everywhere(new AreaId(AreaKind.COUNTRY, law.name())));
        }
        for (Typed.Entry entry : typed.entries(CIRCLES)) {
            if (!entry.one("km").isEmpty()) {
                circle(entry, errors).ifPresent(said::serviceArea);
            }
        }
        Set<AreaId> chosen = new LinkedHashSet<>();
        typed.entries(PLACES)
                .forEach(entry -> known(entry.one("id")).map(Area::id).ifPresent(chosen::add));
        if (!typed.one("lieu").isEmpty()) {
            words.meant(typed.one("lieu"))
                    .map(Area::id)
                    .ifPresentOrElse(
                            chosen::add,
                            () -> errors.put(
                                    "lieu", Reason.of("supplier-form.place.unknown", "text", typed.one("lieu"))));
        }
        if (chosen.size() > MOST_PLACES) {
            errors.put("lieu", Reason.of("supplier-form.too-many", "limit", MOST_PLACES));
        }
        if (!chosen.isEmpty()) {
            said.serviceArea(new ServiceArea.Chosen(chosen));
        }
        return errors;
    }

    private static Optional<ServiceArea> circle(Typed.Entry entry, Map<String, Reason> errors) {
        String km = entry.one("km").replaceAll("(?i)[\\s\\u00a0\\u202f]|km", "");
        Point site = Points.read(entry.one("point"));
        if (!km.matches("[0-9]{1,4}") || Integer.parseInt(km) < 1 || Integer.parseInt(km) > 2000) {
            errors.put(entry.id("km"), Reason.of("supplier-form.km"));
            return Optional.empty();
        }
        if (site == null) {
            errors.put(entry.id("point"), Reason.of("supplier-form.around-site"));
            return Optional.empty();
        }
        return Optional.of(new ServiceArea.Around(site, Integer.parseInt(km)));
    }

    private Optional<Area> known(String id) {
        try {
            return territory.find(AreaId.parse(id));
        } catch (IllegalArgumentException notAPlace) {
            return Optional.empty();
        }
    }

    /** A place of the list with its name. */
    record Chosen(String field, int number, String id, String label) {}

    @Override
    public Map<String, Object> offers(Typed typed, Editing editing) {
        List<Chosen> chosen = new ArrayList<>();
        for (Typed.Entry entry : typed.entries(PLACES)) {
            known(entry.one("id"))
                    .ifPresent(area ->
                            chosen.add(new Chosen(entry.id("id"), entry.number(), entry.one("id"), words.label(area))));
        }
        Map<String, Object> offers = new LinkedHashMap<>();
        offers.put("chosen", chosen);
        offers.put("sitePoints", sites.of(editing, typed));
        if (editing.law() == Jurisdiction.FR) {
            SupplierDraft.Builder said = SupplierDraft.of("", "", editing.law(), "");
            read(typed, editing.law(), said);
            offers.put("map", map.of(said.build().serviceAreas()));
        }
        return offers;
    }
}
