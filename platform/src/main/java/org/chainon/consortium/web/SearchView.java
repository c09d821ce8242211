package org.chainon.consortium.web;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.chainon.consortium.Consortia;
import org.chainon.consortium.Consortium;
import org.chainon.consortium.search.Demand;
import org.chainon.consortium.search.Filler;
import org.chainon.consortium.search.Gap;
import org.chainon.consortium.search.GroupingAssumptions;
import org.chainon.consortium.search.GroupingSearch;
import org.chainon.consortium.search.SearchAsk;
import org.chainon.consortium.search.SearchResult;
import org.chainon.consortium.search.Searches;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.kernel.Reason;
import org.chainon.kernel.SupplierId;
import org.chainon.supplier.Supplier;
import org.chainon.supplier.SupplierDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** A search as its page shows it. */
@Component
class SearchView {
    private final SearchSubjects subjects;
    private final Searches searches;
    private final SupplierDirectory suppliers;
    private final TeamViews teams;
    private final TeamMaps maps;
    private final GroupingWords words;
    private final Consortia consortia;
    private final GroupingAssumptions assumptions = GroupingAssumptions.packaged();

    SearchView(
            SearchSubjects subjects,
            Searches searches,
            SupplierDirectory suppliers,
            TeamViews teams,
            TeamMaps maps,
            GroupingWords words,
            Consortia consortia) {
        this.subjects = subjects;
        this.searches = searches;
        this.suppliers = suppliers;
        this.teams = teams;
        this.maps = maps;
        this.words = words;
        this.consortia = consortia;
    }

    /** A cell that is missing with who could fill it; {@code supplier} is null where it left the directory. */
    record GapView(Gap gap, List<FillerView> fillers) {}

    record FillerView(Filler filler, Supplier supplier) {}

    /** Somebody about whom a wish can be said. */
    record Wishable(SupplierId id, String name, String wish) {}

    Jurisdiction law(GroupingSearch search) {
        SearchResult result = search.result();
        return result != null
                ? result.demand().law()
                : searches.demand(search.notice(), search.need(), SearchAsk.ANYTHING)
                        .map(Demand::law)
                        .orElse(Jurisdiction.FR);
    }

    String show(GroupingSearch search, Map<String, Reason> errors, Map<String, String> typed, Model model) {
        SearchResult result = search.result();
        model.addAttribute("search", search);
        model.addAttribute("about", subjects.of(search));
        model.addAttribute("result", result);
        model.addAttribute("errors", errors);
        model.addAttribute("typed", typed);
        if (result == null) {
            return "consortium/search";
        }
        Map<SupplierId, Supplier> known = known(search, result);
        List<TeamView> shown = IntStream.range(0, result.teams().size())
                .mapToObj(i -> teams.of(result, i, known))
                .toList();
        Demand demand = result.demand();
        model.addAttribute("demand", demand);
        model.addAttribute("teams", shown);
        model.addAttribute(
                "unfit",
                result.unfit().stream()
                        .filter(known::containsKey)
                        .map(id -> supplier(known, id))
                        .toList());
        model.addAttribute(
                "conflicts",
                result.conflicts().stream()
                        .map(reason -> named(reason, demand, known))
                        .toList());
        model.addAttribute("gaps", gaps(result, known));
        model.addAttribute("wishable", wishable(search.ask(), result, known));
        model.addAttribute(
                "assumptions", demand.measured() ? assumptions.inForce(demand.law(), demand.day()) : List.of());
        model.addAttribute("map", shown.isEmpty() ? null : maps.of(demand, shown.getFirst()));
        model.addAttribute("covered", covered(result));
        model.addAttribute("led", led(search));
        model.addAttribute(
                "lots",
                searches.demand(
                                search.notice(),
                                search.need(),
                                SearchAsk.ANYTHING.hiding(search.ask().amountsHidden()))
                        .map(Demand::lots)
                        .orElse(demand.lots()));
        return "consortium/search";
    }

    /** Groupings on the same call or need that the enterprise leads and that still form. */
    private List<Consortium> led(GroupingSearch search) {
        SupplierId own = search.supplier();
        return own == null
                ? List.of()
                : consortia.seenBy(List.of(own)).stream()
                        .filter(each -> each.forming() && each.lead().supplier().equals(own))
                        .filter(each -> Objects.equals(each.subject().notice(), search.notice())
                                && Objects.equals(each.subject().need(), search.need()))
                        .toList();
    }

    /** What the best grouping covers, each cell as a share of itself. */
    private static double covered(SearchResult result) {
        if (result.teams().isEmpty()) {
            return 0;
        }
        double missing = result.teams().getFirst().missing().stream()
                .mapToDouble(one ->
                        one.volume() / result.demand().cells().get(one.cell()).volume())
                .sum();
        return 1 - missing / result.demand().cells().size();
    }

    private Map<SupplierId, Supplier> known(GroupingSearch search, SearchResult result) {
        Set<SupplierId> named = new LinkedHashSet<>(search.ask().with());
        named.addAll(search.ask().without());
        named.addAll(search.ask().kept().values());
        SupplierId lead = search.ask().lead();
        if (lead != null) {
            named.add(lead);
        }
        SupplierId own = search.supplier();
        if (own != null) {
            named.add(own);
        }
        result.members().forEach(member -> named.add(member.supplier()));
        result.gaps().forEach(gap -> gap.fillers().forEach(filler -> named.add(filler.supplier())));
        Map<SupplierId, Supplier> known = new HashMap<>();
        suppliers.findAll(named).forEach(supplier -> known.put(supplier.id(), supplier));
        return known;
    }

    /** With names in place of ids. */
    private Reason named(Reason reason, Demand demand, Map<SupplierId, Supplier> known) {
        Map<String, Object> values = new HashMap<>(reason.values());
        values.replaceAll((key, value) -> key.equals("cell")
                ? demand.cells().stream()
                        .filter(cell -> cell.id().equals(value))
                        .map(cell -> words.cell(demand, cell))
                        .findFirst()
                        .orElse(String.valueOf(value))
                : known.values().stream()
                        .filter(supplier -> supplier.id().toString().equals(value))
                        .<Object>map(Supplier::displayName)
                        .findFirst()
                        .orElse(value));
        return new Reason(reason.code(), values);
    }

    private static List<GapView> gaps(SearchResult result, Map<SupplierId, Supplier> known) {
        return result.gaps().stream()
                .map(gap -> new GapView(
                        gap,
                        gap.fillers().stream()
                                .filter(filler -> known.containsKey(filler.supplier()))
                                .map(filler -> new FillerView(filler, supplier(known, filler.supplier())))
                                .toList()))
                .toList();
    }

    private static Supplier supplier(Map<SupplierId, Supplier> known, SupplierId id) {
        Supplier supplier = known.get(id);
        if (supplier == null) {
            throw new IllegalArgumentException("unknown " + id);
        }
        return supplier;
    }

    private static List<Wishable> wishable(SearchAsk ask, SearchResult result, Map<SupplierId, Supplier> known) {
        Set<SupplierId> all = new LinkedHashSet<>();
        result.members().forEach(member -> all.add(member.supplier()));
        all.addAll(ask.with());
        all.addAll(ask.without());
        return all.stream()
                .filter(known::containsKey)
                .map(id -> new Wishable(id, supplier(known, id).displayName(), wish(ask, id)))
                .toList();
    }

    private static String wish(SearchAsk ask, @Nullable SupplierId id) {
        return ask.with().contains(id) ? "garder" : ask.without().contains(id) ? "sans" : "";
    }
}
