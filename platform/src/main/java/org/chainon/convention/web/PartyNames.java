package org.chainon.convention.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.chainon.account.Organisation;
import org.chainon.account.Organisations;
import org.chainon.convention.Party;
import org.chainon.kernel.SupplierId;
import org.chainon.supplier.Supplier;
import org.chainon.supplier.SupplierDirectory;
import org.springframework.stereotype.Component;

/** Those who take part as pages name them: never by mail or phone. */
@Component
class PartyNames {
    private final SupplierDirectory suppliers;
    private final Organisations organisations;

    PartyNames(SupplierDirectory suppliers, Organisations organisations) {
        this.suppliers = suppliers;
        this.organisations = organisations;
    }

    /**
     * @param town empty where it is not known
     * @param words how an enterprise describes itself, short
     * @param path of its profile; empty where it has none
     */
    record Named(String name, String town, String words, String path) {
        static final Named GONE = new Named("", "", "", "");
    }

    Map<Party, Named> of(Collection<? extends Party> parties) {
        Map<Party, Named> named = new HashMap<>();
        List<SupplierId> enterprises = parties.stream()
                .flatMap(party -> party instanceof Party.Enterprise enterprise
                        ? Stream.of(enterprise.supplier())
                        : Stream.empty())
                .toList();
        suppliers
                .findAll(enterprises)
                .forEach(found ->
                        named.put(new Party.Enterprise(found.id()), named(found, "/fournisseurs/" + found.id())));
        parties.forEach(party -> named.computeIfAbsent(party, this::one));
        return named;
    }

    private Named one(Party party) {
        return switch (party) {
            case Party.Enterprise enterprise ->
                suppliers
                        .findEvenWithdrawn(enterprise.supplier())
                        .map(gone -> named(gone, ""))
                        .orElse(Named.GONE);
            case Party.Buyer buyer ->
                organisations
                        .find(buyer.organisation())
                        .map(Organisation::name)
                        .map(name -> new Named(name, "", "", ""))
                        .orElse(Named.GONE);
        };
    }

    private static Named named(Supplier supplier, String path) {
        return new Named(
                supplier.displayName(),
                supplier.sites().isEmpty() ? "" : supplier.sites().getFirst().city(),
                supplier.description(),
                path);
    }
}
