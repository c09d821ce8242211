package org.chainon.watch;

import java.util.Optional;
import java.util.Set;
import org.chainon.account.Target;
import org.chainon.account.TargetFinder;
import org.chainon.kernel.WatchId;
import org.springframework.stereotype.Component;

/** A watch as the policy sees it: a person's, or a supplier's. */
@Component
class WatchTargets implements TargetFinder {
    private final Watches watches;

    WatchTargets(Watches watches) {
        this.watches = watches;
    }

    @Override
    public String variable() {
        return "watch";
    }

    @Override
    public Optional<Target> find(String value) {
        try {
            return watches.find(WatchId.parse(value))
                    .map(watch -> new Target(null, watch.supplier(), watch.person(), Set.of()));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
