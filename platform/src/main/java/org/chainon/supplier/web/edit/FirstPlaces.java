package org.chainon.supplier.web.edit;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainon.account.Organisations;
import org.chainon.jurisdiction.Siret;
import org.chainon.kernel.OrganisationId;
import org.chainon.supplier.Site;
import org.chainon.supplier.SupplierDraft;
import org.chainon.supplier.company.Company;
import org.chainon.supplier.company.CompanyRegister;
import org.chainon.supplier.draft.Typed;
import org.chainon.territory.AreaId;
import org.chainon.territory.Territory;
import org.springframework.stereotype.Component;

/**
 * Where an enterprise is that no list has yet, so that the territory's facilitator sees who asks to speak for it. What the public
 * register says counts; where it is silent, the sites that are typed.
 */
@Component
class FirstPlaces {
    private final Organisations organisations;
    private final CompanyRegister companies;
    private final SitesForm sites;
    private final Territory territory;

    FirstPlaces(Organisations organisations, CompanyRegister companies, SitesForm sites, Territory territory) {
        this.organisations = organisations;
        this.companies = companies;
        this.sites = sites;
        this.territory = territory;
    }

    void told(OrganisationId organisation, Company company) {
        if (company.commune().matches("[0-9][0-9AB][0-9]{3}")) {
            keep(organisation, Stream.of(AreaId.commune(company.commune())));
        }
    }

    void typed(Editing editing, Typed page) {
        OrganisationId organisation = editing.organisation();
        if (organisation == null || editing.inDirectory() || registered(editing)) {
            return;
        }
        SupplierDraft.Builder said = SupplierDraft.of("", "", editing.law(), "");
        sites.read(page, editing.law(), said);
        keep(organisation, said.build().sites().stream().map(Site::commune).flatMap(Stream::ofNullable));
    }

    private boolean registered(Editing editing) {
        return Optional.ofNullable(editing.identifier())
                .flatMap(Siret::parse)
                .flatMap(companies::remembered)
                .isPresent();
    }

    private void keep(OrganisationId organisation, Stream<AreaId> communes) {
        Set<String> areas = communes.flatMap(commune -> territory.withAncestors(commune).stream())
                .map(AreaId::toString)
                .collect(Collectors.toSet());
        if (!areas.isEmpty()) {
            organisations.located(organisation, areas);
        }
    }
}
