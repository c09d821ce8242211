package org.chainon.convention.web;

import java.util.Map;
import org.chainon.account.Organisation;
import org.chainon.account.Organisations;
import org.chainon.convention.Party;
import org.chainon.kernel.OrganisationId;
import org.chainon.kernel.SupplierId;
import org.springframework.stereotype.Component;

/** For whom an address speaks: {@code /fournisseurs/{supplier}/…} or {@code /acheteurs/{organisation}/…}. */
@Component
class Parties {
    private final Organisations organisations;

    Parties(Organisations organisations) {
        this.organisations = organisations;
    }

    Party of(Map<String, String> path) {
        String supplier = path.get("supplier");
        if (supplier != null) {
            return new Party.Enterprise(ConventionForms.id(SupplierId::parse, supplier));
        }
        return organisations
                .find(ConventionForms.id(OrganisationId::parse, path.getOrDefault("organisation", "")))
                .filter(found -> found.kind() == Organisation.Kind.BUYER)
                .map(found -> new Party.Buyer(found.id()))
                .orElseThrow(ConventionForms::notFound);
    }

    /** The same without looking whether it is a buyer, for those who look for its attendee next. */
    static Party named(Map<String, String> path) {
        String supplier = path.get("supplier");
        return supplier == null
                ? new Party.Buyer(ConventionForms.id(OrganisationId::parse, path.getOrDefault("organisation", "")))
                : new Party.Enterprise(ConventionForms.id(SupplierId::parse, supplier));
    }

    static String path(Party party, Object convention) {
        String whose = switch (party) {
            case Party.Enterprise enterprise -> "/fournisseurs/" + enterprise.supplier();
            case Party.Buyer buyer -> "/acheteurs/" + buyer.organisation();
        };
        return whose + "/conventions/" + convention;
    }
}
