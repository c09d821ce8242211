package org.chainon.supplier.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chainon.account.Action;
import org.chainon.account.Actor;
import org.chainon.account.Allows;
import org.chainon.account.CurrentActor;
import org.chainon.account.Policy;
import org.chainon.account.TargetFinder;
import org.chainon.kernel.Reason;
import org.chainon.kernel.SupplierId;
import org.chainon.supplier.RegisterState;
import org.chainon.supplier.RegisterStates;
import org.chainon.supplier.RenumberSupplier;
import org.chainon.supplier.Supplier;
import org.chainon.supplier.SupplierDirectory;
import org.chainon.supplier.WithdrawSupplier;
import org.chainon.supplier.Withdrawal.Why;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Taking a supplier out of the directory, bringing it back, and going on under the SIRET that the register names. */
@Controller
class WithdrawalPages {
    private static final int MESSAGE_LIMIT = 1000;

    private final SupplierDirectory directory;
    private final WithdrawSupplier withdrawals;
    private final RegisterStates states;
    private final RenumberSupplier renumber;
    private final VerificationView view;
    private final CurrentActor current;
    private final TargetFinder targets;

    WithdrawalPages(
            SupplierDirectory directory,
            WithdrawSupplier withdrawals,
            RegisterStates states,
            RenumberSupplier renumber,
            VerificationView view,
            CurrentActor current,
            @Qualifier("supplierTargets") TargetFinder targets) {
        this.directory = directory;
        this.withdrawals = withdrawals;
        this.states = states;
        this.renumber = renumber;
        this.view = view;
        this.current = current;
        this.targets = targets;
    }

    @GetMapping("/fournisseurs/{supplier}/retrait")
    @Allows(Action.WITHDRAW_SUPPLIER)
    String withdrawal(@PathVariable String supplier, Model model) {
        return show(supplier(supplier), "", "", List.of(), model);
    }

    private String show(Supplier supplier, String why, String message, List<Reason> errors, Model model) {
        model.addAttribute("supplier", supplier);
        model.addAttribute("withdrawal", withdrawals.of(supplier.id()).orElse(null));
        model.addAttribute("reasons", allowed(supplier));
        model.addAttribute("chosen", why);
        model.addAttribute("message", message);
        model.addAttribute("errors", errors);
        return "supplier/withdrawal";
    }

    /** Its own people withdraw it because they want to; who looks after it says why. */
    private List<Why> allowed(Supplier supplier) {
        Actor actor = current.get();
        boolean looksAfter = targets.find(supplier.id().toString())
                .filter(target -> Policy.allows(actor, Action.VERIFY_SUPPLIER, target))
                .isPresent();
        return looksAfter ? List.of(Why.values()) : List.of(Why.AT_ITS_REQUEST);
    }

    /** @param motif a {@link Why}; where there is only one, none need be named */
    @PostMapping("/fournisseurs/{supplier}/retrait")
    @Allows(Action.WITHDRAW_SUPPLIER)
    String withdraw(
            @PathVariable String supplier,
            @RequestParam(defaultValue = "") String motif,
            @RequestParam(defaultValue = "") String message,
            Model model,
            HttpServletResponse response) {
        Supplier leaving = supplier(supplier);
        List<Why> allowed = allowed(leaving);
        Why why = allowed.size() == 1
                ? allowed.getFirst()
                : allowed.stream()
                        .filter(one -> one.name().equals(motif))
                        .findFirst()
                        .orElse(null);
        List<Reason> errors = new ArrayList<>();
        if (why == null) {
            errors.add(Reason.of("withdrawal.why-missing"));
        }
        if (message.strip().length() > MESSAGE_LIMIT) {
            errors.add(Reason.of("verification.reason-long"));
        }
        if (why == null || !errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(leaving, motif, message, errors, model);
        }
        withdrawals.withdraw(
                leaving.id(),
                why,
                message.isBlank() ? null : message.strip(),
                current.get().id());
        return "redirect:/fournisseurs/" + leaving.id();
    }

    /** Its people ask that it come back. */
    @PostMapping("/fournisseurs/{supplier}/retour")
    @Allows(Action.EDIT_SUPPLIER)
    String askReturn(@PathVariable String supplier) {
        Supplier asking = supplier(supplier);
        withdrawals.askReturn(asking.id());
        return "redirect:/fournisseurs/" + asking.id();
    }

    @PostMapping("/verifications/{supplier}/retour")
    @Allows(Action.VERIFY_SUPPLIER)
    String restore(@PathVariable String supplier) {
        Supplier returning = supplier(supplier);
        withdrawals.restore(returning.id());
        return "redirect:/verifications/" + returning.id();
    }

    /** Goes on under the number that the register names. */
    @PostMapping("/verifications/{supplier}/siret")
    @Allows(Action.VERIFY_SUPPLIER)
    String move(@PathVariable String supplier, Model model, HttpServletResponse response) {
        Supplier moving = supplier(supplier);
        String successor = states.of(moving).map(RegisterState::successor).orElse(null);
        RenumberSupplier.Outcome outcome = successor == null
                ? new RenumberSupplier.Refused(Reason.of("renumber.nothing-to-do"))
                : renumber.renumber(moving, successor);
        return switch (outcome) {
            case RenumberSupplier.Renumbered done -> "redirect:/verifications/" + moving.id();
            case RenumberSupplier.Refused refused -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield view.show(moving, Map.of("registre", refused.reason()), "", model);
            }
        };
    }

    private Supplier supplier(String id) {
        return directory
                .findEvenWithdrawn(SupplierId.parse(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
