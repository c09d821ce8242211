package org.chainon.supplier.draft;

import java.util.Optional;
import java.util.Set;
import org.chainon.account.Target;
import org.chainon.account.TargetFinder;
import org.chainon.kernel.DraftId;
import org.springframework.stereotype.Component;

/** A draft that a person fills in alone, as the policy sees it. Those of members are reached by their supplier. */
@Component
class DraftTargets implements TargetFinder {
    private final Drafts drafts;

    DraftTargets(Drafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public String variable() {
        return "draft";
    }

    @Override
    public Optional<Target> find(String value) {
        try {
            return drafts.find(DraftId.parse(value))
                    .filter(draft -> draft.person() != null)
                    .map(draft -> new Target(draft.organisation(), draft.supplier(), draft.person(), Set.of()));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
