package org.chainon.supplier.web.edit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chainon.jurisdiction.InvalidIdentifier;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.jurisdiction.Siret;
import org.chainon.kernel.Reason;
import org.chainon.supplier.Site;
import org.chainon.supplier.Supplier;
import org.chainon.supplier.SupplierDraft;
import org.chainon.supplier.draft.Section;
import org.chainon.supplier.draft.Typed;
import org.chainon.territory.Area;
import org.chainon.territory.Point;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where the enterprise is established. Coordinates that are known travel hidden; they hold while they suit the commune. */
@Component
class SitesForm implements SectionForm {
    private static final String LIST = "site";
    private static final int MOST = 1_000;
    private static final int ADDRESS = 200;
    private static final double FARTHEST_KM = 30;

    private final Communes communes;

    SitesForm(Communes communes) {
        this.communes = communes;
    }

    @Override
    public Section section() {
        return Section.SITES;
    }

    @Override
    public Typed of(Supplier published, @Nullable SupplierDraft own) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        List<Site> sites = published.sites();
        for (int i = 0; i < sites.size(); i++) {
            fields.putAll(written(Typed.NOTHING, i, sites.get(i)).values());
        }
        return sites.isEmpty() ? change(Typed.NOTHING, "add") : new Typed(fields);
    }

    static Typed written(Typed typed, int i, Site site) {
        String entry = LIST + "-" + i + "-";
        Typed more = typed.with(entry + "address", site.address())
                .with(entry + "postalCode", site.postalCode())
                .with(entry + "city", site.city())
                .with(entry + "identifier", Checks.text(site.identifier()))
                .with(entry + "point", Points.write(site.point()));
        return site.head() ? more.with("head", Integer.toString(i)) : more;
    }

    @Override
    public Typed change(Typed typed, String what) {
        return what.equals("add") && typed.entries(LIST).size() < MOST
                ? written(typed, typed.nextNumber(LIST), new Site(null, "", "", "", null, null, false))
                : typed;
    }

    @Override
    public Map<String, Reason> read(Typed typed, Jurisdiction law, SupplierDraft.Builder said) {
        Map<String, Reason> errors = new LinkedHashMap<>();
        List<Typed.Entry> entries = typed.entries(LIST).stream()
                .filter(entry -> !entry.blank("address", "postalCode", "city", "identifier"))
                .toList();
        String head = entries.stream()
                .map(entry -> Integer.toString(entry.number()))
                .filter(typed.one("head")::equals)
                .findFirst()
                .orElse(
                        entries.isEmpty()
                                ? ""
                                : Integer.toString(entries.getFirst().number()));
        for (Typed.Entry entry : entries) {
            said.site(site(entry, law, Integer.toString(entry.number()).equals(head), errors));
        }
        if (entries.size() > MOST) {
            errors.put(entries.getLast().id("address"), Reason.of("supplier-form.too-many", "limit", MOST));
        }
        return errors;
    }

    private Site site(Typed.Entry entry, Jurisdiction law, boolean head, Map<String, Reason> errors) {
        String address = Checks.limited(entry.id("address"), entry.one("address"), ADDRESS, errors);
        String postalCode = entry.one("postalCode");
        String city = Checks.limited(entry.id("city"), entry.one("city"), ADDRESS, errors);
        Optional<Area> commune = communes.meant(postalCode, city, law);
        if (!postalCode.isEmpty() && !Communes.postalCode(postalCode, law)) {
            errors.put(entry.id("postalCode"), Reason.of("supplier-form.postal-code"));
        } else if (postalCode.isEmpty() && law == Jurisdiction.FR) {
            errors.put(entry.id("postalCode"), Reason.of("supplier-form.postal-code"));
        } else if (commune.isEmpty()) {
            errors.put(entry.id("city"), unknown(postalCode, city));
        }
        return new Site(
                siret(entry, law, errors),
                address,
                postalCode,
                commune.map(Area::name).orElse(city),
                commune.map(Area::id).orElse(null),
                commune.map(area -> point(entry, area)).orElse(null),
                head);
    }

    private Reason unknown(String postalCode, String city) {
        List<Area> candidates = communes.of(postalCode);
        if (candidates.size() > 1) {
            return Reason.of(
                    "supplier-form.city.choose",
                    "communes",
                    String.join(", ", candidates.stream().map(Area::name).toList()));
        }
        return city.isEmpty()
                ? Reason.of("supplier-form.city.empty")
                : Reason.of("supplier-form.city.unknown", "city", city);
    }

    private static @Nullable Point point(Typed.Entry entry, Area commune) {
        Point known = Points.read(entry.one("point"));
        Point centre = commune.point();
        return known != null && centre != null && known.distanceKm(centre) > FARTHEST_KM ? null : known;
    }

    private static @Nullable String siret(Typed.Entry entry, Jurisdiction law, Map<String, Reason> errors) {
        String text = entry.one("identifier");
        if (text.isEmpty() || law != Jurisdiction.FR) {
            return null;
        }
        try {
            return Siret.of(text).digits();
        } catch (InvalidIdentifier e) {
            errors.put(entry.id("identifier"), e.reason());
            return null;
        }
    }

    @Override
    public Map<String, Object> offers(Typed typed, Editing editing) {
        Map<Integer, List<String>> cities = new LinkedHashMap<>();
        for (Typed.Entry entry : typed.entries(LIST)) {
            cities.put(
                    entry.number(),
                    new ArrayList<>(communes.of(entry.one("postalCode")).stream()
                            .map(Area::name)
                            .toList()));
        }
        return Map.of("cities", cities);
    }
}
