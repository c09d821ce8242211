package org.chainon.supplier.web;

import java.util.Optional;
import org.chainon.account.Action;
import org.chainon.account.Allows;
import org.chainon.kernel.SupplierId;
import org.chainon.supplier.Reach;
import org.chainon.supplier.Supplier;
import org.chainon.supplier.SupplierDirectory;
import org.chainon.territory.Territory;
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

    ProfilePage(SupplierDirectory directory, Territory territory) {
        this.directory = directory;
        this.territory = territory;
    }

    @GetMapping("/fournisseurs/{id:[0-9a-z]{26}}")
    String profile(@PathVariable String id, Model model) {
        Supplier supplier =
                read(id).flatMap(directory::find).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("supplier", supplier);
        model.addAttribute("reach", Reach.of(supplier, territory));
        model.addAttribute("reachSaid", !supplier.serviceAreas().isEmpty());
        model.addAttribute("completeness", Completeness.of(supplier));
        return "supplier/profile";
    }

    private static Optional<SupplierId> read(String text) {
        try {
            return Optional.of(SupplierId.parse(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
