package org.chainon.supplier.web.edit;

import java.util.Map;
import org.chainon.account.Action;
import org.chainon.account.Allows;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The profile that stands in the directory, for those who may change it. */
@Controller
@RequestMapping("/fournisseurs/{supplier}/modifier")
@Allows(Action.EDIT_SUPPLIER)
class SupplierEditPages extends EditPages {
    private final Editings editings;

    SupplierEditPages(Editings editings, OverviewPage overview, SectionPage page, ProofFiles files) {
        super(overview, page, files);
        this.editings = editings;
    }

    @Override
    Editing editing(Map<String, String> address) {
        return editings.ofSupplier(String.valueOf(address.get("supplier")));
    }
}
