package org.chainon.supplier.web.edit;

import java.util.Optional;
import org.chainon.account.CurrentActor;
import org.chainon.account.Organisation;
import org.chainon.account.Organisations;
import org.chainon.kernel.DraftId;
import org.chainon.kernel.OrganisationId;
import org.chainon.kernel.SupplierId;
import org.chainon.supplier.OwnWord;
import org.chainon.supplier.Supplier;
import org.chainon.supplier.SupplierDirectory;
import org.chainon.supplier.SupplierDraft;
import org.chainon.supplier.draft.Draft;
import org.chainon.supplier.draft.Drafts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Opens profiles for editing. Whether somebody may was decided before. */
@Component
class Editings {
    private final SupplierDirectory directory;
    private final OwnWord ownWord;
    private final Drafts drafts;
    private final Organisations organisations;
    private final ProfileForms forms;
    private final CurrentActor current;

    Editings(
            SupplierDirectory directory,
            OwnWord ownWord,
            Drafts drafts,
            Organisations organisations,
            ProfileForms forms,
            CurrentActor current) {
        this.directory = directory;
        this.ownWord = ownWord;
        this.drafts = drafts;
        this.organisations = organisations;
        this.forms = forms;
        this.current = current;
    }

    static String address(SupplierId supplier) {
        return "/fournisseurs/" + supplier + "/modifier";
    }

    static String address(DraftId draft) {
        return "/referencer/" + draft;
    }

    /** The profile that stands in the directory. */
    Editing ofSupplier(String text) {
        SupplierId id = SupplierId.parse(text);
        Supplier published = directory.findEvenWithdrawn(id).orElseThrow(Editings::gone);
        SupplierDraft own = ownWord.of(id).orElse(null);
        Draft draft = drafts.shared(id)
                .or(() -> drafts.adopted(id, current.get().id()))
                .orElse(null);
        OrganisationId organisation = organisations.of(id).map(Organisation::id).orElse(null);
        return new Editing(
                address(id),
                id,
                organisation,
                null,
                published.jurisdiction(),
                published.identifier(),
                published,
                own,
                draft,
                forms.typed(draft, published, own));
    }

    /** What a person fills in alone. */
    Editing ofDraft(String text) {
        Draft draft = drafts.find(DraftId.parse(text)).orElseThrow(Editings::gone);
        Optional<Supplier> published = directory.findEvenWithdrawn(draft.supplier());
        SupplierDraft own = ownWord.of(draft.supplier()).orElse(null);
        return new Editing(
                address(draft.id()),
                draft.supplier(),
                draft.organisation(),
                draft.person(),
                draft.jurisdiction(),
                draft.identifier(),
                published.orElse(null),
                own,
                draft,
                forms.typed(draft, published.orElse(null), own));
    }

    private static ResponseStatusException gone() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
