package org.chainon.supplier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.chainon.jurisdiction.EnterpriseKind;
import org.chainon.kernel.SupplierId;
import org.chainon.nomenclature.Cpv;
import org.chainon.territory.ServiceArea;
import org.jspecify.annotations.Nullable;

/**
 * Joins what several sources say about one supplier. The supplier's own word comes first: what it says of its kinds,
 * activities, sites and reach stands alone. Then the richest record; what a poorer one adds is kept, so are all
 * accreditations and references. The result does not depend on the order in which the records came.
 */
final class SupplierMerge {
    private static final Comparator<SupplierDraft> BEST_FIRST = Comparator.comparing(
                    (SupplierDraft draft) -> !own(draft))
            .thenComparing(Comparator.comparingInt(SupplierMerge::richness).reversed())
            .thenComparing(SupplierDraft::source)
            .thenComparing(SupplierDraft::sourceKey);

    private SupplierMerge() {}

    private static boolean own(SupplierDraft draft) {
        return draft.source().equals(OwnWord.SOURCE);
    }

    /** The supplier's own record alone where it says something of that part; else all. */
    private static List<SupplierDraft> speaking(
            List<SupplierDraft> drafts, Function<SupplierDraft, Collection<?>> part) {
        SupplierDraft best = drafts.getFirst();
        return own(best) && !part.apply(best).isEmpty() ? List.of(best) : drafts;
    }

    static Supplier merge(SupplierId id, List<SupplierDraft> said, Instant at) {
        List<SupplierDraft> drafts = said.stream().sorted(BEST_FIRST).toList();
        SupplierDraft best = drafts.getFirst();
        return new Supplier(
                id,
                best.jurisdiction(),
                first(drafts, SupplierDraft::identifier),
                best.name(),
                first(drafts, SupplierDraft::tradeName),
                kinds(speaking(drafts, SupplierDraft::kinds)),
                longest(drafts),
                first(drafts, SupplierDraft::website),
                first(drafts, SupplierDraft::naf),
                first(drafts, SupplierDraft::legalCategory),
                activities(speaking(drafts, SupplierDraft::activities)),
                sites(speaking(drafts, SupplierDraft::sites)),
                serviceAreas(drafts),
                capacity(drafts),
                distinct(
                        drafts.stream().flatMap(d -> d.accreditations().stream()),
                        a -> List.of(String.valueOf(a.kind()), a.name(), String.valueOf(a.number()))),
                distinct(
                        drafts.stream().flatMap(d -> d.pastContracts().stream()),
                        c -> List.of(c.title(), c.buyer(), c.year())),
                best.source(),
                at);
    }

    /** How many things a record says. */
    private static int richness(SupplierDraft draft) {
        int known = (int) Stream.of(draft.identifier(), draft.tradeName(), draft.website(), draft.naf())
                .filter(Objects::nonNull)
                .count();
        return known
                + Math.min(5, draft.description().length() / 40)
                + draft.activities().size()
                + draft.sites().stream()
                        .mapToInt(site -> site.address().isBlank() ? 0 : 2)
                        .sum()
                + draft.serviceAreas().size()
                + draft.accreditations().size()
                + draft.pastContracts().size();
    }

    private static @Nullable String first(List<SupplierDraft> drafts, Function<SupplierDraft, @Nullable String> part) {
        for (SupplierDraft draft : drafts) {
            String value = part.apply(draft);
            if (value != null && !value.isBlank()) {
                return value;
            }
        }
        return null;
    }

    private static Set<EnterpriseKind> kinds(List<SupplierDraft> drafts) {
        Set<EnterpriseKind> kinds = EnumSet.noneOf(EnterpriseKind.class);
        drafts.forEach(draft -> kinds.addAll(draft.kinds()));
        return kinds;
    }

    private static String longest(List<SupplierDraft> drafts) {
        if (own(drafts.getFirst()) && !drafts.getFirst().description().isBlank()) {
            return drafts.getFirst().description();
        }
        return drafts.stream()
                .map(SupplierDraft::description)
                .max(Comparator.comparingInt(String::length))
                .orElse("");
    }

