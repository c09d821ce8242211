package org.chainon.supplier.web.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chainon.supplier.SupplierFixtures.LILLE;
import static org.chainon.supplier.SupplierFixtures.doing;
import static org.chainon.supplier.SupplierFixtures.siret;
import static org.chainon.supplier.SupplierFixtures.siteIn;
import static org.chainon.supplier.SupplierFixtures.supplier;

import java.util.Set;
import java.util.UUID;
import org.chainon.PlatformTest;
import org.chainon.account.Membership;
import org.chainon.account.Organisation;
import org.chainon.account.Organisations;
import org.chainon.account.People;
import org.chainon.jurisdiction.EnterpriseKind;
import org.chainon.jurisdiction.Siret;
import org.chainon.supplier.RegisterSupplier;
import org.chainon.supplier.Supplier;
import org.chainon.supplier.SupplierDirectory;
import org.chainon.supplier.SupplierFixtures;
import org.chainon.territory.AreaId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PlatformTest
class ReferencingPagesTest {
    @Autowired
    MockMvcTester mvc;

    @Autowired
    People people;

    @Autowired
    Organisations organisations;

    @Autowired
    RegisterSupplier register;

    @Autowired
    SupplierDirectory directory;

    @Autowired
    JdbcClient jdbc;

    private final String siret = siret();

    @AfterEach
    void clean() {
        SupplierFixtures.forget(jdbc, "test");
        SupplierFixtures.forget(jdbc, "self");
    }

    private Visitor somebody(String domain) {
        return new Visitor(mvc, people.ensure(Visitor.address(domain), "Une personne", "fr"));
    }

    private Organisation organisation(String identifier) {
        return organisations
                .byIdentifier(Organisation.Kind.SUPPLIER, "FR", identifier)
                .orElseThrow();
    }

    private void registerKnows(String state) {
        jdbc.sql("insert into supplier.company_answer (siret, company, asked_at) values (?, ?::jsonb, now())")
                .params(siret, """
                        {"siret":"%s","name":"LA COLLECTERIE","acronym":null,"legalCategory":"9220","naf":"8130Z",
                         "headcount":"FROM_10","active":%s,"ess":true,"siae":false,"address":"18 Rue Saint Antoine",
                         "postalCode":"93100","city":"Montreuil","commune":"93048","point":{"lat":48.8626,"lon":2.4419}}""".formatted(siret, state))
                .update();
    }

    @Test
    void whoIsNotSignedInIsLedToTheSignInPage() throws Exception {
        assertThat(new Visitor(mvc, null).read("/referencer").redirect()).isEqualTo("/connexion?suite=%2Freferencer");
    }

