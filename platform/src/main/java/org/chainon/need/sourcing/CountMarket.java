package org.chainon.need.sourcing;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chainon.jurisdiction.EnterpriseKind;
import org.chainon.kernel.SupplierId;
import org.chainon.need.CountSuited;
import org.chainon.need.Need;
import org.chainon.need.SuitedCount;
import org.chainon.need.SuitedCount.Ring;
import org.chainon.need.contact.Contact;
import org.chainon.need.contact.FindCandidates;
import org.chainon.supplier.Supplier;
import org.chainon.supplier.SupplierDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How many suppliers could serve each lot: those that were put into an order when the need was opened, and those of today. */
@Component
class CountMarket {
    private final FindCandidates candidates;
    private final SupplierDirectory suppliers;

    CountMarket(FindCandidates candidates, SupplierDirectory suppliers) {
        this.candidates = candidates;
        this.suppliers = suppliers;
    }

    private record One(
            SupplierId supplier,
            List<Integer> lots,
            @Nullable Double km) {}

    List<SourcingFile.Market> of(Need need, List<Contact> contacts) {
        List<One> then = contacts.stream()
                .filter(contact -> !contact.byHand() && contact.turn().batch() == 1)
                .map(contact -> new One(contact.supplier(), contact.lots(), contact.km()))
                .toList();
        List<One> now = candidates.of(need).stream()
                .map(each -> new One(each.supplier(), each.lots(), each.km()))
                .toList();
        Map<SupplierId, Set<EnterpriseKind>> kinds = new HashMap<>();
        kinds(then, kinds);
        kinds(now, kinds);
        return IntStream.range(0, need.sheet().lots().size())
                .mapToObj(lot -> new SourcingFile.Market(
                        lot, then.isEmpty() ? null : count(then, lot, kinds), count(now, lot, kinds)))
                .toList();
    }

    private void kinds(Collection<One> ones, Map<SupplierId, Set<EnterpriseKind>> kinds) {
        Set<SupplierId> ids = ones.stream().map(One::supplier).collect(Collectors.toSet());
        for (Supplier supplier : suppliers.findAll(ids)) {
            kinds.put(supplier.id(), supplier.kinds());
        }
    }

    private static SuitedCount count(List<One> all, int lot, Map<SupplierId, Set<EnterpriseKind>> kinds) {
        List<One> there = all.stream().filter(one -> one.lots().contains(lot)).toList();
        Map<EnterpriseKind.Family, Integer> families = new EnumMap<>(EnterpriseKind.Family.class);
        Map<Ring, Integer> rings = new EnumMap<>(Ring.class);
        for (One one : there) {
            kinds.getOrDefault(one.supplier(), Set.of()).stream()
                    .map(EnterpriseKind::family)
                    .distinct()
                    .forEach(family -> families.merge(family, 1, Integer::sum));
            rings.merge(Ring.of(one.km()), 1, Integer::sum);
        }
        return new SuitedCount(there.size(), families, rings, there.size() >= CountSuited.SURE);
    }
}
