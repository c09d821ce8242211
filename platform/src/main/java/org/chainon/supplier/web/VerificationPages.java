package org.chainon.supplier.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.chainon.account.Action;
import org.chainon.account.Actor;
import org.chainon.account.Allows;
import org.chainon.account.CurrentActor;
import org.chainon.account.Membership;
import org.chainon.account.Organisation;
import org.chainon.kernel.Page;
import org.chainon.kernel.Reason;
import org.chainon.kernel.SupplierId;
import org.chainon.supplier.Supplier;
import org.chainon.supplier.SupplierDirectory;
import org.chainon.supplier.VerifySupplier;
import org.chainon.supplier.VerifySupplier.Which;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The facilitator's list of suppliers to verify, and the page on which it decides. */
@Controller
class VerificationPages {
    private static final int REASON_LIMIT = 1000;

    private final VerifySupplier verify;
    private final VerificationView view;
    private final SupplierDirectory directory;
    private final CurrentActor current;

    VerificationPages(VerifySupplier verify, VerificationView view, SupplierDirectory directory, CurrentActor current) {
        this.verify = verify;
        this.view = view;
        this.directory = directory;
        this.current = current;
    }

    @GetMapping("/verifications")
    @Allows(Action.SEE_VERIFICATIONS)
    String list(
            @RequestParam(defaultValue = "ASKED") Which liste,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        Set<String> areas = areas(current.get());
        Map<Which, Long> counts = new EnumMap<>(Which.class);
        for (Which which : Which.values()) {
            counts.put(which, verify.count(which, areas));
        }
        model.addAttribute("which", liste);
        model.addAttribute("counts", counts);
        Page<VerifySupplier.Waiting> found = verify.list(liste, areas, page);
        model.addAttribute("page", found);
        model.addAttribute("why", view.why(liste, found.items()));
        return "supplier/verifications";
    }

    /** An administrator looks after all; a facilitator after its territory. */
    private static Set<String> areas(Actor actor) {
        return actor.admin()
                ? Set.of()
                : actor.memberships().stream()
                        .filter(membership -> membership.kind() == Organisation.Kind.FACILITATOR)
                        .map(Membership::areas)
                        .flatMap(Set::stream)
                        .collect(Collectors.toSet());
    }

    @GetMapping("/verifications/{supplier}")
    @Allows(Action.VERIFY_SUPPLIER)
    String look(@PathVariable String supplier, Model model) {
        return view.show(supplier(supplier), Map.of(), "", model);
    }

    /** @param decision {@code verifie} or {@code a-corriger} */
    @PostMapping("/verifications/{supplier}")
    @Allows(Action.VERIFY_SUPPLIER)
    String decide(
            @PathVariable String supplier,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") String raison,
            Model model,
            HttpServletResponse response) {
        Supplier decided = supplier(supplier);
        boolean verified = decision.equals("verifie");
        String reason = raison.strip();
        if ((!verified && reason.isEmpty()) || reason.length() > REASON_LIMIT) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            String code = reason.isEmpty() ? "verification.reason-missing" : "verification.reason-long";
            return view.show(decided, Map.of("raison", Reason.of(code)), reason, model);
        }
        verify.decide(
                decided.id(),
                verified,
                reason.isEmpty() ? null : reason,
                current.get().id());
        return "redirect:/verifications?fait=" + decided.id();
    }

    /** The supplier, or its facilitator, asks that it be looked at. */
    @PostMapping("/fournisseurs/{supplier}/verification")
    @Allows(Action.EDIT_SUPPLIER)
    String ask(@PathVariable String supplier) {
        Supplier asking = supplier(supplier);
        verify.ask(asking.id());
        return "redirect:/fournisseurs/" + asking.id();
    }

    private Supplier supplier(String id) {
        return directory
                .findEvenWithdrawn(SupplierId.parse(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
