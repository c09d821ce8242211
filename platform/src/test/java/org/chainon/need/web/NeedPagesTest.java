package org.chainon.need.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chainon.supplier.SupplierFixtures.doing;
import static org.chainon.supplier.SupplierFixtures.in;
import static org.chainon.supplier.SupplierFixtures.siret;
import static org.chainon.supplier.SupplierFixtures.supplier;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.chainon.PlatformTest;
import org.chainon.account.Audit;
import org.chainon.account.Cast;
import org.chainon.account.Membership.Level;
import org.chainon.account.Organisation;
import org.chainon.account.Organisations;
import org.chainon.account.People;
import org.chainon.account.Person;
import org.chainon.file.KeepFiles;
import org.chainon.jurisdiction.EnterpriseKind;
import org.chainon.kernel.Money;
import org.chainon.kernel.NeedId;
import org.chainon.need.Need;
import org.chainon.need.Need.State;
import org.chainon.need.Needs;
import org.chainon.nomenclature.Cpv;
import org.chainon.supplier.RegisterSupplier;
import org.chainon.supplier.ServiceKind;
import org.chainon.supplier.Site;
import org.chainon.territory.AreaId;
import org.chainon.territory.Point;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A buyer's need through its pages: begun with a sentence, written by two, opened, looked at by a facilitator, ended. */
@PlatformTest
class NeedPagesTest {
    private static final String SENTENCE = "Entretien des espaces verts de 3 crèches à Lille, 2 ans, ~25 k€/an";

    @Autowired
    MockMvc mvc;

    @Autowired
    People people;

    @Autowired
    Organisations organisations;

    @Autowired
    Needs needs;

    @Autowired
    KeepFiles files;

    @Autowired
    Audit audit;

    @Autowired
    RegisterSupplier register;

    @Autowired
    Clock clock;

    private Person buyer;
    private Person colleague;

    @BeforeEach
    void twoPeopleOfABuyer() {
        buyer = new Cast(people, organisations).somebody();
        colleague = new Cast(people, organisations).somebody();
        Organisation city =
                organisations.ensure(Organisation.Kind.BUYER, "FR", siret(), "Ville " + UUID.randomUUID(), null);
        organisations.grant(buyer.id(), city.id(), Level.MANAGER);
        organisations.grant(colleague.id(), city.id(), Level.MEMBER);
    }

    @Test
    void aSentenceBecomesADraftWithAllThatItSays() throws Exception {
        Need need = begun(SENTENCE);

        assertThat(need.state()).isEqualTo(State.DRAFT);
        assertThat(need.sheet().title()).isEqualTo("Entretien des espaces verts de 3 crèches");
        assertThat(need.sheet().places()).containsExactly(AreaId.commune("59350"));
        assertThat(need.sheet().months()).isEqualTo(24);
        assertThat(need.sheet().lots()).singleElement().satisfies(lot -> {
            assertThat(lot.activities()).containsExactly("creation-et-entretien-des-espaces-verts");
            assertThat(lot.cpv()).containsExactly(new Cpv("77310000"));
            assertThat(lot.amount()).isEqualTo(Money.eur(50_000));
        });
        assertThat(page(get(edit(need)), buyer)).contains("~25 k€/an", "sur 24 mois", "50 000 € HT", "Lille (59)");
        assertThat(page(get("/besoins"), colleague)).contains("Entretien des espaces verts de 3 crèches", "Brouillon");
    }

    @Test
    void aLotLeadsToItsAdviceAndToTheDirectory() throws Exception {
        Need need = begun(SENTENCE);
        String page = page(get("/besoins/" + need.id()), buyer);

        String link = page.replaceAll("(?s).*href=\"(/besoins/conseil[^\"]*)\".*", "$1")
                .replace("&amp;", "&");
        assertThat(link).contains("activite=creation-et-entretien-des-espaces-verts", "montant=50000.00", "mois=24");
        assertThat(page)
                .contains("/fournisseurs?activite=creation-et-entretien-des-espaces-verts&amp;lieu=COMMUNE:59350");
        String advice = page(get(URI.create(link)), buyer);
        assertThat(advice).contains("Lille (59)", "sur 24 mois", "Création et entretien des espaces verts");
        String again = advice.replaceAll("(?s).*href=\"(/besoins/nouveau\\?phrase[^\"]*)\".*", "$1");
        assertThat(page(get(URI.create(again)), buyer)).contains("Lille (59)", "24 mois", "50 000 € HT", "77310000");
    }

