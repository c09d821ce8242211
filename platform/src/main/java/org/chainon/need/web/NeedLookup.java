package org.chainon.need.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.chainon.account.Actor;
import org.chainon.account.Membership;
import org.chainon.account.Organisation;
import org.chainon.account.Organisations;
import org.chainon.kernel.ContactId;
import org.chainon.kernel.NeedId;
import org.chainon.need.Need;
import org.chainon.need.Needs;
import org.chainon.need.contact.Contact;
import org.chainon.need.contact.Contacts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Finds what addresses and forms name. */
@Component
class NeedLookup {
    private final Needs needs;
    private final Contacts contacts;
    private final Organisations organisations;
    private final Clock clock;

    NeedLookup(Needs needs, Contacts contacts, Organisations organisations, Clock clock) {
        this.needs = needs;
        this.clock = clock;
        this.contacts = contacts;
        this.organisations = organisations;
    }

    Need need(String id) {
        try {
            return needs.find(NeedId.parse(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        } catch (IllegalArgumentException notAnId) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, notAnId);
        }
    }

    /** That was told of the need, or is to be. */
    Contact contact(Need need, String id) {
        return contact(id, contact -> contact.need().equals(need.id()));
    }

    /** That was told. */
    Contact told(String id) {
        return contact(id, contact -> contact.state().told());
    }

    private Contact contact(String id, Predicate<Contact> right) {
        try {
            return contacts.find(ContactId.parse(id))
                    .filter(right)
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        } catch (IllegalArgumentException notAnId) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, notAnId);
        }
    }

    boolean answerable(Need need) {
        return need.answerable(LocalDate.now(clock.withZone(need.law().zone())));
    }

    static long version(String text) {
        return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0;
    }

    static String clean(String text) {
        return text.replace("\u0000", "").replace("\r\n", "\n").strip();
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
