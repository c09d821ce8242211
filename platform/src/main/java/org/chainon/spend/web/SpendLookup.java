package org.chainon.spend.web;

import java.util.List;
import org.chainon.account.Actor;
import org.chainon.account.Membership;
import org.chainon.account.Organisation;
import org.chainon.account.Organisations;
import org.chainon.kernel.OrganisationId;
import org.chainon.kernel.SpendImportId;
import org.chainon.spend.SpendImport;
import org.chainon.spend.SpendImports;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Finds what addresses name. */
@Component
class SpendLookup {
    private final Organisations organisations;
    private final SpendImports imports;

    SpendLookup(Organisations organisations, SpendImports imports) {
        this.organisations = organisations;
        this.imports = imports;
    }

    Organisation buyer(String id) {
        return organisations
                .find(OrganisationId.parse(id))
                .filter(found -> found.kind() == Organisation.Kind.BUYER)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    SpendImport file(Organisation buyer, String id) {
        try {
            return imports.find(SpendImportId.parse(id), buyer.id())
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        } catch (IllegalArgumentException notAnId) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, notAnId);
        }
    }

    /** Where its pages begin. */
    static String at(Organisation buyer) {
        return "/acheteurs/" + buyer.id() + "/depenses";
    }

    static List<Membership> buyers(Actor actor) {
        return actor.memberships().stream()
                .filter(membership -> membership.kind() == Organisation.Kind.BUYER)
                .toList();
    }
}
