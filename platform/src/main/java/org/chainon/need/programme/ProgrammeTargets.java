package org.chainon.need.programme;

import java.util.Optional;
import java.util.Set;
import org.chainon.account.Target;
import org.chainon.account.TargetFinder;
import org.chainon.kernel.ProgrammeId;
import org.springframework.stereotype.Component;

/** A purchase plan as the policy sees it: of its buyer, and in nobody's territory. */
@Component
class ProgrammeTargets implements TargetFinder {
    private final Programmes programmes;

    ProgrammeTargets(Programmes programmes) {
        this.programmes = programmes;
    }

    @Override
    public String variable() {
        return "programme";
    }

    @Override
    public Optional<Target> find(String value) {
        try {
            return programmes
                    .find(ProgrammeId.parse(value))
                    .map(programme -> new Target(programme.organisation(), null, null, Set.of()));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
