package org.chainon.buyer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chainon.supplier.SupplierFixtures.siret;

import java.util.Set;
import java.util.UUID;
import org.chainon.PlatformTest;
import org.chainon.account.Actor;
import org.chainon.account.Membership;
import org.chainon.account.Organisation;
import org.chainon.account.Organisations;
import org.chainon.account.People;
import org.chainon.jurisdiction.Jurisdiction;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class JoinBuyerTest {
    @Autowired
    JoinBuyer join;

    @Autowired
    Organisations organisations;

    @Autowired
    People people;

    private Actor somebody(String domain) {
        var person = people.ensure(UUID.randomUUID() + "@" + domain, "Camille", "fr");
        return people.actor(person.id()).orElseThrow();
    }

    @Test
    void aWrongNumberOrNoNameIsRefusedBesideItsField() {
        Actor camille = somebody("example.org");
        assertThat(join.join(camille, Jurisdiction.FR, "123", "Ville"))
                .isInstanceOfSatisfying(
                        JoinBuyer.Refused.class,
                        refused -> assertThat(refused.field()).isEqualTo("numero"));
        assertThat(join.join(camille, Jurisdiction.FR, siret(), " "))
                .isInstanceOfSatisfying(
                        JoinBuyer.Refused.class,
                        refused -> assertThat(refused.field()).isEqualTo("nom"));
    }

    @Test
    void whoComesFromElsewhereAsksAndWaits() {
        String siret = siret();
        Actor camille = somebody("example.org");

        var joined = (JoinBuyer.Joined) join.join(camille, Jurisdiction.FR, siret, "Ville d'Essai");

        assertThat(joined.how()).isEqualTo(Organisations.Joined.ASKED);
        assertThat(people.actor(camille.id()).orElseThrow().is(Organisation.Kind.BUYER))
                .isFalse();
        assertThat(people.members(joined.organisation().id())).hasSize(1);
        assertThat(((JoinBuyer.Joined) join.join(camille, Jurisdiction.FR, siret, "")).how())
                .isEqualTo(Organisations.Joined.ALREADY_IN);
    }

    @Test
    void theFirstOfItsOwnDomainManagesItAndAnswersTheNext() {
        String siret = siret();
        String domain = UUID.randomUUID() + ".example";
        Organisation ville = organisations.ensure(Organisation.Kind.BUYER, "FR", siret, "Ville d'Essai", null);
        organisations.domains(ville.id(), Set.of(domain));
        Actor first = somebody(domain);
        Actor second = somebody(domain);

        assertThat(((JoinBuyer.Joined) join.join(first, Jurisdiction.FR, siret, "")).how())
                .isEqualTo(Organisations.Joined.GRANTED);
        assertThat(((JoinBuyer.Joined) join.join(second, Jurisdiction.FR, siret, "")).how())
                .isEqualTo(Organisations.Joined.ASKED);
        assertThat(organisations.byDomain(second.email()))
                .extracting(Organisation::id)
                .containsExactly(ville.id());
        assertThat(organisations.leave(first.id(), ville.id())).isTrue();
    }

    @Test
    void theLastManagerOfOthersStays() {
        Organisation ville = organisations.ensure(Organisation.Kind.BUYER, "FR", siret(), "Ville d'Essai", null);
        Actor manager = somebody("example.org");
        Actor member = somebody("example.org");
        organisations.grant(manager.id(), ville.id(), Membership.Level.MANAGER);
        organisations.grant(member.id(), ville.id(), Membership.Level.MEMBER);

        assertThat(organisations.leave(manager.id(), ville.id())).isFalse();
        assertThat(organisations.grant(manager.id(), ville.id(), Membership.Level.MEMBER))
                .isFalse();
        organisations.grant(member.id(), ville.id(), Membership.Level.MANAGER);
        assertThat(organisations.leave(manager.id(), ville.id())).isTrue();
    }
}
