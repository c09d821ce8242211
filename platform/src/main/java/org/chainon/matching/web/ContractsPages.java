package org.chainon.matching.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.chainon.account.Action;
import org.chainon.account.Allows;
import org.chainon.account.CurrentActor;
import org.chainon.account.Policy;
import org.chainon.account.Target;
import org.chainon.kernel.LotId;
import org.chainon.kernel.NoticeId;
import org.chainon.kernel.SupplierId;
import org.chainon.matching.GiveOpinion;
import org.chainon.matching.GiveOpinion.Kept;
import org.chainon.matching.GiveOpinion.Refused;
import org.chainon.matching.Matching;
import org.chainon.matching.Opinion;
import org.chainon.matching.web.Opportunities.Shown;
import org.chainon.supplier.SupplierDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** « Les marchés pour vous » of a supplier, where it says « ça m'intéresse » or « pas pour moi ». */
@Controller
class ContractsPages {
    private final Opportunities opportunities;
    private final GiveOpinion giveOpinion;
    private final Matching matching;
    private final SupplierDirectory suppliers;
    private final CurrentActor current;

    ContractsPages(
            Opportunities opportunities,
            GiveOpinion giveOpinion,
            Matching matching,
            SupplierDirectory suppliers,
            CurrentActor current) {
        this.opportunities = opportunities;
        this.giveOpinion = giveOpinion;
        this.matching = matching;
        this.suppliers = suppliers;
        this.current = current;
    }

    /** Whether who reads answers for this supplier. */
    @ModelAttribute("mine")
    boolean mine(@PathVariable String supplier) {
        return Policy.allows(
                current.find().orElse(null), Action.ANSWER_FOR_SUPPLIER, Target.of(Ids.supplier(supplier), Set.of()));
    }

    @ModelAttribute("whyNot")
    Opinion.Reason[] whyNot() {
        return Opinion.Reason.values();
    }

    /** @param ecarte the lot that was set aside a moment ago, to be told on top */
    @GetMapping("/fournisseurs/{supplier}/marches")
    @Allows(Action.READ_PUBLIC)
    String contracts(
            @PathVariable String supplier,
            @ModelAttribute("mine") boolean mine,
            @RequestParam(required = false) @Nullable String ecarte,
            Model model) {
        Shown shown = show(Ids.supplier(supplier), mine, model);
        model.addAttribute(
                "noted", ecarte == null ? null : shown.setAside(Ids.lot(ecarte)).orElse(null));
        return "matching/contracts";
    }

    /**
     * Gives an opinion or takes it back; answers with the lot's new card, or leads back to the page.
     *
     * @param reponse {@code interesse}, {@code pas-pour-moi} or {@code annuler}
     * @param raison an {@link Opinion.Reason}
     * @param retour {@code accueil} to come back to the supplier's home
     */
    @PostMapping("/fournisseurs/{supplier}/marches/opinion")
    @Allows(Action.ANSWER_FOR_SUPPLIER)
    String opinion(
            @PathVariable("supplier") String id,
            @RequestParam String avis,
            @RequestParam String lot,
            @RequestParam String reponse,
            @RequestParam(defaultValue = "") String raison,
            @RequestParam(defaultValue = "") String retour,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment,
            Model model,
            HttpServletResponse response) {
        SupplierId supplier = Ids.supplier(id);
        NoticeId noticeId = Ids.notice(avis);
        LotId lotId = Ids.lot(lot);
        Optional<Refused> refused = switch (reponse) {
            case "interesse" -> give(supplier, noticeId, lotId, Opinion.Verdict.INTERESTED, null);
            case "pas-pour-moi" -> give(supplier, noticeId, lotId, Opinion.Verdict.NOT_FOR_ME, reason(raison));
            case "annuler" -> {
                giveOpinion.withdraw(supplier, lotId);
                yield Optional.empty();
            }
            default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        };
        if (refused.isPresent()) {
            return refused(supplier, refused.get(), model, response);
        }
        if (!fragment && retour.equals("accueil")) {
            return "redirect:/fournisseurs/" + supplier + "/accueil";
        }
        if (!fragment) {
            return "redirect:/fournisseurs/" + supplier + "/marches"
                    + (reponse.equals("pas-pour-moi") ? "?ecarte=" + lotId : "#lot-" + lotId);
        }
        model.addAttribute("supplier", suppliers.find(supplier).orElseThrow(Ids::notFound));
        model.addAttribute("item", opportunities.one(supplier, noticeId, lotId).orElseThrow(Ids::notFound));
        model.addAttribute("swapped", true);
        return "matching/opportunity :: card";
    }

    private Optional<Refused> give(
            SupplierId supplier, NoticeId notice, LotId lot, Opinion.Verdict verdict, Opinion.@Nullable Reason reason) {
        return switch (giveOpinion.give(supplier, notice, lot, verdict, reason)) {
            case Kept kept -> Optional.empty();
            case Refused refused -> Optional.of(refused);
        };
    }

    private static Opinion.@Nullable Reason reason(String name) {
        return Stream.of(Opinion.Reason.values())
                .filter(reason -> reason.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private String refused(SupplierId supplier, Refused refused, Model model, HttpServletResponse response) {
        boolean correctable = refused == Refused.REASON_MISSING;
        response.setStatus((correctable ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.NOT_FOUND).value());
        show(supplier, true, model);
        model.addAttribute("refused", refused.reason());
        return "matching/contracts";
    }

    private Shown show(SupplierId supplier, boolean mine, Model model) {
        Shown shown = opportunities.of(supplier, mine).orElseThrow(Ids::notFound);
        model.addAttribute("supplier", suppliers.find(supplier).orElseThrow(Ids::notFound));
        model.addAttribute("ready", matching.ready());
        model.addAttribute("opportunities", shown.proposed());
        model.addAttribute("setAside", shown.setAside());
        return shown;
    }
}
