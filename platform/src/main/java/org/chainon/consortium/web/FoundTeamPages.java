package org.chainon.consortium.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.chainon.account.Action;
import org.chainon.account.Allows;
import org.chainon.account.CurrentActor;
import org.chainon.consortium.Consortia;
import org.chainon.consortium.Outcome;
import org.chainon.consortium.TakeTeam;
import org.chainon.consortium.search.Searches;
import org.chainon.kernel.ConsortiumId;
import org.chainon.kernel.GroupingSearchId;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** From a search to a grouping and back. */
@Controller
class FoundTeamPages {
    private final Searches searches;
    private final TakeTeam take;
    private final Consortia consortia;
    private final ConsortiumLookup lookup;
    private final SearchView view;
    private final CurrentActor current;

    FoundTeamPages(
            Searches searches,
            TakeTeam take,
            Consortia consortia,
            ConsortiumLookup lookup,
            SearchView view,
            CurrentActor current) {
        this.searches = searches;
        this.take = take;
        this.consortia = consortia;
        this.lookup = lookup;
        this.view = view;
        this.current = current;
    }

    /** Begins a grouping with a team that was found, or completes one ({@code dans}) with it. */
    @PostMapping("/groupements/chercher/{search}/proposer")
    @Allows(Action.FORM_CONSORTIUM)
    String take(
            @PathVariable String search,
            @RequestParam(defaultValue = "") String equipe,
            @RequestParam(defaultValue = "") String dans,
            Model model,
            HttpServletResponse response) {
        Searches.FoundTeam found = searches.team(
                        ConsortiumForms.id(GroupingSearchId::parse, search),
                        equipe.matches("[0-9]{1,3}") ? Integer.parseInt(equipe) : 0)
                .orElseThrow(ConsortiumForms::notFound);
        Outcome outcome = dans.isEmpty()
                ? take.begin(found, current.get().id())
                : take.complete(ConsortiumForms.id(ConsortiumId::parse, dans), found);
        return switch (outcome) {
            case Outcome.Done done ->
                "redirect:/groupements/" + done.consortium().id();
            case Outcome.Refused refusal -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                model.addAttribute("refused", refusal.reason());
                yield view.show(found.search(), Map.of(), Map.of(), model);
            }
            case Outcome.Stale stale -> throw new IllegalStateException("nothing was read");
        };
    }

    /** Looks for who could do what nobody does, with the rest kept. */
    @PostMapping("/groupements/{led:[0-9a-z]{26}}/remplacer")
    @Allows(Action.LEAD_CONSORTIUM)
    String replace(@PathVariable("led") String id) {
        GroupingSearchId search = take.replace(
                consortia.find(lookup.sight(id).id()).orElseThrow(ConsortiumForms::notFound),
                current.get().id());
        return "redirect:/groupements/chercher/" + search;
    }
}
