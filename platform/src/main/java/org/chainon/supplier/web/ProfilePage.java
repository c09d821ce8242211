package org.chainon.supplier.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.chainon.account.Action;
import org.chainon.account.Actor;
import org.chainon.account.Allows;
import org.chainon.account.CurrentActor;
import org.chainon.account.Membership;
import org.chainon.account.Organisation;
import org.chainon.account.Policy;
import org.chainon.account.TargetFinder;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.kernel.OrganisationId;
import org.chainon.kernel.Reason;
import org.chainon.kernel.SupplierId;
import org.chainon.supplier.Reach;
import org.chainon.supplier.SharedPast;
import org.chainon.supplier.Supplier;
import org.chainon.supplier.SupplierDirectory;
import org.chainon.supplier.VerifySupplier;
import org.chainon.supplier.WithdrawSupplier;
import org.chainon.supplier.Withdrawal;
import org.chainon.territory.ServiceArea;
import org.chainon.territory.Territory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** A supplier's public profile. */
@Controller
@Allows(Action.READ_PUBLIC)
class ProfilePage {
    private final SupplierDirectory directory;
    private final Territory territory;
    private final ReachMap map;
    private final VerifySupplier verify;
    private final WithdrawSupplier withdrawals;
    private final SharedPast past;
    private final CurrentActor current;
    private final TargetFinder targets;

    ProfilePage(
            SupplierDirectory directory,
            Territory territory,
            ReachMap map,
            VerifySupplier verify,
            WithdrawSupplier withdrawals,
            SharedPast past,
            CurrentActor current,
            @Qualifier("supplierTargets") TargetFinder targets) {
        this.directory = directory;
        this.territory = territory;
        this.map = map;
        this.verify = verify;
        this.withdrawals = withdrawals;
        this.past = past;
        this.current = current;
        this.targets = targets;
    }

    @GetMapping("/fournisseurs/{id:[0-9a-z]{26}}")
    String profile(@PathVariable String id, Model model, HttpServletResponse response) {
        Supplier supplier = read(id).flatMap(directory::findEvenWithdrawn)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Optional<Withdrawal> withdrawal = withdrawals.of(supplier.id());
        boolean mayEdit = mayEdit(id);
        if (withdrawal.isPresent() && !mayEdit) {
            response.setStatus(HttpStatus.GONE.value());
            return "supplier/gone";
        }
        model.addAttribute("withdrawal", withdrawal.orElse(null));
        model.addAttribute("supplier", supplier);
        List<ServiceArea> reach = Reach.of(supplier, territory);
        model.addAttribute("reach", reach);
        if (supplier.jurisdiction() == Jurisdiction.FR) {
            model.addAttribute("map", map.of(reach));
        }
        model.addAttribute("reachSaid", !supplier.serviceAreas().isEmpty());
        model.addAttribute("mayEdit", mayEdit);
        model.addAttribute("past", past(supplier.id()));
        model.addAttribute("verification", verify.of(supplier.id()));
        Completeness completeness = Completeness.of(supplier);
        model.addAttribute("completeness", completeness);
        completeness.next().ifPresent(part -> {
            model.addAttribute("next", part);
            model.addAttribute(
                    "nextAddress",
                    "/fournisseurs/" + id + "/modifier/"
                            + Completeness.section(part).slug());
        });
        return "supplier/profile";
    }

    /** What the reader's own buying bodies had to do with it. */
    private List<Reason> past(SupplierId supplier) {
        List<OrganisationId> buyers = current.find().map(Actor::memberships).orElse(List.of()).stream()
                .filter(membership -> membership.kind() == Organisation.Kind.BUYER)
                .map(Membership::organisation)
                .toList();
        return past.ofBuyers(buyers, List.of(supplier)).getOrDefault(supplier, List.of());
    }

    private boolean mayEdit(String id) {
        return current.find()
                .flatMap(actor -> targets.find(id).map(target -> Policy.allows(actor, Action.EDIT_SUPPLIER, target)))
                .orElse(false);
    }

    private static Optional<SupplierId> read(String text) {
        try {
            return Optional.of(SupplierId.parse(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
