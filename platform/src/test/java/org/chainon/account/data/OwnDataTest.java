package org.chainon.account.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.chainon.PlatformTest;
import org.chainon.account.Audit;
import org.chainon.account.Membership;
import org.chainon.account.Organisation;
import org.chainon.account.Organisations;
import org.chainon.account.People;
import org.chainon.account.Visitor;
import org.chainon.kernel.PersonId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@PlatformTest
class OwnDataTest {
    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    People people;

    @Autowired
    Organisations organisations;

    @Autowired
    Audit audit;

    @Autowired
    Retention retention;

    private final String email = Visitor.email();

    @Test
    void oneReceivesACopyOfWhatIsKept() throws Exception {
        Visitor visitor = new Visitor(mvc, jdbc).signIn(email);
        PersonId me = id(email);
        Organisation body = organisation();
        organisations.grant(me, body.id(), Membership.Level.MANAGER);
        Visitor.Answer file = visitor.post("/compte/donnees/copie");
        assertThat(file.header("Content-Disposition")).startsWith("attachment");
        assertThat(file.page())
                .contains(email, body.name(), "\"signed-in\"", "\"network\" : \"10.")
                .doesNotContain("hash");
    }

    @Test
    void anAccountIsErasedWhenItsAddressIsTypedAndTheLogKeepsTheBareId() throws Exception {
        Visitor visitor = new Visitor(mvc, jdbc).signIn(email);
        Visitor elsewhere = new Visitor(mvc, jdbc).signIn(email);
        PersonId me = id(email);
        assertThat(visitor.post("/compte/donnees/effacer", "confirmation", "autre@exemple.fr")
                        .status())
                .isEqualTo(422);
        assertThat(people.find(me)).isPresent();

        assertThat(visitor.post("/compte/donnees/effacer", "confirmation", email)
                        .page())
                .contains("Votre compte est effacé")
                .doesNotContain("/deconnexion");
        assertThat(people.find(me)).isEmpty();
        assertThat(visitor.signedIn()).isFalse();
        assertThat(elsewhere.signedIn()).isFalse();
        assertThat(audit.of(me)).extracting(Audit.Entry::action).contains("signed-in", "person.erased");
        assertThat(audit.of(me).toString()).doesNotContain(email);
    }

    @Test
    void theLastManagerHandsOverFirst() throws Exception {
        Visitor visitor = new Visitor(mvc, jdbc).signIn(email);
        Organisation body = organisation();
        PersonId other = people.ensure(Visitor.email(), "Autre", "fr").id();
        organisations.grant(id(email), body.id(), Membership.Level.MANAGER);
        organisations.grant(other, body.id(), Membership.Level.MEMBER);
        Visitor.Answer refused = visitor.post("/compte/donnees/effacer", "confirmation", email);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page()).contains("autre personne responsable", body.name());

        organisations.grant(other, body.id(), Membership.Level.MANAGER);
        assertThat(visitor.post("/compte/donnees/effacer", "confirmation", email)
                        .status())
                .isEqualTo(200);
        assertThat(people.byEmail(email)).isEmpty();
    }

    @Test
    void whoDoesNotComeBackIsWarnedThenErased() {
        PersonId silent = people.ensure(email, "Silence", "fr").id();
        PersonId recent = people.ensure(Visitor.email(), "Récente", "fr").id();
        set(silent, "seen_at", 1096);
        set(recent, "seen_at", 1094);
        retention.round();
        assertThat(new Visitor(mvc, jdbc).mail(email)).contains("dans 30 jours");
        assertThat(people.find(silent)).isPresent();
        retention.round();
        assertThat(new Visitor(mvc, jdbc).mails(email)).isEqualTo(1);

        set(silent, "warned_at", 31);
        retention.round();
        assertThat(people.find(silent)).isEmpty();
        assertThat(people.find(recent)).isPresent();
    }

    @Test
    void comingBackEndsTheWarning() throws Exception {
        PersonId silent = people.ensure(email, "Silence", "fr").id();
        set(silent, "seen_at", 1096);
        set(silent, "warned_at", 20);
        new Visitor(mvc, jdbc).signIn(email);
        retention.round();
        assertThat(people.find(silent)).isPresent();
        assertThat(jdbc.sql("select warned_at is null from account.person where id = ?")
                        .params(silent.value())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void mailsAndLinksAreForgotten() throws Exception {
        Visitor visitor = new Visitor(mvc, jdbc);
        visitor.post("/connexion", "email", email);
        String fresh = Visitor.email();
        visitor.post("/connexion", "email", fresh);
        jdbc.sql("update account.outbox set sent_at = now() - interval '8 days' where recipient = ?")
                .params(email)
                .update();
        jdbc.sql("update account.sign_in_link set expires_at = now() - interval '2 days' where email = ?")
                .params(email)
                .update();
        retention.round();
        assertThat(visitor.mails(email)).isZero();
        assertThat(visitor.mails(fresh)).isEqualTo(1);
        assertThat(links(email)).isZero();
        assertThat(links(fresh)).isEqualTo(1);
    }

    private int links(String address) {
        return jdbc.sql("select count(*) from account.sign_in_link where email = ?")
                .params(address)
                .query(Integer.class)
                .single();
    }

    private void set(PersonId person, String column, int daysAgo) {
        jdbc.sql("update account.person set " + column + " = now() - make_interval(days => ?) where id = ?")
                .params(daysAgo, person.value())
                .update();
    }

    private PersonId id(String address) {
        return people.byEmail(address).orElseThrow().id();
    }

    private Organisation organisation() {
        return organisations.ensure(
                Organisation.Kind.BUYER,
                "FR",
                null,
                "Ville de " + Visitor.email().substring(1, 9),
                null);
    }
}
