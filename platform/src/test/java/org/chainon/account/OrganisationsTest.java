package org.chainon.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.chainon.PlatformTest;
import org.chainon.kernel.PersonId;
import org.chainon.kernel.SupplierId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class OrganisationsTest {
    @Autowired
    Organisations organisations;

    @Autowired
    People people;

    @Autowired
    Audit audit;

    @Autowired
    JdbcClient jdbc;

    @Test
    void anOrganisationIsMadeOnce() {
        String identifier = "S" + Visitor.email();
        SupplierId supplier = SupplierId.random();
        Organisation made = organisations.ensure(Organisation.Kind.SUPPLIER, "FR", identifier, "Les Jardins", supplier);
        assertThat(organisations.ensure(Organisation.Kind.SUPPLIER, "FR", identifier, "Autre nom", null))
                .isEqualTo(made);
        assertThat(organisations.ensure(Organisation.Kind.SUPPLIER, "FR", null, "Autre nom", supplier))
                .isEqualTo(made);
        assertThat(organisations.of(supplier)).contains(made);
    }

    @Test
    void aDomainOfMailProposesItsOrganisation() {
        String domain = Visitor.email().substring(1, 12) + ".example";
        Organisation body = organisations.ensure(Organisation.Kind.BUYER, "FR", null, "Ville", null);
        organisations.domains(body.id(), Set.of(domain));
        assertThat(organisations.byDomain("Jeanne@" + domain))
                .extracting(Organisation::id)
                .containsExactly(body.id());
        assertThat(organisations.byDomain("jeanne@autre." + domain)).isEmpty();
    }

    @Test
    void theFirstWhoIsProvenManagesAndTheNextOnesAsk() {
        Organisation body = organisations.ensure(Organisation.Kind.BUYER, "FR", null, "Ville", null);
        PersonId first = person();
        PersonId second = person();
        assertThat(organisations.join(first, body.id(), true)).isEqualTo(Organisations.Joined.GRANTED);
        assertThat(organisations.join(second, body.id(), true)).isEqualTo(Organisations.Joined.ASKED);
        assertThat(organisations.join(second, body.id(), true)).isEqualTo(Organisations.Joined.ALREADY_IN);
        assertThat(people.actor(first).orElseThrow().memberships()).hasSize(1);
        assertThat(people.actor(second).orElseThrow().memberships()).isEmpty();
        assertThat(people.members(body.id())).hasSize(2);

        organisations.grant(second, body.id(), Membership.Level.MEMBER);
        assertThat(organisations.leave(first, body.id()))
                .as("the last manager stays")
                .isFalse();
        organisations.grant(second, body.id(), Membership.Level.MANAGER);
        assertThat(organisations.leave(first, body.id())).isTrue();
    }

    @Test
    void theLogIsNeitherChangedNorShortened() {
        PersonId person = person();
        audit.record(person, "test.done", "thing", Map.of("a", "b"));
        assertThat(audit.of(person)).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo("test.done");
            assertThat(entry.details()).contains("\"a\"");
        });
        assertThat(audit.on("thing")).isNotEmpty();
        assertThat(audit.latest(1, 0)).hasSize(1);
        assertThatThrownBy(() -> jdbc.sql("update account.audit set action = 'x' where actor_id = ?")
                        .params(person.value())
                        .update())
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> jdbc.sql("delete from account.audit where actor_id = ?")
                        .params(person.value())
                        .update())
                .hasMessageContaining("append-only");
    }

    private PersonId person() {
        return people.ensure(Visitor.email(), "Quelqu'un", "fr").id();
    }
}
