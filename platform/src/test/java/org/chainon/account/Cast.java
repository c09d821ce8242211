package org.chainon.account;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.util.List;
import java.util.UUID;
import org.chainon.account.Membership.Level;
import org.chainon.kernel.PersonId;
import org.chainon.supplier.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** People for tests, each in one role, without the way through the sign-in page: {@code get("/…").with(as(cast.memberOf(supplier)))}. */
public class Cast {
    private final People people;
    private final Organisations organisations;

    public Cast(People people, Organisations organisations) {
        this.people = people;
        this.organisations = organisations;
    }

    public static RequestPostProcessor as(Person person) {
        return as(person.id());
    }

    public static RequestPostProcessor as(PersonId person) {
        return authentication(
                new UsernamePasswordAuthenticationToken(new SignedIn(person.toString(), null), null, List.of()));
    }

    public Person somebody() {
        return people.ensure(UUID.randomUUID() + "@example.org", "Camille Essai", "fr");
    }

    public Person memberOf(Supplier supplier) {
        return in(organisations.ensure(
                Organisation.Kind.SUPPLIER,
                supplier.jurisdiction().name(),
                supplier.identifier(),
                supplier.displayName(),
                supplier.id()));
    }

    public Person buyer() {
        return in(organisations.ensure(Organisation.Kind.BUYER, "FR", null, "Ville d'Essai", null));
    }

    private Person in(Organisation organisation) {
        Person person = somebody();
        organisations.grant(person.id(), organisation.id(), Level.MANAGER);
        return person;
    }
}
