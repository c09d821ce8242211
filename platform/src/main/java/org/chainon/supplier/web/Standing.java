package org.chainon.supplier.web;

import java.util.List;
import org.chainon.account.Action;
import org.chainon.account.CurrentActor;
import org.chainon.account.Policy;
import org.chainon.account.TargetFinder;
import org.chainon.kernel.Reason;
import org.chainon.supplier.RegisterStates;
import org.chainon.supplier.Supplier;
import org.chainon.supplier.WithdrawSupplier;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** How a supplier stands in the directory, for the banner above its own pages. */
@Component
public class Standing {
    private final RegisterStates states;
    private final WithdrawSupplier withdrawals;
    private final CurrentActor current;
    private final TargetFinder targets;

    Standing(
            RegisterStates states,
            WithdrawSupplier withdrawals,
            CurrentActor current,
            @Qualifier("supplierTargets") TargetFinder targets) {
        this.states = states;
        this.withdrawals = withdrawals;
        this.current = current;
        this.targets = targets;
    }

    /** {@code stateReasons}, {@code withdrawal} and {@code mayWithdraw}. */
    public void tell(Supplier supplier, Model model) {
        List<Reason> reasons =
                states.of(supplier).map(VerificationView::reasons).orElse(List.of());
        model.addAttribute("stateReasons", reasons);
        model.addAttribute("withdrawal", withdrawals.of(supplier.id()).orElse(null));
        model.addAttribute(
                "mayWithdraw",
                current.find()
                        .flatMap(actor -> targets.find(supplier.id().toString())
                                .map(target -> Policy.allows(actor, Action.WITHDRAW_SUPPLIER, target)))
                        .orElse(false));
    }
}
