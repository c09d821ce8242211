package org.chainon.overview;

import java.util.List;
import java.util.stream.Stream;
import org.chainon.account.Actor;
import org.chainon.account.Membership;
import org.chainon.account.Organisation;
import org.chainon.supplier.Supplier;
import org.chainon.supplier.SupplierDirectory;
import org.springframework.stereotype.Component;

/** The homes that somebody has. */
@Component
class Homes {
    private final SupplierDirectory directory;

    Homes(SupplierDirectory directory) {
        this.directory = directory;
    }

    /** Those of one's enterprises that have a profile. */
    List<Supplier> suppliers(Actor actor) {
        return actor.memberships().stream()
                .map(Membership::supplier)
                .flatMap(Stream::ofNullable)
                .flatMap(supplier -> directory.findEvenWithdrawn(supplier).stream())
                .toList();
    }

    List<Membership> buyers(Actor actor) {
        return actor.memberships().stream()
                .filter(membership -> membership.kind() == Organisation.Kind.BUYER)
                .toList();
    }

    boolean several(Actor actor) {
        return suppliers(actor).size() + buyers(actor).size() > 1;
    }
}