    @Test
    void whatIsTypedIsUnderstoodBeforeAnythingIsKept() throws Exception {
        assertThat(page(get("/besoins/compris").param("phrase", SENTENCE), buyer))
                .contains("Ce que nous comprenons", "Création et entretien des espaces verts", "77310000")
                .doesNotContain("<html");
        assertThat(page(get("/besoins/nouveau").param("phrase", "repas à Saint-Denis"), buyer))
                .contains("Saint-Denis (93)", "Saint-Denis (974)");
        assertThat(page(get("/besoins"), buyer)).contains("Aucun besoin pour l’instant");
        MockHttpServletResponse empty = send(post("/besoins/nouveau").param("phrase", " "), buyer);
        assertThat(empty.getStatus()).isEqualTo(422);
        assertThat(text(empty)).contains("Écrivez ce dont vous avez besoin");
    }

    @Test
    void chipsThatAreTakenAwayAreGoneAndTheRestIsKept() throws Exception {
        Need need = begun(SENTENCE);

        MockHttpServletResponse saved = send(
                sheet(need)
                        .param("titre", "Tonte des pelouses")
                        .param("lieu", "COMMUNE:59350", "DEPARTEMENT:62")
                        .param("lot-0-cpv", "77310000", "77340000")
                        .param("lot-0-montant", "60 000,50 €")
                        .param("mois", "36")
                        .param("nom-cache", "oui"),
                buyer);

        assertThat(saved.getRedirectedUrl()).isEqualTo("/besoins/" + need.id());
        Need now = needs.find(need.id()).orElseThrow();
        assertThat(now.sheet().title()).isEqualTo("Tonte des pelouses");
        assertThat(now.sheet().lots().getFirst().activities()).isEmpty();
        assertThat(now.sheet().lots().getFirst().cpv()).containsExactly(new Cpv("77310000"), new Cpv("77340000"));
        assertThat(now.sheet().lots().getFirst().amount().amount()).isEqualByComparingTo("60000.50");
        assertThat(now.sheet().buyerHidden()).isTrue();
        assertThat(now.areas()).contains("DEPARTEMENT:59", "DEPARTEMENT:62", "REGION:32");
    }

    @Test
    void buttonsThatOnlyShowTheFormAgainKeepWhatWasTypedAndSaveNothing() throws Exception {
        Need need = begun(SENTENCE);

        assertThat(page(sheet(need).param("titre", "Autre titre").param("do", "lot"), buyer))
                .contains("Autre titre", "lot-1-titre", "Retirer le lot 2");
        assertThat(page(sheet(need).param("titre", "T").param("ou", "Roubaix").param("do", "lieu:"), buyer))
                .contains("Roubaix (59)");
        assertThat(page(sheet(need).param("titre", "T").param("ou", "Xyzzyland").param("do", "lieu:"), buyer))
                .contains("Nous ne connaissons pas de lieu « Xyzzyland »", "value=\"Xyzzyland\"");
        assertThat(page(
                        sheet(need)
                                .param("titre", "T")
                                .param("lot-0-cherche", "blanchisserie")
                                .param("do", "chercher"),
                        buyer))
                .contains("Blanchisserie", "98310000");
        assertThat(needs.find(need.id()).orElseThrow()).isEqualTo(need);
    }

    @Test
    void whatCannotBeReadIsSaidBesideItsFieldAndStays() throws Exception {
        Need need = begun(SENTENCE);

        MockHttpServletResponse refused = send(
                sheet(need)
                        .param("titre", "")
                        .param("mois", "deux ans")
                        .param("lot-0-montant", "beaucoup")
                        .param("limite", "2020-01-01"),
                buyer);

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(text(refused))
                .contains(
                        "Donnez un titre à ce besoin",
                        "Écrivez la durée en mois entiers",
                        "Écrivez le montant en chiffres",
                        "Donnez une date limite à partir d’aujourd’hui",
                        "value=\"deux ans\"",
                        "value=\"beaucoup\"");
    }

