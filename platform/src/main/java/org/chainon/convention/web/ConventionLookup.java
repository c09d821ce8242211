package org.chainon.convention.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.chainon.account.Organisation;
import org.chainon.account.Organisations;
import org.chainon.convention.Convention;
import org.chainon.convention.Conventions;
import org.chainon.kernel.ConventionId;
import org.chainon.kernel.OrganisationId;
import org.springframework.stereotype.Component;

/** What addresses name; what is not there for the one who asks is not found. */
@Component
class ConventionLookup {
    private final Conventions conventions;
    private final Organisations organisations;
    private final Clock clock;

    ConventionLookup(Conventions conventions, Organisations organisations, Clock clock) {
        this.conventions = conventions;
        this.organisations = organisations;
        this.clock = clock;
    }

    Organisation facilitator(String id) {
        return organisations
                .find(ConventionForms.id(OrganisationId::parse, id))
                .filter(found -> found.kind() == Organisation.Kind.FACILITATOR)
                .orElseThrow(ConventionForms::notFound);
    }

    /** One of the body's own. */
    Convention own(Organisation facilitator, String id) {
        return find(id).filter(found -> found.organisation().equals(facilitator.id()))
                .orElseThrow(ConventionForms::notFound);
    }

    /** One of which everybody may know. */
    Convention known(String id) {
        return find(id).filter(found -> found.state() != Convention.State.DRAFT).orElseThrow(ConventionForms::notFound);
    }

    private Optional<Convention> find(String id) {
        return conventions.find(ConventionForms.id(ConventionId::parse, id));
    }

    String holder(Convention convention) {
        return organisations
                .find(convention.organisation())
                .map(Organisation::name)
                .orElse("");
    }

    LocalDate today(Convention convention) {
        return LocalDate.now(clock.withZone(convention.law().zone()));
    }
}
