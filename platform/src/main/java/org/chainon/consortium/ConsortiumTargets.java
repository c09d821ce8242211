package org.chainon.consortium;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.chainon.account.Actor;
import org.chainon.account.CurrentActor;
import org.chainon.account.Membership;
import org.chainon.account.Target;
import org.chainon.account.TargetFinder;
import org.chainon.kernel.ConsortiumId;
import org.chainon.kernel.SupplierId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * A grouping as the policy sees it: {@code consortium} is the place of the reader's own enterprise in it, {@code led} that of its
 * lead. For who has no place in it there is no such grouping at all.
 */
@Configuration(proxyBeanMethods = false)
class ConsortiumTargets {
    /** A variable of an address, and whose place in the grouping it names. */
    private record Place(String variable, boolean lead, ConsortiumRows rows, CurrentActor current)
            implements TargetFinder {
        @Override
        public Optional<Target> find(String value) {
            try {
                return rows.find(ConsortiumId.parse(value)).flatMap(this::target);
            } catch (IllegalArgumentException notAnId) {
                return Optional.empty();
            }
        }

        private Optional<Target> target(Consortium consortium) {
            SupplierId leading = consortium.lead().supplier();
            Actor actor = current.find().orElse(null);
            return actor == null
                    ? Optional.of(Target.of(leading, Set.of()))
                    : own(consortium, actor).map(own -> Target.of(lead ? leading : own, Set.of()));
        }
    }

    /** The actor's own place: that of the lead first, then of who said yes. */
    static Optional<SupplierId> own(Consortium consortium, Actor actor) {
        List<SupplierId> enterprises = actor.memberships().stream()
                .map(Membership::supplier)
                .filter(Objects::nonNull)
                .toList();
        return consortium.members().stream()
                .filter(member -> member.state().sees() && enterprises.contains(member.supplier()))
                .min(Comparator.comparing((Member member) -> !member.leads())
                        .thenComparing(member -> member.state() != Member.State.ACCEPTED))
                .map(Member::supplier);
    }

    @Bean
    TargetFinder consortiumTarget(ConsortiumRows rows, CurrentActor current) {
        return new Place("consortium", false, rows, current);
    }

    @Bean
    TargetFinder ledConsortiumTarget(ConsortiumRows rows, CurrentActor current) {
        return new Place("led", true, rows, current);
    }
}
