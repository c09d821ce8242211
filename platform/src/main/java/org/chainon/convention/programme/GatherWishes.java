package org.chainon.convention.programme;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainon.convention.Attendee;
import org.chainon.convention.Convention;
import org.chainon.convention.Conventions;
import org.chainon.convention.Party;
import org.chainon.convention.ProposeMeetings;
import org.chainon.convention.ProposeMeetings.Proposed;
import org.chainon.convention.SayWishes;
import org.chainon.convention.Side;
import org.chainon.kernel.AttendeeId;
import org.chainon.kernel.SupplierId;
import org.chainon.supplier.Capacity.HeadcountBand;
import org.chainon.supplier.Supplier;
import org.chainon.supplier.SupplierDirectory;
import org.springframework.stereotype.Component;

/** Brings together who comes, what they wish, and what the matching engine thinks of it. */
@Component
class GatherWishes {
    private final Conventions conventions;
    private final SayWishes wishes;
    private final ProposeMeetings propose;
    private final SupplierDirectory suppliers;

    GatherWishes(Conventions conventions, SayWishes wishes, ProposeMeetings propose, SupplierDirectory suppliers) {
        this.conventions = conventions;
        this.wishes = wishes;
        this.propose = propose;
        this.suppliers = suppliers;
    }

    Gathered of(Convention convention, Rules rules) {
        Map<Side, List<Attendee>> sides = conventions.attendees(convention.id()).stream()
                .filter(Attendee::registered)
                .collect(Collectors.groupingBy(Attendee::side));
        List<Attendee> buyers = sides.getOrDefault(Side.BUYER, List.of());
        List<Attendee> enterprises = sides.getOrDefault(Side.SUPPLIER, List.of());
        Map<AttendeeId, Map<AttendeeId, Double>> fits = new HashMap<>();
        for (Attendee buyer : buyers) {
            fits.put(
                    buyer.id(),
                    propose.of(convention, buyer).stream()
                            .filter(Proposed::suits)
                            .collect(Collectors.toMap(each -> each.other().id(), GatherWishes::fit)));
        }
        return new Gathered(
                convention.plan(),
                buyers,
                enterprises,
                Said.of(wishes.all(convention.id())),
                fits,
                favoured(convention, enterprises),
                rules);
    }

    private static double fit(Proposed proposed) {
        return Math.clamp(proposed.score(), 0, 1);
    }

    private Set<AttendeeId> favoured(Convention convention, Collection<Attendee> enterprises) {
        Map<SupplierId, AttendeeId> ids = new HashMap<>();
        enterprises.forEach(each -> {
            if (each.party() instanceof Party.Enterprise enterprise) {
                ids.put(enterprise.supplier(), each.id());
            }
        });
        Set<AttendeeId> favoured = new HashSet<>(ids.values());
        Set<AttendeeId> large = suppliers.findAll(ids.keySet()).stream()
                .filter(supplier -> !small(supplier))
                .map(supplier -> ids.get(supplier.id()))
                .collect(Collectors.toSet());
        Set<AttendeeId> known = conventions.of(List.of(), ids.keySet()).stream()
                .filter(before -> before.registered() && !before.convention().equals(convention.id()))
                .filter(before -> over(before))
                .flatMap(before -> before.party() instanceof Party.Enterprise enterprise
                        ? Stream.of(ids.get(enterprise.supplier()))
                        : Stream.empty())
                .collect(Collectors.toSet());
        large.retainAll(known);
        favoured.removeAll(large);
        return favoured;
    }

    private boolean over(Attendee before) {
        return conventions
                .find(before.convention())
                .filter(found -> found.state() == Convention.State.OVER)
                .isPresent();
    }

    private static boolean small(Supplier supplier) {
        HeadcountBand people = supplier.capacity().headcount();
        return people == HeadcountBand.FROM_1;
    }
}