    @Test
    void ofTwoWhoWriteAtOnceTheSecondIsToldAndLosesNothing() throws Exception {
        Need need = begun(SENTENCE);
        send(sheet(need).param("titre", "Titre de la première"), buyer);

        MockHttpServletResponse second =
                send(sheet(need).param("titre", "Titre de la seconde").param("description", "Mes mots."), colleague);

        assertThat(second.getStatus()).isEqualTo(409);
        assertThat(text(second))
                .contains(
                        "Quelqu’un a modifié ce besoin entre-temps",
                        "Titre de la seconde",
                        "Mes mots.",
                        "Enregistrer ma version à la place");
        assertThat(needs.find(need.id()).orElseThrow().sheet().title()).isEqualTo("Titre de la première");

        Need now = needs.find(need.id()).orElseThrow();
        send(sheet(now).param("titre", "Titre de la seconde"), colleague);
        assertThat(needs.find(need.id()).orElseThrow().sheet().title()).isEqualTo("Titre de la seconde");
    }

    @Test
    void aNeedOpensOnceItSaysEnoughAndDoesNotChangeAnyMore() throws Exception {
        Need need = begun("Entretien des espaces verts, 2 ans");
        MockHttpServletResponse early = step(need, "publier", buyer);
        assertThat(early.getStatus()).isEqualTo(422);
        assertThat(text(early)).contains("Dites où", "Donnez la date limite pour répondre");

        Need whole = complete(need);
        step(whole, "publier", buyer);

        Need open = needs.find(need.id()).orElseThrow();
        assertThat(open.state()).isEqualTo(State.OPEN);
        assertThat(open.openedAt()).isNotNull();
        assertThat(send(sheet(open).param("titre", "Trop tard"), buyer).getStatus())
                .isEqualTo(409);
        assertThat(send(get(edit(need)), buyer).getRedirectedUrl()).isEqualTo("/besoins/" + need.id());
        step(open, "publier", buyer);
        assertThat(needs.find(need.id()).orElseThrow().version()).isEqualTo(open.version());
        step(open, "clore", buyer);
        assertThat(needs.find(need.id()).orElseThrow().state()).isEqualTo(State.CLOSED);
        assertThat(audit.on(need.id().toString()))
                .extracting(Audit.Entry::action)
                .contains("need.begun", "need.moved");
    }

    @Test
    void whereTheTerritoryModeratesAFacilitatorLooksFirst() throws Exception {
        Person facilitator = new Cast(people, organisations).somebody();
        Organisation body =
                organisations.ensure(Organisation.Kind.FACILITATOR, "FR", null, "Pôle " + UUID.randomUUID(), null);
        organisations.territory(body.id(), Set.of("COMMUNE:2A004"));
        organisations.grant(facilitator.id(), body.id(), Level.MANAGER);
        send(post("/organisations/" + body.id() + "/regle-des-besoins").param("regarder", "oui"), facilitator);
        Need draft = complete(begun("Nettoyage de bureaux à Ajaccio"), "COMMUNE:2A004");
        assertThat(send(get("/besoins/" + draft.id()), facilitator).getStatus()).isEqualTo(403);

        step(draft, "publier", buyer);

        Need waiting = needs.find(draft.id()).orElseThrow();
        assertThat(waiting.state()).isEqualTo(State.WAITING);
        assertThat(page(get("/besoins/a-regarder"), facilitator)).contains("Nettoyage de bureaux");
        assertThat(decide(waiting, "renvoyer", "", facilitator).getStatus()).isEqualTo(422);
        decide(waiting, "renvoyer", "Précisez les surfaces.", facilitator);
        assertThat(page(get(edit(draft)), buyer)).contains("Précisez les surfaces.");

        step(needs.find(draft.id()).orElseThrow(), "publier", buyer);
        decide(needs.find(draft.id()).orElseThrow(), "publier", "", facilitator);
        assertThat(needs.find(draft.id()).orElseThrow().state()).isEqualTo(State.OPEN);
        send(post("/organisations/" + body.id() + "/regle-des-besoins").param("regarder", "non"), facilitator);
    }

