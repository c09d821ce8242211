package org.chainon.consortium.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chainon.account.People;
import org.chainon.account.Person;
import org.chainon.kernel.PersonId;
import org.chainon.kernel.SupplierId;
import org.chainon.supplier.Supplier;
import org.chainon.supplier.SupplierDirectory;
import org.springframework.stereotype.Component;

/** Enterprises and their people as pages of groupings name them. */
@Component
class ConsortiumNames {
    private final SupplierDirectory suppliers;
    private final People people;

    ConsortiumNames(SupplierDirectory suppliers, People people) {
        this.suppliers = suppliers;
        this.people = people;
    }

    /**
     * @param listed whether it is in the directory still
     * @param account whether somebody of it signs in here
     * @param website empty where the profile names none
     */
    record Named(String name, String town, boolean listed, boolean account, String website) {
        static final Named GONE = new Named("", "", false, false, "");
    }

    Map<SupplierId, Named> of(Collection<SupplierId> ids) {
        Set<SupplierId> accounts = people.membersOf(ids).keySet();
        Map<SupplierId, Named> named = new HashMap<>();
        suppliers.findAll(ids).forEach(each -> named.put(each.id(), named(each, true, accounts.contains(each.id()))));
        ids.stream()
                .filter(id -> !named.containsKey(id))
                .forEach(id -> named.put(
                        id,
                        suppliers
                                .findEvenWithdrawn(id)
                                .map(gone -> named(gone, false, accounts.contains(id)))
                                .orElse(Named.GONE)));
        return named;
    }

    private static Named named(Supplier supplier, boolean listed, boolean account) {
        String website = supplier.website();
        return new Named(
                supplier.displayName(),
                supplier.sites().isEmpty() ? "" : supplier.sites().getFirst().city(),
                listed,
                account,
                website == null ? "" : website);
    }

    /** The people of an enterprise who sign in here. */
    List<Person> people(SupplierId supplier) {
        return people.membersOf(List.of(supplier)).getOrDefault(supplier, List.of()).stream()
                .flatMap(id -> people.find(id).stream())
                .toList();
    }

    String person(PersonId id) {
        return people.find(id).map(Person::name).orElse("");
    }
}
