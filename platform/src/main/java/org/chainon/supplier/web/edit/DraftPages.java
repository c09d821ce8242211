package org.chainon.supplier.web.edit;

import java.util.Map;
import org.chainon.account.Action;
import org.chainon.account.Allows;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** A profile that a person fills in alone until it is known that they speak for the enterprise. */
@Controller
@RequestMapping("/referencer/{draft:[0-9a-z]{26}}")
@Allows(Action.OWN_THING)
class DraftPages extends EditPages {
    private final Editings editings;

    DraftPages(Editings editings, OverviewPage overview, SectionPage page, ProofFiles files) {
        super(overview, page, files);
        this.editings = editings;
    }

    @Override
    Editing editing(Map<String, String> address) {
        return editings.ofDraft(String.valueOf(address.get("draft")));
    }
}
