package org.chainon.spend.web;

import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chainon.account.Action;
import org.chainon.account.Allows;
import org.chainon.account.AreaWords;
import org.chainon.account.CurrentActor;
import org.chainon.account.Membership;
import org.chainon.account.Organisation;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.kernel.Reason;
import org.chainon.spend.BuyerSaid;
import org.chainon.spend.Indicator;
import org.chainon.spend.SpendImports;
import org.chainon.spend.SpendIndicators;
import org.chainon.spend.SpendYear;
import org.chainon.spend.Spending;
import org.chainon.territory.Area;
import org.chainon.territory.AreaId;
import org.chainon.territory.AreaKind;
import org.chainon.territory.Territory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a buyer spends with committed enterprises, by year. */
@Controller
class SpendPages {
    private static final int PLACES = 8;
    private static final int TOP = 10;
    private static final BigDecimal MOST = BigDecimal.valueOf(100_000_000_000L);
    private static final Set<AreaKind> HOMES = EnumSet.of(
            AreaKind.COMMUNE,
            AreaKind.EPCI,
            AreaKind.DEPARTEMENT,
            AreaKind.REGION,
            AreaKind.MUNICIPALITY,
            AreaKind.MRC,
            AreaKind.QC_REGION);

    private final SpendLookup lookup;
    private final Spending spending;
    private final SpendIndicators indicators;
    private final SpendImports imports;
    private final BuyerSaid said;
    private final Territory territory;
    private final AreaWords words;
    private final CurrentActor current;

    SpendPages(
            SpendLookup lookup,
            Spending spending,
            SpendIndicators indicators,
            SpendImports imports,
            BuyerSaid said,
            Territory territory,
            AreaWords words,
            CurrentActor current) {
        this.lookup = lookup;
        this.spending = spending;
        this.indicators = indicators;
        this.imports = imports;
        this.said = said;
        this.territory = territory;
        this.words = words;
        this.current = current;
    }

    /** To the one buyer that one acts for, or a choice. */
    @GetMapping("/depenses")
    @Allows(Action.SEE_SPEND)
    String arrive(Model model) {
        List<Membership> buyers = SpendLookup.buyers(current.get());
        if (buyers.size() == 1) {
            return "redirect:/acheteurs/" + buyers.getFirst().organisation() + "/depenses";
        }
        model.addAttribute("buyers", buyers);
        return "spend/choose";
    }

    /** @param annee empty for the latest */
    @GetMapping("/acheteurs/{organisation}/depenses")
    @Allows(Action.READ_SPEND)
    String show(@PathVariable String organisation, @RequestParam(defaultValue = "") String annee, Model model) {
        return show(lookup.buyer(organisation), annee, Map.of(), List.of(), model);
    }

    private String show(Organisation buyer, String year, Map<String, Reason> errors, List<Area> found, Model model) {
        List<SpendYear> years = spending.years(buyer);
        SpendYear shown = years.stream()
                .filter(each -> String.valueOf(each.year()).equals(year))
                .findFirst()
                .orElse(years.isEmpty() ? null : years.getFirst());
        AreaId place = said.place(buyer).orElse(null);
        model.addAttribute("buyer", buyer);
        model.addAttribute("at", SpendLookup.at(buyer));
        model.addAttribute("years", years);
        model.addAttribute("shown", shown);
        model.addAttribute("errors", errors);
        model.addAttribute("place", place == null ? "" : words.label(place.toString()));
        model.addAttribute("found", found);
        model.addAttribute("areas", words);
        model.addAttribute("files", imports.of(buyer.id()));
        if (shown != null) {
            model.addAttribute("top", shown.paid().stream().limit(TOP).toList());
            model.addAttribute(
                    "topEngaged",
                    shown.paid().stream()
                            .filter(one -> one.engaged() != null)
                            .limit(TOP)
                            .toList());
            model.addAttribute("indicators", indicators.reached(buyer, shown));
            model.addAttribute(
                    "threshold", indicators.threshold(buyer, shown.year()).orElse(null));
            model.addAttribute(
                    "mostSpent",
                    years.stream()
                            .mapToDouble(each -> each.total().doubleValue())
                            .max()
                            .orElse(1));
        }
        return "spend/spend";
    }

    /**
     * Where the buyer is.
     *
     * @param lieu the id of a place that was offered; else {@code ou} is looked for
     */
    @PostMapping("/acheteurs/{organisation}/depenses/lieu")
    @Allows(Action.RECORD_SPEND)
    String place(
            @PathVariable String organisation,
            @RequestParam(defaultValue = "") String ou,
            @RequestParam(defaultValue = "") String lieu,
            @RequestParam(defaultValue = "") String annee,
            Model model,
            HttpServletResponse response) {
        Organisation buyer = lookup.buyer(organisation);
        List<Area> found = lieu.isEmpty() ? searched(buyer, ou) : chosen(lieu);
        if (found.size() == 1) {
            said.place(buyer.id(), found.getFirst().id());
            return "redirect:/acheteurs/" + buyer.id() + "/depenses?annee=" + year(annee) + "#lieux";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        Reason reason = Reason.of(found.isEmpty() ? "spend.place-unknown" : "spend.place-several");
        return show(buyer, annee, Map.of("ou", reason), found, model);
    }

    private List<Area> searched(Organisation buyer, String words) {
        String clean = words.replace("\u0000", "").strip();
        AreaId country = new AreaId(
                AreaKind.COUNTRY, Jurisdiction.valueOf(buyer.jurisdiction()).name());
        return clean.isEmpty()
                ? List.of()
                : territory.search(clean, HOMES, PLACES).stream()
                        .filter(area -> territory.inside(area.id(), country))
                        .toList();
    }

    private List<Area> chosen(String id) {
        try {
            return territory.find(AreaId.parse(id)).stream().toList();
        } catch (IllegalArgumentException notAnArea) {
            return List.of();
        }
    }

    /** What the buyer wants to reach in a year: fields named as the indicators; an empty one wants nothing. */
    @PostMapping("/acheteurs/{organisation}/depenses/objectifs")
    @Allows(Action.RECORD_SPEND)
    String objectives(
            @PathVariable String organisation,
            @RequestParam(defaultValue = "") String annee,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        Organisation buyer = lookup.buyer(organisation);
        int year = year(annee);
        Map<String, BigDecimal> values = new HashMap<>();
        Map<String, Reason> errors = new HashMap<>();
        for (Indicator indicator : indicators.of(Jurisdiction.valueOf(buyer.jurisdiction()), year)) {
            String text = typed.getOrDefault(indicator.code(), "")
                    .replaceAll("[\\s\\u00a0\\u202f%€$]", "")
                    .replace(',', '.');
            if (text.matches("[0-9]{1,12}(\\.[0-9]{1,2})?") && fits(new BigDecimal(text), indicator)) {
                values.put(indicator.code(), new BigDecimal(text));
            } else if (!text.isEmpty()) {
                errors.put(indicator.code(), Reason.of("spend.objective"));
            }
        }
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("typed", typed);
            return show(buyer, annee, errors, List.of(), model);
        }
        said.objectives(buyer.id(), year, values);
        return "redirect:/acheteurs/" + buyer.id() + "/depenses?annee=" + year + "#indicateurs";
    }

    private static boolean fits(BigDecimal value, Indicator indicator) {
        return value.compareTo(indicator.measure().percent() ? BigDecimal.valueOf(100) : MOST) <= 0;
    }

    private static int year(String text) {
        return text.matches("20[0-9]{2}") ? Integer.parseInt(text) : 0;
    }
}
