package org.chainon.overview;

import java.util.Set;
import org.chainon.account.Organisation;
import org.chainon.account.Organisations;
import org.chainon.kernel.OrganisationId;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The body that an address names, and of its places those that are asked for. */
@Component
class Territories {
    private final Organisations organisations;

    Territories(Organisations organisations) {
        this.organisations = organisations;
    }

    /** @throws ResponseStatusException where it is no facilitating body */
    Organisation find(String id) {
        return organisations
                .find(OrganisationId.parse(id))
                .filter(body -> body.kind() == Organisation.Kind.FACILITATOR)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** @param place the id of one; all for what is none of the body's */
    static Set<String> areas(Organisation body, String place) {
        return body.areas().contains(place) ? Set.of(place) : body.areas();
    }
}
