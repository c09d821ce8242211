package org.chainon.supplier;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainon.account.SupplierPlaces;
import org.chainon.account.Target;
import org.chainon.account.TargetFinder;
import org.chainon.kernel.SupplierId;
import org.chainon.territory.Territory;
import org.springframework.stereotype.Component;

/** A supplier as the policy sees it: with the places where it is, so that a facilitator has those of its territory. */
@Component
class SupplierTargets implements TargetFinder, SupplierPlaces {
    private final SupplierDirectory directory;
    private final Territory territory;

    SupplierTargets(SupplierDirectory directory, Territory territory) {
        this.directory = directory;
        this.territory = territory;
    }

    @Override
    public String variable() {
        return "supplier";
    }

    @Override
    public Optional<Target> find(String value) {
        try {
            return directory
                    .findEvenWithdrawn(SupplierId.parse(value))
                    .map(supplier -> Target.of(supplier.id(), areas(supplier)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    @Override
    public Set<String> areasOf(SupplierId supplier) {
        return directory.findEvenWithdrawn(supplier).map(this::areas).orElse(Set.of());
    }

    private Set<String> areas(Supplier supplier) {
        return supplier.sites().stream()
                .flatMap(site -> Stream.ofNullable(site.commune()))
                .flatMap(commune -> territory.withAncestors(commune).stream())
                .map(Object::toString)
                .collect(Collectors.toSet());
    }
}
