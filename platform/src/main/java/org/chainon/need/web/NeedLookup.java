package org.chainon.need.web;

import java.util.List;
import org.chainon.account.Actor;
import org.chainon.account.Membership;
import org.chainon.account.Organisation;
import org.chainon.account.Organisations;
import org.chainon.kernel.NeedId;
import org.chainon.need.Need;
import org.chainon.need.Needs;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Finds what addresses and forms name. */
@Component
class NeedLookup {
    private final Needs needs;
    private final Organisations organisations;

    NeedLookup(Needs needs, Organisations organisations) {
        this.needs = needs;
        this.organisations = organisations;
    }

    Need need(String id) {
        try {
            return needs.find(NeedId.parse(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        } catch (IllegalArgumentException notAnId) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, notAnId);
        }
    }

    static List<Membership> buyers(Actor actor) {
        return actor.memberships().stream()
                .filter(membership -> membership.kind() == Organisation.Kind.BUYER)
                .toList();
    }

    /** The buyer that was chosen, as far as one belongs to it; else the first. */
    Organisation buyer(Actor actor, String chosen) {
        List<Membership> mine = buyers(actor);
        return mine.stream()
                .map(Membership::organisation)
                .filter(id -> id.toString().equals(chosen))
                .findFirst()
                .or(() -> mine.stream().map(Membership::organisation).findFirst())
                .flatMap(organisations::find)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
    }
}
