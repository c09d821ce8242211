package org.chainon.supplier.web.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chainon.supplier.SupplierFixtures.LILLE;
import static org.chainon.supplier.SupplierFixtures.LILLE_CENTRE;
import static org.chainon.supplier.SupplierFixtures.doing;
import static org.chainon.supplier.SupplierFixtures.siret;
import static org.chainon.supplier.SupplierFixtures.supplier;

import java.util.List;
import org.chainon.PlatformTest;
import org.chainon.account.Audit;
import org.chainon.account.Membership;
import org.chainon.account.Organisation;
import org.chainon.account.Organisations;
import org.chainon.account.People;
import org.chainon.jurisdiction.EnterpriseKind;
import org.chainon.kernel.Money;
import org.chainon.nomenclature.Cpv;
import org.chainon.supplier.Accreditation;
import org.chainon.supplier.Capacity;
import org.chainon.supplier.RegisterSupplier;
import org.chainon.supplier.ServiceKind;
import org.chainon.supplier.Site;
import org.chainon.supplier.Supplier;
import org.chainon.supplier.SupplierDirectory;
import org.chainon.supplier.SupplierFixtures;
import org.chainon.supplier.draft.Section;
import org.chainon.territory.AreaId;
import org.chainon.territory.ServiceArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PlatformTest
class EditPagesTest {
    private static final String GREEN = "creation-et-entretien-des-espaces-verts";

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
    Audit audit;

    @Autowired
    JdbcClient jdbc;

    private final String siret = siret();
    private Supplier before;
    private Visitor member;
    private String base;

    @BeforeEach
    void aMemberOfASupplier() throws Exception {
        register.register(supplier("edit-" + siret, "Les Dahlias")
                .identifier(siret)
                .kind(EnterpriseKind.ACI)
                .activity(doing(GREEN, ServiceKind.SERVICE))
                .site(new Site(siret, "1 rue de l'Essai", "59000", "Lille", LILLE, LILLE_CENTRE, true))
                .accreditation(new Accreditation(EnterpriseKind.ACI, "Convention ACI", null, null, null, null, null))
                .build());
        before = directory.byIdentifier(siret).orElseThrow();
        base = "/fournisseurs/" + before.id() + "/modifier";
        member = memberOf(before);
    }

    @AfterEach
    void clean() {
        SupplierFixtures.forget(jdbc, "test");
        SupplierFixtures.forget(jdbc, "self");
    }

    private Visitor memberOf(Supplier supplier) {
        Visitor visitor = new Visitor(mvc, people.ensure(Visitor.address("example.org"), "Une personne", "fr"));
        Organisation organisation = organisations.ensure(
                Organisation.Kind.SUPPLIER, "FR", supplier.identifier(), supplier.name(), supplier.id());
        organisations.grant(visitor.person().id(), organisation.id(), Membership.Level.MEMBER);
        return visitor;
    }

    private Supplier published() throws Exception {
        Visitor.Answer answer = member.press(base + "/publier");
        assertThat(answer.body()).doesNotContain("field-error");
        assertThat(answer.redirect()).isEqualTo("/fournisseurs/" + before.id());
        return directory.find(before.id()).orElseThrow();
    }

    @Test
    void eachPageShowsWhatIsPublishedAndWorksWithoutJavascript() throws Exception {
        assertThat(member.read(base).body())
                .contains("Les Dahlias", "Fiche remplie à")
                .doesNotContain("??");
        for (Section section : Section.values()) {
            Visitor.Answer page = member.read(base + "/" + section.slug());
            assertThat(page.status()).as(section.slug()).isEqualTo(200);
            assertThat(page.body())
                    .as(section.slug())
                    .contains("method=\"post\"", "name=\"_csrf\"", "value=\"continue\"")
                    .doesNotContain("??", "<script>", " style=", "onclick");
        }
        assertThat(member.read(base + "/sites").body()).contains("value=\"59000\"", "value=\"Lille\"");
        assertThat(member.read(base + "/rien").status()).isEqualTo(404);
    }

    @Test
    void inEnglishToo() throws Exception {
        for (Section section : Section.values()) {
            assertThat(member.read(base + "/" + section.slug() + "?lang=en").body())
                    .as(section.slug())
                    .contains("Save and")
                    .doesNotContain("??");
        }
    }

