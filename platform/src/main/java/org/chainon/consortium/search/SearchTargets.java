package org.chainon.consortium.search;

import java.util.Optional;
import java.util.Set;
import org.chainon.account.Target;
import org.chainon.account.TargetFinder;
import org.chainon.kernel.GroupingSearchId;
import org.springframework.stereotype.Component;

/** A search as the policy sees it: of the body for which it was asked. */
@Component
class SearchTargets implements TargetFinder {
    private final SearchRows rows;

    SearchTargets(SearchRows rows) {
        this.rows = rows;
    }

    @Override
    public String variable() {
        return "search";
    }

    @Override
    public Optional<Target> find(String value) {
        try {
            return rows.find(GroupingSearchId.parse(value))
                    .map(search -> new Target(search.organisation(), search.supplier(), null, Set.of()));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