    @Test
    void theSuppliersThatDoItAndComeAreCountedByFamilyAndDistance() throws Exception {
        AreaId mende = AreaId.commune("48095");
        String siret = siret();
        register.register(supplier("need-" + siret, "Les Verts Jardins")
                .identifier(siret)
                .kinds(Set.of(EnterpriseKind.ACI))
                .activities(List.of(doing("creation-et-entretien-des-espaces-verts", ServiceKind.SERVICE)))
                .site(new Site(null, "1 place Urbain V", "48000", "Mende", mende, new Point(44.52, 3.5), true))
                .serviceArea(in(AreaId.departement("48")))
                .build());
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(page(understood("Tonte de pelouses à Mende"), buyer))
                        .contains("1 fournisseur convient ici", "0 à 20 km", "Insertion par l’activité économique"));

        assertThat(page(understood("Tonte de pelouses dans la Haute-Loire"), buyer))
                .contains("Aucun fournisseur ne convient ici");
        assertThat(page(understood("Réparation de vélos à Mende"), buyer))
                .contains("Aucun fournisseur ne convient ici");
    }

    private static MockHttpServletRequestBuilder understood(String sentence) {
        return get("/besoins/compris").param("phrase", sentence);
    }

    @Test
    void documentsAreForTheBuyersPeople() throws Exception {
        Need need = begun(SENTENCE);
        MockMultipartFile plan = new MockMultipartFile(
                "piece", "plan.pdf", "application/pdf", "%PDF-1.4\n%%EOF".getBytes(StandardCharsets.US_ASCII));
        String at = "/besoins/" + need.id();
        mvc.perform(multipart(at + "/pieces").file(plan).with(csrf()).with(Cast.as(buyer)));
        String file = at + "/pieces/" + files.of(need.id().value()).getFirst().id();

        assertThat(page(get(at), colleague)).contains("plan.pdf");
        assertThat(send(get(file), colleague).getStatus()).isEqualTo(200);
        assertThat(send(get(file), new Cast(people, organisations).buyer()).getStatus())
                .isEqualTo(403);
        MockMultipartFile script = new MockMultipartFile(
                "piece", "x.pdf", "application/pdf", "<script>".getBytes(StandardCharsets.US_ASCII));
        assertThat(mvc.perform(multipart(at + "/pieces")
                                .file(script)
                                .with(csrf())
                                .with(Cast.as(buyer)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(422);
        send(post(file + "/supprimer"), buyer);
        assertThat(files.of(need.id().value())).isEmpty();
    }

    private Need begun(String sentence) throws Exception {
        String to =
                send(post("/besoins/nouveau").param("phrase", sentence), buyer).getRedirectedUrl();
        assertThat(to).matches("/besoins/[0-9a-z]{26}/modifier");
        return needs.find(NeedId.parse(to.split("/")[2])).orElseThrow();
    }

    private Need complete(Need need) throws Exception {
        return complete(need, "COMMUNE:59350");
    }

    private Need complete(Need need, String place) throws Exception {
        String deadline = LocalDate.now(clock).plusDays(20).toString();
        send(
                sheet(need)
                        .param("titre", need.sheet().title())
                        .param("lieu", place)
                        .param("lot-0-cpv", "77310000")
                        .param("limite", deadline),
                buyer);
        return needs.find(need.id()).orElseThrow();
    }

    private static String edit(Need need) {
        return "/besoins/" + need.id() + "/modifier";
    }

    private static MockHttpServletRequestBuilder sheet(Need need) {
        return post(edit(need)).param("version", String.valueOf(need.version())).param("lot-0-titre", "");
    }

    private MockHttpServletResponse step(Need need, String step, Person by) throws Exception {
        return send(
                post("/besoins/" + need.id() + "/etape")
                        .param("etape", step)
                        .param("version", String.valueOf(need.version())),
                by);
    }

    private MockHttpServletResponse decide(Need need, String decision, String advice, Person by) throws Exception {
        return send(
                post("/besoins/" + need.id() + "/moderation")
                        .param("decision", decision)
                        .param("conseil", advice)
                        .param("version", String.valueOf(need.version())),
                by);
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, Person by) throws Exception {
        return mvc.perform(request.with(csrf()).with(Cast.as(by))).andReturn().getResponse();
    }

    private String page(MockHttpServletRequestBuilder request, Person by) throws Exception {
        MockHttpServletResponse response = send(request, by);
        assertThat(response.getStatus()).isEqualTo(200);
        return text(response);
    }

    /** Its spaces and apostrophes as they are typed. */
    private static String text(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8)
                .replace("&#39;", "'")
                .replace('\u00a0', ' ');
    }
}
