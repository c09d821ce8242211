package org.chainon.supplier.draft;

import java.util.Map;
import java.util.Optional;
import org.chainon.account.Audit;
import org.chainon.intake.BadRecord;
import org.chainon.intake.Stored;
import org.chainon.kernel.Money;
import org.chainon.kernel.SupplierId;
import org.chainon.nomenclature.Cpv;
import org.chainon.supplier.AddReference;
import org.chainon.supplier.OwnWord;
import org.chainon.supplier.PastContract;
import org.chainon.supplier.Supplier;
import org.chainon.supplier.SupplierDirectory;
import org.chainon.supplier.SupplierDraft;
import org.chainon.supplier.Verification;
import org.chainon.supplier.VerifySupplier;
import org.chainon.territory.AreaId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** References that come from elsewhere than the profile's pages. */
@Service
class PublishedReferences implements AddReference {
    private static final String LIST = "reference";

    private final SupplierDirectory directory;
    private final OwnWord own;
    private final Drafts drafts;
    private final VerifySupplier verify;
    private final Audit audit;

    PublishedReferences(SupplierDirectory directory, OwnWord own, Drafts drafts, VerifySupplier verify, Audit audit) {
        this.directory = directory;
        this.own = own;
        this.drafts = drafts;
        this.verify = verify;
        this.audit = audit;
    }

    @Override
    @Transactional(rollbackFor = BadRecord.class)
    public Stored add(SupplierId id, PastContract reference) throws BadRecord {
        Supplier supplier = directory.find(id).orElseThrow(() -> new IllegalArgumentException("no supplier " + id));
        SupplierDraft said = own.of(id)
                .orElseGet(
                        () -> SupplierDraft.of(OwnWord.SOURCE, id.toString(), supplier.jurisdiction(), supplier.name())
                                .identifier(supplier.identifier())
                                .build());
        if (said.pastContracts().contains(reference)) {
            return Stored.UNCHANGED;
        }
        boolean verified = verify.of(id).state() == Verification.State.VERIFIED;
        Stored stored = own.publish(id, said.with(reference));
        if (verified) {
            verify.ask(id);
        }
        addToDraft(id, reference);
        audit.record("supplier.published", id.toString(), Map.of("what", "reference"));
        return stored;
    }

    private void addToDraft(SupplierId id, PastContract reference) {
        Optional<Draft> open = drafts.shared(id);
        Draft.Saved saved =
                open.map(draft -> draft.sections().get(Section.REFERENCES)).orElse(null);
        if (open.isPresent() && saved != null) {
            drafts.keep(
                    open.get().id(),
                    Section.REFERENCES,
                    typed(saved.typed(), reference),
                    saved.version(),
                    0,
                    "reference-added");
        }
    }

    private static Typed typed(Typed before, PastContract reference) {
        String entry = LIST + "-" + before.nextNumber(LIST) + "-";
        Money amount = reference.amount();
        Cpv cpv = reference.cpv();
        AreaId place = reference.place();
        return before.with(entry + "title", reference.title())
                .with(entry + "buyer", reference.buyer())
                .with(entry + "year", Integer.toString(reference.year()))
                .with(
                        entry + "amount",
                        amount == null
                                ? ""
                                : amount.amount()
                                        .stripTrailingZeros()
                                        .toPlainString()
                                        .replace('.', ','))
                .with(entry + "cpv", cpv == null ? "" : cpv.code())
                .with(entry + "place", place == null ? "" : place.toString());
    }
}
