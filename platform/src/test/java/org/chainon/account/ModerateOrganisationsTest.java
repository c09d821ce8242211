package org.chainon.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.chainon.PlatformTest;
import org.chainon.account.Membership.Level;
import org.chainon.kernel.SupplierId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class ModerateOrganisationsTest {
    @Autowired
    ModerateOrganisations moderation;

    @Autowired
    Organisations organisations;

    @Autowired
    People people;

    private final String name = "Régie " + UUID.randomUUID();

    private Organisation organisation(Organisation.Kind kind, SupplierId supplier) {
        return organisations.ensure(kind, "FR", UUID.randomUUID().toString(), name, supplier);
    }

    private Person somebody() {
        return people.ensure(UUID.randomUUID() + "@example.org", "Camille", "fr");
    }

    @Test
    void peopleOfADoubleMoveWithTheirHigherLevel() {
        Organisation kept = organisation(Organisation.Kind.SUPPLIER, null);
        Organisation other = organisation(Organisation.Kind.SUPPLIER, SupplierId.random());
        Person both = somebody();
        Person waiting = somebody();
        organisations.grant(both.id(), kept.id(), Level.MEMBER);
        organisations.grant(both.id(), other.id(), Level.MANAGER);
        organisations.join(waiting.id(), other.id(), false);

        assertThat(moderation.merge(other.id(), kept.id())).isNull();
        assertThat(organisations.find(other.id())).isEmpty();
        assertThat(organisations.find(kept.id()).orElseThrow().supplier()).isEqualTo(other.supplier());
        assertThat(people.members(kept.id()))
                .extracting(People.Member::person, People.Member::level, People.Member::granted)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(both, Level.MANAGER, true),
                        org.assertj.core.groups.Tuple.tuple(waiting, Level.MEMBER, false));
    }

    @Test
    void whatDoesNotGoTogetherIsNotMerged() {
        Organisation supplier = organisation(Organisation.Kind.SUPPLIER, SupplierId.random());
        Organisation buyer = organisation(Organisation.Kind.BUYER, null);
        Organisation second = organisation(Organisation.Kind.SUPPLIER, SupplierId.random());
        assertThat(moderation.merge(supplier.id(), buyer.id()).code()).isEqualTo("organisation.merge.kind");
        assertThat(moderation.merge(supplier.id(), supplier.id()).code()).isEqualTo("organisation.merge.same");
        assertThat(moderation.merge(supplier.id(), second.id()).code()).isEqualTo("organisation.merge.two-profiles");
        assertThat(organisations.find(supplier.id())).isPresent();
    }

    @Test
    void theListIsSearchedByNameAndNumberAndCounts() {
        Organisation one = organisation(Organisation.Kind.BUYER, null);
        organisations.grant(somebody().id(), one.id(), Level.MANAGER);
        assertThat(moderation
                        .search(name.toUpperCase(java.util.Locale.ROOT), null, 1)
                        .items())
                .singleElement()
                .satisfies(listed -> assertThat(listed.members()).isEqualTo(1));
        assertThat(moderation.search(name, Organisation.Kind.SUPPLIER, 1).items())
                .isEmpty();
        assertThat(moderation.search(String.valueOf(one.identifier()), null, 1).total())
                .isEqualTo(1);
    }

    @Test
    void aClosedAccountSignsInNoMoreUntilItIsOpenedAgain() {
        Person person = somebody();
        assertThat(people.actor(person.id())).isPresent();
        people.block(person.id(), true);
        assertThat(people.actor(person.id())).isEmpty();
        people.block(person.id(), false);
        assertThat(people.actor(person.id())).isPresent();
    }
}