    private static List<SupplierActivity> activities(List<SupplierDraft> drafts) {
        Map<String, SupplierActivity> joined = new LinkedHashMap<>();
        drafts.stream()
                .flatMap(draft -> draft.activities().stream())
                .forEach(activity -> joined.merge(
                        activity.activity() == null ? "words:" + activity.words() : activity.activity(),
                        activity,
                        SupplierMerge::join));
        List<SupplierActivity> all = List.copyOf(joined.values());
        List<SupplierActivity> telling =
                all.stream().filter(SupplierMerge::tells).toList();
        return telling.isEmpty() ? all : telling;
    }

    /** An activity that says only in what way the enterprise serves gives way to those that say what it does. */
    private static boolean tells(SupplierActivity activity) {
        return activity.activity() != null
                || !activity.words().isBlank()
                || !activity.cpv().isEmpty();
    }

    private static SupplierActivity join(SupplierActivity a, SupplierActivity b) {
        Set<ServiceKind> services = new HashSet<>(a.services());
        services.addAll(b.services());
        Set<Cpv> cpv = new HashSet<>(a.cpv());
        cpv.addAll(b.cpv());
        return new SupplierActivity(a.activity(), services, cpv, a.words().isBlank() ? b.words() : a.words());
    }

    private static List<Site> sites(List<SupplierDraft> drafts) {
        List<Site> sites = new ArrayList<>();
        for (Site site : drafts.stream().flatMap(d -> d.sites().stream()).toList()) {
            int same = 0;
            while (same < sites.size() && !samePlace(sites.get(same), site)) {
                same++;
            }
            if (same < sites.size()) {
                sites.set(same, join(sites.get(same), site));
            } else {
                boolean headKnown = sites.stream().anyMatch(Site::head);
                sites.add(headKnown && site.head() ? withoutHead(site) : site);
            }
        }
        return sites;
    }

    /**
     * The same SIRET, unless two addresses of it lie in two communes; without SIRETs, the same address. A site known by its
     * coordinates alone has a commune that was only guessed.
     */
    private static boolean samePlace(Site a, Site b) {
        boolean communesAgree =
                a.commune() == null || b.commune() == null || a.commune().equals(b.commune());
        if (a.identifier() != null && b.identifier() != null) {
            return a.identifier().equals(b.identifier()) && (communesAgree || !addressed(a) || !addressed(b));
        }
        return a.postalCode().equals(b.postalCode())
                && Folded.text(a.address()).equals(Folded.text(b.address()))
                && communesAgree;
    }

    private static boolean addressed(Site site) {
        return !site.postalCode().isBlank() || !site.city().isBlank();
    }

    private static Site join(Site a, Site b) {
        return new Site(
                a.identifier() == null ? b.identifier() : a.identifier(),
                a.address().isBlank() ? b.address() : a.address(),
                a.postalCode().isBlank() ? b.postalCode() : a.postalCode(),
                a.city().isBlank() ? b.city() : a.city(),
                a.commune() == null ? b.commune() : a.commune(),
                a.point() == null ? b.point() : a.point(),
                a.head());
    }

    private static Site withoutHead(Site site) {
        return new Site(
                site.identifier(), site.address(), site.postalCode(), site.city(), site.commune(), site.point(), false);
    }

    /** Of the first record that says where it works. */
    private static List<ServiceArea> serviceAreas(List<SupplierDraft> drafts) {
        return drafts.stream()
                .map(SupplierDraft::serviceAreas)
                .filter(areas -> !areas.isEmpty())
                .findFirst()
                .map(areas -> List.copyOf(new LinkedHashSet<>(areas)))
                .orElse(List.of());
    }

    private static Capacity capacity(List<SupplierDraft> drafts) {
        Capacity joined = Capacity.UNKNOWN;
        for (SupplierDraft draft : drafts) {
            Capacity more = draft.capacity();
            joined = new Capacity(
                    joined.turnover() == null ? more.turnover() : joined.turnover(),
                    joined.headcount() == null ? more.headcount() : joined.headcount(),
                    joined.largestContract() == null ? more.largestContract() : joined.largestContract());
        }
        return joined;
    }

    private static <T> List<T> distinct(Stream<T> all, Function<T, List<?>> key) {
        Map<List<?>, T> byKey = new LinkedHashMap<>();
        all.forEach(each -> byKey.putIfAbsent(key.apply(each), each));
        return List.copyOf(byKey.values());
    }
}
