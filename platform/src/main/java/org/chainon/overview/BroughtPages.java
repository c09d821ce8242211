package org.chainon.overview;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.chainon.account.Action;
import org.chainon.account.Actor;
import org.chainon.account.Allows;
import org.chainon.account.AreaWords;
import org.chainon.account.CurrentActor;
import org.chainon.account.Membership;
import org.chainon.account.Organisation;
import org.chainon.account.Organisations;
import org.chainon.kernel.SupplierId;
import org.chainon.kernel.Table;
import org.chainon.supplier.TerritorySuppliers;
import org.chainon.supplier.TerritorySuppliers.Known;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** What alerts bring to a territory, for the body that looks after it: from sent to won. */
@Controller
@Allows(Action.FOLLOW_TERRITORY)
class BroughtPages {
    private static final List<String> COLUMNS = List.of(
            "place",
            "week",
            "alerts",
            "people",
            "suppliers",
            "opened",
            "interested",
            "not_for_me",
            "bids_begun",
            "bids_submitted",
            "bids_won",
            "won_eur",
            "won_cad");

    private final Territories territories;
    private final Organisations organisations;
    private final TerritorySuppliers suppliers;
    private final TerritoryFigures figures;
    private final SilentSuppliers silent;
    private final AreaWords words;
    private final CurrentActor current;
    private final Clock clock;

    BroughtPages(
            Territories territories,
            Organisations organisations,
            TerritorySuppliers suppliers,
            TerritoryFigures figures,
            SilentSuppliers silent,
            AreaWords words,
            CurrentActor current,
            Clock clock) {
        this.territories = territories;
        this.organisations = organisations;
        this.suppliers = suppliers;
        this.figures = figures;
        this.silent = silent;
        this.words = words;
        this.current = current;
        this.clock = clock;
    }

    /** One of the places of a territory. */
    record Place(String id, String name, Brought brought) {}

    @GetMapping("/territoires")
    @Allows(Action.SEE_TERRITORIES)
    String all(Model model) {
        Actor me = current.get();
        List<Organisation> own = me.admin()
                ? organisations.all(Organisation.Kind.FACILITATOR)
                : me.memberships().stream()
                        .filter(membership -> membership.kind() == Organisation.Kind.FACILITATOR)
                        .map(Membership::organisation)
                        .flatMap(id -> organisations.find(id).stream())
                        .toList();
        if (own.size() == 1) {
            return "redirect:/territoires/" + own.getFirst().id();
        }
        model.addAttribute("bodies", own);
        model.addAttribute("words", words);
        return "overview/territories";
    }

    /**
     * @param periode days: 30, or 84 for twelve weeks
     * @param lieu one of the places of the territory, or empty for all
     */
    @GetMapping("/territoires/{organisation}")
    String territory(
            @PathVariable String organisation,
            @RequestParam(defaultValue = "30") String periode,
            @RequestParam(defaultValue = "") String lieu,
            Model model) {
        Organisation body = territories.find(organisation);
        Set<String> areas = Territories.areas(body, lieu);
        List<Known> known = suppliers.in(areas);
        int days = days(periode);
        model.addAttribute("body", body);
        model.addAttribute("days", days);
        model.addAttribute(
                "place", areas.size() == 1 ? words.label(areas.iterator().next()) : "");
        model.addAttribute("chosen", body.areas().contains(lieu) ? lieu : "");
        model.addAttribute("suppliers", known.size());
        model.addAttribute("silent", silent.among(known).suppliers().size());
        model.addAttribute("period", figures.of(ids(known), since(days)));
        model.addAttribute("places", body.areas().size() > 1 ? places(body, days) : List.of());
        return "overview/territory";
    }

    /** By name. */
    private List<Place> places(Organisation body, int days) {
        return body.areas().stream()
                .map(area -> new Place(
                        area,
                        words.label(area),
                        figures.of(ids(suppliers.in(Set.of(area))), since(days)).total()))
                .sorted(Comparator.comparing(Place::name))
                .toList();
    }

    private static int days(String typed) {
        return typed.equals("84") ? 84 : 30;
    }

    /** Whole weeks where it is about weeks. */
    private Instant since(int days) {
        return days == 84
                ? LocalDate.now(clock)
                        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                        .minusWeeks(11)
                        .atStartOfDay(clock.getZone())
                        .toInstant()
                : clock.instant().minus(Duration.ofDays(days));
    }

    private static List<SupplierId> ids(List<Known> known) {
        return known.stream().map(Known::id).toList();
    }

    @GetMapping(path = "/territoires/{organisation}/alertes.csv", produces = "text/csv")
    @ResponseBody
    Table csv(@PathVariable String organisation, @RequestParam(defaultValue = "30") String periode) {
        return table(organisation, periode);
    }

    @GetMapping(
            path = "/territoires/{organisation}/alertes.xlsx",
            produces = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    @ResponseBody
    Table excel(@PathVariable String organisation, @RequestParam(defaultValue = "30") String periode) {
        return table(organisation, periode);
    }

    @GetMapping(path = "/territoires/{organisation}/alertes.json", produces = "application/json")
    @ResponseBody
    Table json(@PathVariable String organisation, @RequestParam(defaultValue = "30") String periode) {
        return table(organisation, periode);
    }

    /** The weeks of each place of the territory. */
    private Table table(String organisation, String period) {
        Organisation body = territories.find(organisation);
        Instant since = since(days(period));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (String area : body.areas().stream().sorted().toList()) {
            for (Brought week :
                    figures.of(ids(suppliers.in(Set.of(area))), since).weeks()) {
                rows.add(row(words.label(area), week));
            }
        }
        return new Table("alertes", COLUMNS, rows.stream());
    }

    private static List<@Nullable Object> row(String place, Brought week) {
        return Arrays.asList(
                place,
                week.week(),
                week.alerts(),
                week.people(),
                week.suppliers(),
                week.opened(),
                week.interested(),
                week.notForMe(),
                week.begun(),
                week.submitted(),
                week.won(),
                week.amountIn("EUR"),
                week.amountIn("CAD"));
    }
}