    @Test
    void aFakeNumberIsRefusedWithItsReasonAndStaysInTheField() throws Exception {
        Visitor.Answer answer = somebody("example.org").press("/referencer", "identifier", "123 456 789 00011");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body())
                .contains("value=\"123 456 789 00011\"", "href=\"#identifier\"", "ne forment pas un SIREN")
                .contains("aria-invalid=\"true\"")
                .doesNotContain("??");
        assertThat(somebody("example.org")
                        .press("/referencer", "identifier", "")
                        .body())
                .contains("Indiquez le SIRET (14 chiffres)");
    }

    @Test
    void withoutTheRegisterOneGoesOnByHand() throws Exception {
        Visitor visitor = somebody("example.org");
        Visitor.Answer claim = visitor.press("/referencer", "identifier", siret);
        assertThat(claim.status()).isEqualTo(200);
        assertThat(claim.body())
                .contains("ne répond pas en ce moment", "name=\"name\"")
                .doesNotContain("??");
        assertThat(visitor.press("/referencer/commencer", "identifier", siret, "name", " ")
                        .status())
                .isEqualTo(422);
        String draft = visitor.press("/referencer/commencer", "identifier", siret, "name", "Les Mains Vertes")
                .redirect();
        assertThat(draft).matches("/referencer/[0-9a-z]{26}");
        assertThat(visitor.read(draft + "/identite").body()).contains("value=\"Les Mains Vertes\"");
        assertThat(visitor.read("/referencer").body()).contains(draft);
    }

    @Test
    void whatTheRegisterKnowsIsFilledIn() throws Exception {
        registerKnows("true");
        Visitor visitor = somebody("example.org");
        assertThat(visitor.press("/referencer", "identifier", siret).body())
                .contains("LA COLLECTERIE", "18 Rue Saint Antoine 93100 Montreuil", "Oui, c’est mon entreprise");
        String draft =
                visitor.press("/referencer/commencer", "identifier", siret).redirect();
        assertThat(visitor.read(draft + "/identite").body())
                .contains("LA COLLECTERIE")
                .containsPattern("value=\"ASSOCIATION\"[^>]*checked");
        assertThat(visitor.read(draft + "/sites").body()).contains("18 Rue Saint Antoine", "93100", "48.8626,2.4419");
        assertThat(visitor.read(draft + "/capacite").body()).containsPattern("value=\"FROM_10\"[^>]*selected");
        assertThat(visitor.read(draft + "/activites").body()).contains("D’après votre code NAF");
    }

    @Test
    void aClosedEnterpriseIsNotReferenced() throws Exception {
        registerKnows("false");
        Visitor visitor = somebody("example.org");
        assertThat(visitor.press("/referencer", "identifier", siret).body()).contains("cet établissement a fermé");
        assertThat(visitor.press("/referencer/commencer", "identifier", siret).status())
                .isEqualTo(422);
        assertThat(organisations.byIdentifier(Organisation.Kind.SUPPLIER, "FR", siret))
                .isEmpty();
    }

    @Test
    void aQuebecEnterpriseBeginsByHand() throws Exception {
        Visitor visitor = somebody("example.org");
        String neq = "11" + siret.substring(3, 11);
        assertThat(visitor.press("/referencer", "identifier", neq).body()).contains("NEQ", "pour le Québec");
        String draft = visitor.press("/referencer/commencer", "identifier", neq, "name", "Les Copeaux")
                .redirect();
        assertThat(visitor.read(draft + "/identite").body())
                .contains("value=\"QC_OBNL\"")
                .doesNotContain("value=\"ACI\"");
    }

    @Test
    void whoIsNotProvenFillsInButPublishesOnlyAfterAFacilitatorsWord() throws Exception {
        Visitor visitor = somebody("example.org");
        visitor.press("/referencer", "identifier", siret);
        String draft = visitor.press("/referencer/commencer", "identifier", siret, "name", "Les Mains Vertes")
                .redirect();
        assertThat(people.members(organisation(siret).id()))
                .extracting(People.Member::granted)
                .containsExactly(false);
        visitor.fill(draft + "/activites", "do", "add:creation-et-entretien-des-espaces-verts");
        visitor.fill(
                draft + "/sites",
                "do",
                "save",
                "site-0-address",
                "1 rue X",
                "site-0-postalCode",
                "59000",
                "site-0-city",
                "Lille");

        assertThat(visitor.read(draft).body())
                .contains("quand un facilitateur aura confirmé")
                .doesNotContain("Publier ma fiche", "??");
        assertThat(visitor.press(draft + "/publier").status()).isEqualTo(403);
        assertThat(directory.byIdentifier(siret)).isEmpty();

        organisations.grant(visitor.person().id(), organisation(siret).id(), Membership.Level.MANAGER);
        assertThat(visitor.read(draft).body()).contains("Publier ma fiche");
        Visitor.Answer published = visitor.press(draft + "/publier");
        assertThat(published.body()).isEmpty();
        Supplier now = directory.byIdentifier(siret).orElseThrow();
        assertThat(published.redirect()).isEqualTo("/fournisseurs/" + now.id());
        assertThat(now.name()).isEqualTo("Les Mains Vertes");
        assertThat(now.source()).isEqualTo("self");
        assertThat(now.sites().getFirst().commune()).isEqualTo(AreaId.commune("59350"));
        assertThat(visitor.read("/fournisseurs/" + now.id() + "/modifier").status())
                .isEqualTo(200);
        assertThat(visitor.read(draft).status()).isEqualTo(404);
    }

    @Test
    void aFirstPublicationNeedsAnActivityAndASite() throws Exception {
        Visitor visitor = somebody("example.org");
        String draft = visitor.press("/referencer/commencer", "identifier", siret, "name", "Presque vide")
                .redirect();
        organisations.grant(visitor.person().id(), organisation(siret).id(), Membership.Level.MANAGER);
        Visitor.Answer refused = visitor.press(draft + "/publier");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains("Il y a 2 points à corriger", "Ajoutez au moins une activité", "Indiquez au moins un site");
    }

    @Test
    void nobodyReadsTheDraftOfAnother() throws Exception {
        String draft = somebody("example.org")
                .press("/referencer/commencer", "identifier", siret, "name", "À moi")
                .redirect();
        Visitor other = somebody("example.org");
        assertThat(other.read(draft).status()).isEqualTo(403);
        assertThat(other.read(draft + "/identite").status()).isEqualTo(403);
        assertThat(other.press(draft + "/identite", "name", "Volé", "do", "save")
                        .status())
                .isEqualTo(403);
        assertThat(other.press(draft + "/abandonner").status()).isEqualTo(403);
        assertThat(new Visitor(mvc, null).read(draft).redirect()).startsWith("/connexion");
    }

    @Test
    void theImportedProfileIsTheStartAndTheOwnMailDomainProves() throws Exception {
        register.register(supplier("start-" + siret, "Déjà Là")
                .identifier(siret)
                .kind(EnterpriseKind.EI)
                .website("https://www.deja-la.example/accueil")
                .activity(doing("nettoyage-urbain"))
                .site(siteIn(LILLE))
                .build());
        Supplier there = directory.byIdentifier(siret).orElseThrow();
        String edit = "/fournisseurs/" + there.id() + "/modifier";

        Visitor stranger = somebody("autre.example");
        assertThat(stranger.press("/referencer", "identifier", siret).body()).contains("Vous partirez de sa fiche");
        String draft =
                stranger.press("/referencer/commencer", "identifier", siret).redirect();
        assertThat(draft).startsWith("/referencer/");
        assertThat(stranger.read(draft + "/identite").body()).contains("Déjà Là");
        assertThat(stranger.read(edit).status()).isEqualTo(403);

        Visitor own = somebody("deja-la.example");
        assertThat(own.press("/referencer/commencer", "identifier", siret).redirect())
                .isEqualTo(edit);
        assertThat(own.read(edit + "/identite").body())
                .contains("value=\"Déjà Là\"")
                .containsPattern("value=\"EI\"[^>]*checked");
    }

    @Test
    void whatWasTypedBeforeBelongingIsThereAfterwards() throws Exception {
        register.register(
                supplier("adopt-" + siret, "Déjà Là").identifier(siret).build());
        Visitor visitor = somebody("example.org");
        String draft =
                visitor.press("/referencer/commencer", "identifier", siret).redirect();
        visitor.fill(draft + "/identite", "name", "Déjà Là", "description", "Tapé avant.", "do", "save");
        organisations.grant(visitor.person().id(), organisation(siret).id(), Membership.Level.MEMBER);
        String edit = visitor.press("/referencer", "identifier", siret).redirect();
        assertThat(edit).endsWith("/modifier");
        assertThat(visitor.read(edit + "/identite").body()).contains("Tapé avant.");
    }

    @Test
    void otherEstablishmentsOfTheCompanyAreShown() throws Exception {
        register.register(
                supplier("sibling-" + siret, "Le Siège").identifier(siret).build());
        String branch = branchOf(siret);
        assertThat(somebody("example.org")
                        .press("/referencer", "identifier", branch)
                        .body())
                .contains("D’autres établissements", "Le Siège", "/referencer?identifiant=" + siret);
    }

    private static String branchOf(String siret) {
        for (int nic = 1; nic < 1000; nic++) {
            String other = siret.substring(0, 9) + String.format("%05d", nic);
            if (!other.equals(siret) && Siret.parse(other).isPresent()) {
                return other;
            }
        }
        throw new IllegalStateException(siret);
    }

    @Test
    void aMailAddressThatAnybodyMayHaveProvesNothing() throws Exception {
        register.register(supplier("free-" + siret, "Page Perso")
                .identifier(siret)
                .website("https://orange.fr")
                .build());
        assertThat(somebody("orange.fr")
                        .press("/referencer/commencer", "identifier", siret)
                        .redirect())
                .startsWith("/referencer/");
    }

    @Test
    void whereOthersAnswerForItOneAsksToJoin() throws Exception {
        Visitor first = somebody("example.org");
        first.press("/referencer/commencer", "identifier", siret, "name", "Complète");
        organisations.grant(first.person().id(), organisation(siret).id(), Membership.Level.MANAGER);

        Visitor second = somebody("example.org");
        assertThat(second.press("/referencer", "identifier", siret).body())
                .contains("Demandez à les rejoindre")
                .doesNotContain("Oui, c’est mon entreprise");
        assertThat(second.press("/referencer/commencer", "identifier", siret).status())
                .isEqualTo(422);
        assertThat(second.press("/referencer/rejoindre", "identifier", siret).body())
                .contains("Votre demande est partie", "vont l’examiner");
        assertThat(second.press("/referencer/rejoindre", "identifier", siret).body())
                .contains("déjà demandé");
        assertThat(people.members(organisation(siret).id()))
                .extracting(People.Member::granted)
                .containsExactlyInAnyOrder(true, false);
    }

    private Visitor facilitatorOf(String area) {
        Visitor visitor = somebody("example.org");
        Organisation body =
                organisations.ensure(Organisation.Kind.FACILITATOR, "FR", null, "Pôle " + UUID.randomUUID(), null);
        organisations.territory(body.id(), Set.of(area));
        organisations.grant(visitor.person().id(), body.id(), Membership.Level.MEMBER);
        return visitor;
    }

    @Test
    void theFacilitatorOfTheTerritoryLetsInWhoSpeaksForAnEnterpriseThatTheRegisterKnows() throws Exception {
        registerKnows("true");
        Visitor visitor = somebody("example.org");
        String draft =
                visitor.press("/referencer/commencer", "identifier", siret).redirect();
        String wishes = "/organisations/" + organisation(siret).id();
        Visitor near = facilitatorOf("DEPARTEMENT:93");
        Visitor far = facilitatorOf("DEPARTEMENT:59");
        assertThat(near.read("/organisations").body()).contains(wishes);
        assertThat(far.read("/organisations").body()).doesNotContain(wishes);
        assertThat(far.press(
                                wishes + "/membres",
                                "personne",
                                visitor.person().id().toString(),
                                "geste",
                                "responsable")
                        .status())
                .isEqualTo(403);
        visitor.fill(draft + "/sites", "do", "save", "site-0-postalCode", "59000", "site-0-city", "Lille");
        assertThat(far.read(wishes).status())
                .as("what is typed counts for nothing beside the register")
                .isEqualTo(403);

        near.press(wishes + "/membres", "personne", visitor.person().id().toString(), "geste", "responsable");
        assertThat(visitor.read(draft).body()).contains("Publier ma fiche");
    }

    @Test
    void whereTheRegisterIsSilentTheTypedSiteTellsTheTerritory() throws Exception {
        Visitor visitor = somebody("example.org");
        String draft = visitor.press("/referencer/commencer", "identifier", siret, "name", "Les Mains Vertes")
                .redirect();
        String wishes = "/organisations/" + organisation(siret).id();
        Visitor near = facilitatorOf("DEPARTEMENT:59");
        assertThat(near.read("/organisations").body()).doesNotContain(wishes);
        visitor.fill(draft + "/sites", "do", "save", "site-0-postalCode", "59000", "site-0-city", "Lille");
        assertThat(near.read("/organisations").body()).contains(wishes);
        assertThat(near.read(wishes).status()).isEqualTo(200);
    }

    @Test
    void whoLooksUpWithoutEndIsAskedToWait() throws Exception {
        Visitor visitor = somebody("example.org");
        for (int i = 0; i < 20; i++) {
            assertThat(visitor.press("/referencer", "identifier", "123").status())
                    .isEqualTo(422);
        }
        Visitor.Answer answer = visitor.press("/referencer", "identifier", siret);
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.body()).contains("Trop de demandes").doesNotContain("??");
        assertThat(somebody("example.org")
                        .press("/referencer", "identifier", siret)
                        .status())
                .isEqualTo(200);
    }
}
