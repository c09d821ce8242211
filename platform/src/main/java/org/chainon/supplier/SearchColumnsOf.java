package org.chainon.supplier;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainon.jurisdiction.EnterpriseKind;
import org.chainon.nomenclature.Activities;
import org.chainon.nomenclature.Activity;
import org.chainon.nomenclature.Cpv;
import org.chainon.nomenclature.CpvCatalogue;
import org.chainon.territory.Area;
import org.chainon.territory.AreaId;
import org.chainon.territory.AreaKind;
import org.chainon.territory.Point;
import org.chainon.territory.ServiceArea;
import org.chainon.territory.Territory;
import org.chainon.territory.Zone;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Works out what suppliers are searched by. */
@Component
class SearchColumnsOf {
    /** Kinds of larger places that a circle is tested against beforehand; communes are tested when one asks. */
    private static final List<AreaKind> LARGE = List.of(
            AreaKind.COUNTRY, AreaKind.REGION, AreaKind.DEPARTEMENT, AreaKind.EPCI, AreaKind.QC_REGION, AreaKind.MRC);

    private final Territory territory;
    private final Activities activities;
    private final CpvCatalogue catalogue;
    private final MessageSource messages;
    private final Clock clock;

    SearchColumnsOf(
            Territory territory, Activities activities, CpvCatalogue catalogue, MessageSource messages, Clock clock) {
        this.territory = territory;
        this.activities = activities;
        this.catalogue = catalogue;
        this.messages = messages;
        this.clock = clock;
    }

    SearchColumns of(Supplier supplier) {
        List<Activity> known = supplier.activities().stream()
                .map(SupplierActivity::activity)
                .filter(Objects::nonNull)
                .flatMap(id -> activities.find(id).stream())
                .toList();
        List<Area> places = supplier.sites().stream().flatMap(this::placesOf).toList();
        List<ServiceArea> reach = Reach.of(supplier, territory);
        return new SearchColumns(
                Folded.text(supplier.displayName()),
                texts(supplier, known, places),
                names(supplier.kinds().stream().map(Enum::name)),
                names(supplier.kinds().stream().map(kind -> kind.family().name())),
                names(known.stream().map(Activity::id)),
                names(known.stream().map(Activity::group)),
                names(supplier.activities().stream()
                        .flatMap(activity -> activity.services().stream().map(Enum::name))),
                names(places.stream().map(place -> place.id().toString())),
                names(places.stream()
                        .map(Area::id)
                        .filter(id -> id.kind() == AreaKind.REGION || id.kind() == AreaKind.QC_REGION)
                        .map(AreaId::toString)),
                names(reach.stream().flatMap(SearchColumnsOf::served).map(AreaId::toString)),
                names(reach.stream().flatMap(this::touched).map(AreaId::toString)),
                reach.stream()
                        .filter(ServiceArea.Around.class::isInstance)
                        .map(ServiceArea.Around.class::cast)
                        .toList(),
                names(supplier.sites().stream().flatMap(this::zones)),
                point(supplier));
    }

    private Stream<Area> placesOf(Site site) {
        AreaId commune = site.commune();
        return commune == null
                ? Stream.empty()
                : Stream.concat(territory.find(commune).stream(), territory.ancestors(commune).stream());
    }

    private static Stream<AreaId> served(ServiceArea area) {
        return switch (area) {
            case ServiceArea.Everywhere all -> Stream.of(all.country());
            case ServiceArea.Chosen chosen -> chosen.areas().stream();
            case ServiceArea.Around circle -> Stream.empty();
        };
    }

    private Stream<AreaId> touched(ServiceArea area) {
        return switch (area) {
            case ServiceArea.Everywhere all -> Stream.empty();
            case ServiceArea.Chosen chosen -> chosen.areas().stream().flatMap(this::touchedBy);
            case ServiceArea.Around circle ->
                LARGE.stream()
                        .flatMap(kind -> territory.all(kind).stream())
                        .map(Area::id)
                        .filter(place -> territory.reaches(circle, place));
        };
    }

    /** The larger places of the chosen one; of an EPCI those of its communes too, for it may lie in two départements. */
    private Stream<AreaId> touchedBy(AreaId chosen) {
        Stream<Area> larger = territory.ancestors(chosen).stream();
        if (chosen.kind() == AreaKind.EPCI) {
            larger = Stream.concat(
                    larger,
                    territory.within(chosen, AreaKind.COMMUNE).stream()
                            .flatMap(commune -> territory.ancestors(commune.id()).stream()));
        }
        return larger.map(Area::id).distinct();
    }

    private Stream<String> zones(Site site) {
        AreaId commune = site.commune();
        if (commune == null) {
            return Stream.empty();
        }
        LocalDate today = LocalDate.now(clock);
        Point point = site.point();
        Collection<Zone> zones = point == null
                ? territory.zonesOf(commune).stream()
                        .filter(zone -> zone.kind() != Zone.Kind.QPV_2024)
                        .toList()
                : territory.zonesAt(point, commune);
        return zones.stream()
                .filter(zone -> zone.validTo() == null || !zone.validTo().isBefore(today))
                .flatMap(zone -> Stream.of(
                        zone.kind().name(), Optional.ofNullable(zone.level()).orElse("")))
                .filter(name -> !name.isEmpty());
    }

    private List<String> texts(Supplier supplier, List<Activity> known, List<Area> places) {
        Stream<String> doings = Stream.of(
                        known.stream().flatMap(activity -> Stream.of(activity.labelFr(), activity.labelEn())),
                        supplier.activities().stream().map(SupplierActivity::words),
                        supplier.activities().stream()
                                .flatMap(activity -> activity.cpv().stream().sorted(Comparator.comparing(Cpv::code)))
                                .flatMap(cpv -> catalogue.label(cpv, Locale.FRENCH).stream()),
                        supplier.kinds().stream().sorted().flatMap(this::kindWords))
                .flatMap(words -> words);
        Stream<String> where = Stream.concat(
                supplier.sites().stream().flatMap(site -> Stream.of(site.city(), site.postalCode())),
                places.stream()
                        .filter(place -> place.id().kind() != AreaKind.COUNTRY)
                        .map(Area::name));
        Stream<String> rest = Stream.of(
                        Stream.of(supplier.description()),
                        supplier.accreditations().stream().map(Accreditation::name),
                        supplier.pastContracts().stream().map(PastContract::title))
                .flatMap(words -> words);
        return List.of(
                Folded.text(supplier.displayName() + " " + supplier.name()),
                joined(doings),
                joined(where),
                joined(rest));
    }

    private Stream<String> kindWords(EnterpriseKind kind) {
        return Stream.of("kind." + kind.name(), "kind." + kind.name() + ".long")
                .flatMap(key -> Stream.of(Locale.FRENCH, Locale.ENGLISH)
                        .map(locale -> Objects.requireNonNullElse(messages.getMessage(key, null, "", locale), "")));
    }

    private @Nullable Point point(Supplier supplier) {
        List<Site> sites = new ArrayList<>(supplier.sites());
        sites.sort((a, b) -> Boolean.compare(b.head(), a.head()));
        for (Site site : sites) {
            AreaId commune = site.commune();
            Point point = site.point() == null && commune != null
                    ? territory.find(commune).map(Area::point).orElse(null)
                    : site.point();
            if (point != null) {
                return point;
            }
        }
        return null;
    }

    private static String joined(Stream<String> texts) {
        return texts.filter(Objects::nonNull).distinct().map(Folded::text).collect(Collectors.joining(" "));
    }

    private static Set<String> names(Stream<String> names) {
        return names.collect(Collectors.toCollection(TreeSet::new));
    }
}
