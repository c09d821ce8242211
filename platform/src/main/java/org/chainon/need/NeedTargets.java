package org.chainon.need;

import java.util.Optional;
import java.util.Set;
import org.chainon.account.Target;
import org.chainon.account.TargetFinder;
import org.chainon.kernel.NeedId;
import org.springframework.stereotype.Component;

/** A need as the policy sees it: of its buyer; a draft lies in nobody's territory yet. */
@Component
class NeedTargets implements TargetFinder {
    private final Needs needs;

    NeedTargets(Needs needs) {
        this.needs = needs;
    }

    @Override
    public String variable() {
        return "need";
    }

    @Override
    public Optional<Target> find(String value) {
        try {
            return needs.find(NeedId.parse(value))
                    .map(need -> new Target(
                            need.buyer(), null, null, need.state() == Need.State.DRAFT ? Set.of() : need.areas()));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
