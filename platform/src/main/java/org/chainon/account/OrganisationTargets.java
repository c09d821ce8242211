package org.chainon.account;

import java.util.Optional;
import java.util.Set;
import org.chainon.kernel.OrganisationId;
import org.chainon.kernel.SupplierId;
import org.springframework.stereotype.Component;

/** An organisation as the policy sees it. */
@Component
public class OrganisationTargets implements TargetFinder {
    private final Organisations organisations;
    private final SupplierPlaces places;

    OrganisationTargets(Organisations organisations, SupplierPlaces places) {
        this.organisations = organisations;
        this.places = places;
    }

    @Override
    public String variable() {
        return "organisation";
    }

    @Override
    public Optional<Target> find(String value) {
        try {
            return organisations.find(OrganisationId.parse(value)).map(this::target);
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private Target target(Organisation organisation) {
        SupplierId supplier = organisation.supplier();
        Set<String> published = supplier == null ? Set.of() : places.areasOf(supplier);
        boolean unpublished = published.isEmpty() && organisation.kind() == Organisation.Kind.SUPPLIER;
        return new Target(organisation.id(), supplier, null, unpublished ? organisation.areas() : published);
    }
}
