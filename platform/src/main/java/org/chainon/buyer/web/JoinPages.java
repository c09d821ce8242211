package org.chainon.buyer.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.chainon.account.Action;
import org.chainon.account.Allows;
import org.chainon.account.CurrentActor;
import org.chainon.account.Organisations;
import org.chainon.buyer.JoinBuyer;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.kernel.Reason;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** « Je suis acheteur »: by the number of one's organisation. */
@Controller
@Allows(Action.JOIN_BUYER)
class JoinPages {
    private final JoinBuyer join;
    private final Organisations organisations;
    private final CurrentActor current;

    JoinPages(JoinBuyer join, Organisations organisations, CurrentActor current) {
        this.join = join;
        this.organisations = organisations;
        this.current = current;
    }

    @GetMapping("/acheteurs/rejoindre")
    String form(Model model) {
        return show("", "", Map.of(), model);
    }

    private String show(String number, String name, Map<String, Reason> errors, Model model) {
        model.addAttribute("numero", number);
        model.addAttribute("nom", name);
        model.addAttribute("errors", errors);
        model.addAttribute("proposed", organisations.byDomain(current.get().email()));
        return "buyer/join";
    }

    @PostMapping("/acheteurs/rejoindre")
    String join(
            @RequestParam(defaultValue = "FR") Jurisdiction pays,
            @RequestParam(defaultValue = "") String numero,
            @RequestParam(defaultValue = "") String nom,
            Model model,
            HttpServletResponse response) {
        return switch (join.join(current.get(), pays, numero, nom)) {
            case JoinBuyer.Refused refused -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield show(numero, nom, Map.of(refused.field(), refused.reason()), model);
            }
            case JoinBuyer.Joined joined -> {
                model.addAttribute("joined", joined);
                yield "buyer/joined";
            }
        };
    }
}
