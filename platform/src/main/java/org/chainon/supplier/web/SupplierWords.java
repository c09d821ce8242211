package org.chainon.supplier.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.jurisdiction.Neq;
import org.chainon.jurisdiction.Siret;
import org.chainon.nomenclature.Activities;
import org.chainon.nomenclature.Cpv;
import org.chainon.nomenclature.CpvCatalogue;
import org.chainon.supplier.Accreditation;
import org.chainon.supplier.Site;
import org.chainon.supplier.Supplier;
import org.chainon.supplier.SupplierActivity;
import org.chainon.territory.Area;
import org.chainon.territory.AreaId;
import org.chainon.territory.AreaKind;
import org.chainon.territory.ServiceArea;
import org.chainon.territory.Territory;
import org.chainon.territory.Zone;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Parts of a supplier in the reader's words, in templates as {@code @supplierWords}. */
@Component("supplierWords")
class SupplierWords {
    private final Activities activities;
    private final CpvCatalogue catalogue;
    private final Territory territory;
    private final PlaceWords places;
    private final MessageSource messages;
    private final Clock clock;

    SupplierWords(
            Activities activities,
            CpvCatalogue catalogue,
            Territory territory,
            PlaceWords places,
            MessageSource messages,
            Clock clock) {
        this.activities = activities;
        this.catalogue = catalogue;
        this.territory = territory;
        this.places = places;
        this.messages = messages;
        this.clock = clock;
    }

    /** The message of {@code prefix.NAME}, or the name. */
    public String of(String prefix, String name) {
        return say(prefix + "." + name, name);
    }

    public String activity(SupplierActivity activity) {
        String id = activity.activity();
        return id == null
                ? (activity.words().isBlank() ? say("supplier.activity.unnamed", "") : activity.words())
                : activityLabel(id);
    }

    public String activityLabel(String id) {
        return activities
                .find(id)
                .map(found -> english() ? found.labelEn() : found.labelFr())
                .orElse(id);
    }

    public String groupLabel(String id) {
        return activities.groups().stream()
                .filter(group -> group.id().equals(id))
                .map(group -> english() ? group.labelEn() : group.labelFr())
                .findFirst()
                .orElse(id);
    }

    /** The first activities that have a name, for a card. */
    public List<String> activities(Supplier supplier, int limit) {
        return supplier.activities().stream()
                .filter(activity ->
                        activity.activity() != null || !activity.words().isBlank())
                .map(this::activity)
                .limit(limit)
                .toList();
    }

    public String cpv(Cpv cpv) {
        return catalogue.label(cpv, LocaleContextHolder.getLocale()).orElse("");
    }

    /** As read aloud, or as it stands. */
    public String identifier(Supplier supplier) {
        String identifier = supplier.identifier();
        if (identifier == null) {
            return "";
        }
        return supplier.jurisdiction() == Jurisdiction.FR
                ? Siret.parse(identifier).map(Siret::formatted).orElse(identifier)
                : Neq.parse(identifier).map(Neq::formatted).orElse(identifier);
    }

    /** « Lille (59), Hauts-de-France » of the head site, or empty. */
    public String place(Supplier supplier) {
        return supplier.sites().stream()
                .min((a, b) -> Boolean.compare(b.head(), a.head()))
                .map(this::place)
                .orElse("");
    }

    public String place(Site site) {
        AreaId commune = site.commune();
        Optional<Area> area = commune == null ? Optional.empty() : territory.find(commune);
        if (area.isEmpty()) {
            return Stream.of(site.postalCode(), site.city())
                    .filter(text -> !text.isBlank())
                    .collect(Collectors.joining(" "));
        }
        String region = territory.ancestors(area.get().id()).stream()
                .filter(larger ->
                        larger.id().kind() == AreaKind.REGION || larger.id().kind() == AreaKind.QC_REGION)
                .map(larger -> ", " + larger.name())
                .findFirst()
                .orElse("");
        return places.label(area.get()) + region;
    }

    /** Zones of public policy that hold the site today. */
    public List<Zone> zones(Site site) {
        AreaId commune = site.commune();
        if (commune == null) {
            return List.of();
        }
        LocalDate today = LocalDate.now(clock);
        List<Zone> zones = site.point() == null
                ? territory.zonesOf(commune).stream()
                        .filter(zone -> zone.kind() != Zone.Kind.QPV_2024)
                        .toList()
                : territory.zonesAt(site.point(), commune);
        return zones.stream()
                .filter(zone -> zone.validTo() == null || !zone.validTo().isBefore(today))
                .toList();
    }

    /** « QPV Les Moulins », « FRR+ ». */
    public String zone(Zone zone) {
        return zone.kind() == Zone.Kind.QPV_2024
                ? say("supplier.zone.QPV_2024", "QPV") + " : " + zone.name()
                : say(
                        "supplier.zone." + (zone.level() == null ? zone.kind().name() : zone.level()),
                        zone.kind().name());
    }

    public String serviceArea(ServiceArea area) {
        return switch (area) {
            case ServiceArea.Everywhere all -> say("supplier.reach.everywhere", "{0}", places.name(all.country()));
            case ServiceArea.Around circle ->
                say("supplier.reach.around", "{0}", Math.round(circle.km()), near(circle));
            case ServiceArea.Chosen chosen ->
                chosen.areas().stream()
                        .map(id -> territory.find(id).map(places::label).orElse(id.code()))
                        .sorted()
                        .collect(Collectors.joining(", "));
        };
    }

    private String near(ServiceArea.Around circle) {
        return territory.nearest(circle.site()).map(Area::name).orElse("?");
    }

    /** Whether an accreditation holds today, and its dates, in a sentence. */
    public String validity(Accreditation accreditation) {
        LocalDate today = LocalDate.now(clock);
        LocalDate to = accreditation.validTo();
        LocalDate from = accreditation.validFrom();
        if (to != null && to.isBefore(today)) {
            return say("supplier.accreditation.expired", "{0}", date(to));
        }
        if (from != null && from.isAfter(today)) {
            return say("supplier.accreditation.future", "{0}", date(from));
        }
        if (to != null) {
            return say("supplier.accreditation.until", "{0}", date(to));
        }
        return from == null
                ? say("supplier.accreditation.undated", "")
                : say("supplier.accreditation.since", "{0}", date(from));
    }

    public boolean valid(Accreditation accreditation) {
        return accreditation.validOn(LocalDate.now(clock));
    }

    private static String date(LocalDate date) {
        return date.format(DateTimeFormatter.ofPattern("d MMMM uuuu", LocaleContextHolder.getLocale()));
    }

    private String say(String key, String otherwise, Object... values) {
        return Objects.requireNonNull(messages.getMessage(key, values, otherwise, LocaleContextHolder.getLocale()));
    }

    private static boolean english() {
        return LocaleContextHolder.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage());
    }
}
