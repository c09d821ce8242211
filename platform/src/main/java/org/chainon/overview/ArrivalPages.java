package org.chainon.overview;

import java.util.List;
import org.chainon.account.Action;
import org.chainon.account.Actor;
import org.chainon.account.Allows;
import org.chainon.account.CurrentActor;
import org.chainon.account.Membership;
import org.chainon.supplier.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where one arrives after signing in. */
@Controller
class ArrivalPages {
    private final Homes homes;
    private final CurrentActor current;

    ArrivalPages(Homes homes, CurrentActor current) {
        this.homes = homes;
        this.current = current;
    }

    /** To one's only home, to a choice where there are several; to the territory, or to one's account, where there is none. */
    @GetMapping("/accueil")
    @Allows(Action.GO_HOME)
    String arrive(Model model) {
        Actor me = current.get();
        List<Supplier> suppliers = homes.suppliers(me);
        List<Membership> buyers = homes.buyers(me);
        if (suppliers.size() + buyers.size() > 1) {
            model.addAttribute("suppliers", suppliers);
            model.addAttribute("buyers", buyers);
            return "overview/choose";
        }
        if (suppliers.size() == 1) {
            return "redirect:/fournisseurs/" + suppliers.getFirst().id() + "/accueil";
        }
        if (buyers.size() == 1) {
            return "redirect:/acheteurs/" + buyers.getFirst().organisation() + "/accueil";
        }
        return me.facilitates() ? "redirect:/territoires" : "redirect:/compte";
    }
}
