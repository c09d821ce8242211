package org.chainon.consortium.web;

import org.chainon.account.Action;
import org.chainon.account.Allows;
import org.chainon.consortium.ConsortiumLaw;
import org.chainon.consortium.ConsortiumRule;
import org.chainon.jurisdiction.Jurisdiction;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a grouping is before the law, for everybody. */
@Controller
@Allows(Action.READ_PUBLIC)
class LawPage {
    private final ConsortiumLaw law;
    private final Today today;

    LawPage(ConsortiumLaw law, Today today) {
        this.law = law;
        this.today = today;
    }

    @GetMapping("/groupements/comprendre")
    String page(@RequestParam(name = "droit", defaultValue = "FR") String where, Model model) {
        Jurisdiction asked = ConsortiumForms.constant(Jurisdiction.class, where).orElse(Jurisdiction.FR);
        for (ConsortiumRule.Topic topic : ConsortiumRule.Topic.values()) {
            model.addAttribute("rules" + topic, law.of(topic, asked, today.in(asked)));
        }
        model.addAttribute("law", asked);
        return "consortium/law";
    }
}
