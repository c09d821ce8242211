package org.chainon.supplier.draft;

import java.util.Map;
import org.chainon.account.Audit;
import org.chainon.intake.BadRecord;
import org.chainon.intake.Stored;
import org.chainon.supplier.OwnWord;
import org.chainon.supplier.SupplierDraft;
import org.chainon.supplier.VerifySupplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes a draft the profile that all see. */
@Service
public class Publication {
    private final OwnWord own;
    private final VerifySupplier verify;
    private final Drafts drafts;
    private final DraftFiles files;
    private final Audit audit;

    Publication(OwnWord own, VerifySupplier verify, Drafts drafts, DraftFiles files, Audit audit) {
        this.own = own;
        this.verify = verify;
        this.drafts = drafts;
        this.files = files;
        this.audit = audit;
    }

    /**
     * Publishes; of the draft only what was typed in the meantime stays.
     *
     * @throws BadRecord when the profile is refused: nothing changed
     */
    @Transactional(rollbackFor = BadRecord.class)
    public Stored publish(Draft draft, SupplierDraft said) throws BadRecord {
        Stored stored = own.publish(draft.supplier(), files.published(draft, said));
        verify.ask(draft.supplier());
        drafts.discard(draft);
        if (stored != Stored.UNCHANGED) {
            audit.record(
                    "supplier.published",
                    draft.supplier().toString(),
                    Map.of("draft", draft.id().toString(), "what", stored.name()));
        }
        return stored;
    }
}
