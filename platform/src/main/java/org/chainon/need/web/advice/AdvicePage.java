package org.chainon.need.web.advice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.chainon.account.Action;
import org.chainon.account.Allows;
import org.chainon.account.AreaWords;
import org.chainon.account.CurrentActor;
import org.chainon.account.Policy;
import org.chainon.account.Target;
import org.chainon.jurisdiction.ReservedRegime.Contract;
import org.chainon.need.advice.AdvisePurchase;
import org.chainon.need.advice.BuyerKind;
import org.chainon.need.advice.PlannedPurchase;
import org.chainon.nomenclature.Activities;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asks what is to be bought and advises on it; everything stands in the address. */
@Controller
@Allows(Action.ADVISE_PURCHASE)
class AdvicePage {
    private final AdvisePurchase advise;
    private final AreaWords areas;
    private final Activities activities;
    private final CurrentActor current;
    private final Clock clock;

    AdvicePage(AdvisePurchase advise, AreaWords areas, Activities activities, CurrentActor current, Clock clock) {
        this.advise = advise;
        this.areas = areas;
        this.activities = activities;
        this.current = current;
        this.clock = clock;
    }

    @GetMapping("/besoins/conseil")
    String advice(@RequestParam MultiValueMap<String, String> given, Model model) {
        AdviceForm form = new AdviceForm(given, LocalDate.now(clock));
        Optional<PlannedPurchase> planned = form.blank() ? Optional.empty() : form.planned(areas, activities);
        model.addAttribute("form", form.values());
        model.addAttribute("errors", form.errors());
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("groups", activities.groups());
        model.addAttribute("trades", activities.all());
        model.addAttribute("buyers", BuyerKind.values());
        model.addAttribute("contracts", Contract.values());
        boolean needs = Policy.allows(current.get(), Action.WRITE_NEED, Target.NONE);
        planned.map(purchase -> new AdviceView(advise.of(purchase, form.figures()), areas, needs))
                .ifPresent(view -> model.addAttribute("view", view));
        return "need/advice";
    }
}
