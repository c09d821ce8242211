package org.chainon.consortium.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.chainon.account.Action;
import org.chainon.account.Actor;
import org.chainon.account.Allows;
import org.chainon.account.CurrentActor;
import org.chainon.account.Membership;
import org.chainon.consortium.search.Demand;
import org.chainon.consortium.search.GroupingSearch;
import org.chainon.consortium.search.SearchAsk;
import org.chainon.consortium.search.Searches;
import org.chainon.consortium.web.SearchSubjects.About;
import org.chainon.consortium.web.SearchSubjects.Body;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.kernel.GroupingSearchId;
import org.chainon.kernel.OrganisationId;
import org.chainon.kernel.Reason;
import org.chainon.kernel.SupplierId;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Looking for a grouping: asking, seeing what was found, asking again with other wishes. */
@Controller
@RequestMapping("/groupements/chercher")
@Allows(Action.READ_GROUPING_SEARCH)
class SearchPages {
    private static final int LATEST = 20;

    private final SearchSubjects subjects;
    private final Searches searches;
    private final SearchView view;
    private final CurrentActor current;

    SearchPages(SearchSubjects subjects, Searches searches, SearchView view, CurrentActor current) {
        this.subjects = subjects;
        this.searches = searches;
        this.view = view;
        this.current = current;
    }

    record Line(GroupingSearch search, About about) {}

    /** Without a subject the searches that were made before. */
    @GetMapping
    @Allows(Action.SEARCH_GROUPING)
    String form(
            @RequestParam(defaultValue = "") String avis,
            @RequestParam(defaultValue = "") String besoin,
            @RequestParam(defaultValue = "") String recu,
            Model model) {
        if (avis.isEmpty() && besoin.isEmpty() && recu.isEmpty()) {
            return latest(model);
        }
        About about = subjects.of(avis, besoin, recu, current.get());
        return form(about, SearchAsk.ANYTHING.hiding(about.amountsHidden()), Map.of(), Map.of(), model);
    }

    private String latest(Model model) {
        List<Membership> own = current.get().memberships();
        List<SupplierId> suppliers = own.stream()
                .map(Membership::supplier)
                .flatMap(Stream::ofNullable)
                .toList();
        List<OrganisationId> others = own.stream()
                .filter(membership -> membership.supplier() == null)
                .map(Membership::organisation)
                .toList();
        model.addAttribute(
                "lines",
                searches.of(suppliers, others, LATEST).stream()
                        .map(search -> new Line(search, subjects.of(search)))
                        .toList());
        return "consortium/searches";
    }

    private String form(
            About about, SearchAsk ask, Map<String, Reason> errors, Map<String, String> typed, Model model) {
        Optional<Demand> whole =
                searches.demand(about.notice(), about.need(), SearchAsk.ANYTHING.hiding(about.amountsHidden()));
        model.addAttribute("about", about);
        model.addAttribute("ask", ask);
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        model.addAttribute("demand", whole.orElse(null));
        return "consortium/search-new";
    }

    @PostMapping
    @Allows(Action.SEARCH_GROUPING)
    String ask(@RequestParam MultiValueMap<String, String> form, Model model, HttpServletResponse response) {
        Actor actor = current.get();
        About about = subjects.of(one(form, "avis"), one(form, "besoin"), one(form, "recu"), actor);
        Body body = about.bodies().stream()
                .filter(each -> each.key().equals(one(form, "pour")))
                .findFirst()
                .orElse(about.bodies().getFirst());
        Jurisdiction law = searches.demand(about.notice(), about.need(), SearchAsk.ANYTHING)
                .map(Demand::law)
                .orElseThrow(SearchSubjects::notFound);
        SearchForm asked = SearchForm.fresh(form, law, about.amountsHidden(), body.supplier());
        if (!asked.errors().isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(about, asked.ask(), asked.errors(), form.toSingleValueMap(), model);
        }
        GroupingSearchId id = searches.ask(
                new Searches.Asking(actor.id(), body.supplier(), body.organisation(), about.notice(), about.need()),
                asked.ask());
        return "redirect:/groupements/chercher/" + id;
    }

    @GetMapping("/{search}")
    String found(@PathVariable String search, Model model) {
        return view.show(find(search), Map.of(), Map.of(), model);
    }

    @PostMapping("/{search}/encore")
    String again(
            @PathVariable String search,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            HttpServletResponse response) {
        GroupingSearch before = find(search);
        Jurisdiction law = view.law(before);
        SearchForm asked = SearchForm.again(form, law, before.ask());
        if (!asked.errors().isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return view.show(before, asked.errors(), form.toSingleValueMap(), model);
        }
        searches.again(before.id(), asked.ask());
        return "redirect:/groupements/chercher/" + before.id();
    }

    @PostMapping("/{search}/arreter")
    String stop(@PathVariable String search) {
        GroupingSearch found = find(search);
        searches.stop(found.id());
        return "redirect:/groupements/chercher/" + found.id();
    }

    private GroupingSearch find(String id) {
        return searches.find(SearchSubjects.id(GroupingSearchId::parse, id)).orElseThrow(SearchSubjects::notFound);
    }

    private static String one(MultiValueMap<String, String> form, String field) {
        String value = form.getFirst(field);
        return value == null ? "" : value.strip();
    }
}