    @Test
    void aWholeProfileIsFilledInAndPublished() throws Exception {
        assertThat(member.fill(
                                base + "/identite",
                                "name",
                                "Les Dahlias",
                                "tradeName",
                                "Dahlias",
                                "kinds",
                                "ACI",
                                "kinds",
                                "ESUS",
                                "description",
                                "Nous jardinons.",
                                "website",
                                "www.dahlias.example",
                                "do",
                                "continue")
                        .redirect())
                .isEqualTo(base + "/activites");
        member.fill(
                base + "/activites",
                "activity-0-id",
                GREEN,
                "activity-0-services",
                "SERVICE",
                "activity-0-services",
                "GOODS",
                "activity-0-words",
                "taille douce",
                "activity-0-cpv",
                "77310000",
                "do",
                "own");
        assertThat(member.read(base + "/activites").body()).contains("activity-1-words", "taille douce");
        member.fill(
                base + "/sites",
                "site-0-address",
                "2 rue Neuve",
                "site-0-postalCode",
                "59000",
                "site-0-city",
                "lille",
                "site-4-address",
                "Zone Est",
                "site-4-postalCode",
                "62000",
                "site-4-city",
                "Arras",
                "head",
                "4",
                "do",
                "save");
        member.fill(
                base + "/perimetre",
                "around-0-km",
                "40 km",
                "around-0-point",
                "50.63,3.06",
                "lieu",
                "Pas-de-Calais (62)",
                "do",
                "continue");
        member.fill(
                base + "/capacite",
                "headcount",
                "FROM_10",
                "turnover",
                "FROM_500K",
                "largest",
                "90 000 €",
                "do",
                "save");
        member.fill(
                base + "/agrements",
                "proof-0-kind",
                "ESUS",
                "proof-0-number",
                "59-1",
                "proof-0-from",
                "2026-01-01",
                "do",
                "save");
        member.fill(
                base + "/references",
                "reference-0-title",
                "Tonte",
                "reference-0-buyer",
                "Ville",
                "reference-0-year",
                "2025",
                "reference-0-amount",
                "12000,50",
                "reference-0-cpv",
                "77314100",
                "reference-0-place",
                "Lille",
                "do",
                "save");

        Supplier now = published();
        assertThat(now.source()).isEqualTo("self");
        assertThat(now.displayName()).isEqualTo("Dahlias");
        assertThat(now.kinds()).containsExactlyInAnyOrder(EnterpriseKind.ACI, EnterpriseKind.ESUS);
        assertThat(now.website()).isEqualTo("https://www.dahlias.example");
        assertThat(now.activities()).singleElement().satisfies(activity -> {
            assertThat(activity.services()).containsExactlyInAnyOrder(ServiceKind.SERVICE, ServiceKind.GOODS);
            assertThat(activity.cpv()).containsExactly(new Cpv("77310000"));
            assertThat(activity.words()).isEqualTo("taille douce");
        });
        assertThat(now.sites())
                .extracting(Site::city, Site::head)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Lille", false),
                        org.assertj.core.groups.Tuple.tuple("Arras", true));
        assertThat(now.serviceAreas())
                .containsExactlyInAnyOrder(
                        new ServiceArea.Around(LILLE_CENTRE, 40),
                        new ServiceArea.Chosen(java.util.Set.of(AreaId.departement("62"))));
        assertThat(now.capacity())
                .isEqualTo(new Capacity(
                        Capacity.TurnoverBand.FROM_500K, Capacity.HeadcountBand.FROM_10, Money.eur(90_000)));
        assertThat(now.accreditations())
                .extracting(Accreditation::name)
                .containsExactly("Entreprise solidaire d’utilité sociale", "Convention ACI");
        assertThat(now.pastContracts()).singleElement().satisfies(past -> {
            assertThat(past.year()).isEqualTo(2025);
            assertThat(past.place()).isEqualTo(LILLE);
            assertThat(past.cpv()).isEqualTo(new Cpv("77314100"));
        });
        List<Audit.Entry> log = audit.on(before.id().toString());
        assertThat(log).extracting(Audit.Entry::action).containsExactly("supplier.published");
        assertThat(log.getFirst().actor()).isEqualTo(member.person().id());
        assertThat(log.getFirst().details()).doesNotContain("Dahlias");
        assertThat(member.read(base).body()).contains("Rien n’a changé depuis la dernière publication");
        assertThat(member.read(base + "/references").body()).contains("value=\"Tonte\"", "77314100");
    }

    @Test
    void nothingTypedIsLostWhereSomethingIsWrong() throws Exception {
        Visitor.Answer sites = member.fill(
                base + "/sites",
                "site-0-address",
                "2 rue Neuve",
                "site-0-postalCode",
                "ABC",
                "site-0-identifier",
                "123",
                "do",
                "continue");
        assertThat(sites.status()).isEqualTo(422);
        assertThat(sites.body())
                .contains(
                        "Il y a 2 points à corriger", "href=\"#site-0-postalCode\"", "id=\"site-0-postalCode-erreur\"")
                .contains("value=\"2 rue Neuve\"", "value=\"ABC\"", "value=\"123\"", "Un SIRET compte 14 chiffres");
        assertThat(member.read(base + "/sites").body()).contains("value=\"ABC\"");
        assertThat(member.read(base).body()).contains("à corriger");
        Visitor.Answer refused = member.press(base + "/publier");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains(base + "/sites?verifier=1#site-0-postalCode");
        assertThat(member.read(base + "/sites?verifier=1").body()).contains("id=\"site-0-postalCode-erreur\"");
        assertThat(directory.find(before.id()).orElseThrow()).isEqualTo(before);
    }

    @Test
    void eachFieldSaysWhatIsWrong() throws Exception {
        assertThat(member.fill(
                                base + "/identite",
                                "name",
                                "",
                                "website",
                                "javascript:alert(1)",
                                "description",
                                "x".repeat(6001),
                                "do",
                                "save")
                        .body())
                .contains("Le nom de l'entreprise manque".replace("'", "&#39;"), "www.exemple.fr", "Raccourcissez");
        assertThat(member.fill(base + "/sites", "site-0-postalCode", "62128", "do", "save")
                        .body())
                .contains("plusieurs communes");
        assertThat(member.fill(base + "/perimetre", "around-0-km", "0", "lieu", "Zzyzx", "do", "save")
                        .body())
                .contains("de 1 à 2 000", "Aucun lieu ne s’appelle", "value=\"Zzyzx\"");
        assertThat(member.fill(base + "/capacite", "largest", "beaucoup", "do", "save")
                        .body())
                .contains("Écrivez le montant en chiffres", "value=\"beaucoup\"");
        assertThat(member.fill(
                                base + "/agrements",
                                "proof-0-number",
                                "1",
                                "proof-0-from",
                                "2026-02-01",
                                "proof-0-to",
                                "2026-01-01",
                                "proof-0-link",
                                "ftp://x.example/y",
                                "do",
                                "save")
                        .body())
                .contains("Donnez un nom à cet agrément", "Le dernier jour est avant le premier", "adresse internet");
        assertThat(member.fill(
                                base + "/references",
                                "reference-0-title",
                                "Tonte",
                                "reference-0-year",
                                "3025",
                                "do",
                                "save")
                        .body())
                .contains("Dites pour qui", "Écrivez l’année en quatre chiffres");
    }

    @Test
    void listsGrowAndShrinkByButtons() throws Exception {
        assertThat(member.fill(base + "/sites", "site-0-address", "A", "site-0-postalCode", "59000", "do", "add")
                        .redirect())
                .isEqualTo(base + "/sites#suite");
        assertThat(member.read(base + "/sites").body()).contains("site-1-address", "value=\"A\"");
        member.fill(base + "/sites", "site-0-address", "A", "site-1-address", "B", "do", "remove:site:0");
        assertThat(member.read(base + "/sites").body()).contains("value=\"B\"").doesNotContain("value=\"A\"");

        member.fill(base + "/perimetre", "lieu", "Bretagne", "do", "add");
        member.fill(base + "/perimetre", "area-0-id", "REGION:53", "lieu", "59", "do", "add");
        assertThat(member.read(base + "/perimetre").body()).contains("Bretagne (région)", "Nord (59)");
        member.fill(
                base + "/perimetre", "area-0-id", "REGION:53", "area-1-id", "DEPARTEMENT:59", "do", "remove:area:0");
        assertThat(member.read(base + "/perimetre").body())
                .contains("Nord (59)")
                .doesNotContain("Bretagne (");
    }

    @Test
    void activitiesAreSearchedByAButtonAndAsOneTypes() throws Exception {
        member.fill(base + "/activites", "search", "nettoyage", "do", "search");
        assertThat(member.read(base + "/activites").body()).contains("Activités trouvées", "value=\"add:nettoyage-");
        String fragment = member.read("/referencer/activites?search=nettoyage").body();
        assertThat(fragment).contains("value=\"add:nettoyage-").doesNotContain("<html");
        assertThat(member.read("/referencer/activites?search=qzqzqz").body()).contains("Aucune activité de ce nom");
        member.fill(base + "/activites", "choice", GREEN, "do", "add");
        assertThat(member.read(base + "/activites").body()).contains("activity-0-words", "77310000");
        assertThat(member.read("/referencer/communes?site-0-postalCode=59000").body())
                .contains("value=\"Lille\"");
    }

    @Test
    void whatIsTypedIsSavedAlongTheWay() throws Exception {
        Visitor.Answer page = member.read(base + "/identite");
        Visitor.Answer saved = member.press(
                base + "/identite/brouillon",
                "version",
                page.hidden("version"),
                "tab",
                page.hidden("tab"),
                "name",
                "Les Dahl");
        assertThat(saved.body())
                .containsPattern("Brouillon enregistré à [0-9]{2}:[0-9]{2}")
                .contains("hx-swap-oob=\"true\"", "value=\"1\"")
                .doesNotContain("<html");
        assertThat(member.read(base + "/identite").body()).contains("value=\"Les Dahl\"");
        assertThat(directory.find(before.id()).orElseThrow().name()).isEqualTo("Les Dahlias");
    }

    @Test
    void twoTabsDoNotOverwriteEachOtherSilently() throws Exception {
        Visitor.Answer one = member.read(base + "/identite");
        Visitor.Answer two = memberOf(before).read(base + "/identite");
        member.press(
                base + "/identite",
                "version",
                one.hidden("version"),
                "tab",
                one.hidden("tab"),
                "name",
                "Première",
                "do",
                "save");

        Visitor.Answer autosave = member.press(
                base + "/identite/brouillon",
                "version",
                two.hidden("version"),
                "tab",
                two.hidden("tab"),
                "name",
                "Seconde");
        assertThat(autosave.status()).isEqualTo(200);
        assertThat(autosave.body()).contains("n’est pas enregistrée").doesNotContain("Brouillon enregistré");
        Visitor.Answer stale = member.press(
                base + "/identite",
                "version",
                two.hidden("version"),
                "tab",
                two.hidden("tab"),
                "name",
                "Seconde",
                "do",
                "continue");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.body())
                .contains("Cette page a changé entre-temps", "value=\"Seconde\"", "Enregistrer ma version");
        assertThat(member.read(base + "/identite").body()).contains("value=\"Première\"");

        member.press(
                base + "/identite",
                "version",
                stale.hidden("version"),
                "tab",
                stale.hidden("tab"),
                "name",
                "Seconde",
                "do",
                "save");
        assertThat(member.read(base + "/identite").body()).contains("value=\"Seconde\"");
    }

    @Test
    void aPageOpenedBeforeAPublicationDoesNotUndoIt() throws Exception {
        Visitor.Answer old = member.read(base + "/identite");
        member.fill(base + "/identite", "name", "Nouveau nom", "do", "save");
        assertThat(published().name()).isEqualTo("Nouveau nom");
        assertThat(member.press(
                                base + "/identite",
                                "version",
                                old.hidden("version"),
                                "tab",
                                old.hidden("tab"),
                                "name",
                                "Vieux",
                                "do",
                                "save")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void throwingTheDraftAwayGoesBackToTheProfile() throws Exception {
        member.fill(base + "/identite", "name", "Essai", "do", "save");
        assertThat(member.press(base + "/abandonner").redirect()).isEqualTo("/fournisseurs/" + before.id());
        assertThat(member.read(base + "/identite").body()).contains("value=\"Les Dahlias\"");
        assertThat(directory.find(before.id()).orElseThrow()).isEqualTo(before);
    }

    @Test
    void nobodyChangesWhatIsNotTheirs() throws Exception {
        String other = siret();
        register.register(supplier("edit-" + other, "Autre").identifier(other).build());
        Visitor stranger = memberOf(directory.byIdentifier(other).orElseThrow());
        assertThat(stranger.read(base).status()).isEqualTo(403);
        for (Section section : Section.values()) {
            assertThat(stranger.read(base + "/" + section.slug()).status()).isEqualTo(403);
            assertThat(stranger.press(base + "/" + section.slug(), "do", "save").status())
                    .isEqualTo(403);
            assertThat(stranger.press(base + "/" + section.slug() + "/brouillon")
                            .status())
                    .isEqualTo(403);
        }
        assertThat(stranger.press(base + "/publier").status()).isEqualTo(403);
        assertThat(stranger.press(base + "/abandonner").status()).isEqualTo(403);
        assertThat(new Visitor(mvc, null).read(base).redirect()).startsWith("/connexion");
    }

    @Test
    void thePublicProfileOffersEditingToItsMembersAndClaimingToOthers() throws Exception {
        String profile = "/fournisseurs/" + before.id();
        assertThat(member.read(profile).body())
                .contains("Modifier cette fiche", base, "Le plus utile maintenant", base + "/perimetre")
                .doesNotContain("Référencez-la");
        assertThat(new Visitor(mvc, null).read(profile).body())
                .contains("Référencez-la", "/referencer?identifiant=" + siret)
                .doesNotContain("Modifier cette fiche", "Le plus utile maintenant");
    }

    @Test
    void aFieldsNameCannotBeBentToOtherThings() throws Exception {
        Visitor.Answer answer = member.fill(
                base + "/perimetre",
                "area-0-id",
                "PAYS:<script>",
                "around-0-point",
                "1,2,3",
                "around-0-km",
                "10",
                "do",
                "save");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("Choisissez un site").doesNotContain("<script>");
        assertThat(member.fill(base + "/sites", "__proto__", "x", "site-99999-city", "y", "do", "remove:site:x")
                        .status())
                .isEqualTo(302);
    }
}
