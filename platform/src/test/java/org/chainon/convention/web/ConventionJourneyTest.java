package org.chainon.convention.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.chainon.PlatformTest;
import org.chainon.account.Cast;
import org.chainon.account.Person;
import org.chainon.consortium.search.Towns;
import org.chainon.convention.Attendee;
import org.chainon.convention.Convention;
import org.chainon.convention.ConventionScene;
import org.chainon.convention.ConventionScene.Guest;
import org.chainon.convention.Slot;
import org.chainon.kernel.ConventionId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.util.HtmlUtils;

/** From an empty form to wishes, page by page, without JavaScript. */
@PlatformTest
class ConventionJourneyTest {
    @Autowired
    BeanFactory beans;

    @Autowired
    MockMvc mvc;

    private ConventionScene scene;

    @BeforeEach
    void aFacilitator() {
        scene = new ConventionScene(beans);
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, Person as) throws Exception {
        return mvc.perform(request.with(Cast.as(as)).with(csrf())).andReturn().getResponse();
    }

    private String page(String path, Person as) throws Exception {
        MockHttpServletResponse response = send(get(path), as);
        assertThat(response.getStatus()).as(path).isEqualTo(200);
        return words(response);
    }

    private String everybody(String path) throws Exception {
        MockHttpServletResponse response = mvc.perform(get(path)).andReturn().getResponse();
        assertThat(response.getStatus()).isEqualTo(200);
        return words(response);
    }

    private static String words(MockHttpServletResponse response) throws Exception {
        return HtmlUtils.htmlUnescape(response.getContentAsString(StandardCharsets.UTF_8))
                .replace('\u00a0', ' ');
    }

    private String run(String part) {
        return "/territoires/" + scene.body.id() + "/conventions" + part;
    }

    private MockHttpServletRequestBuilder plan(String path, String title) {
        return post(path)
                .param("titre", title)
                .param("presentation", "Venez.")
                .param("adresse", "12 rue des Lices")
                .param("commune", "Lille")
                .param("video", "oui")
                .param("lien", "https://visio.example/salle")
                .param("jour-0", scene.today().plusDays(30).toString())
                .param("de-0", "09:00")
                .param("a-0", "17:30")
                .param("duree-0", "20")
                .param("entre-0", "5")
                .param("pause-de-0", "12:00")
                .param("pause-a-0", "13:30")
                .param("combien", "3")
                .param("noms", "Salle bleue")
                .param("acheteurs-comment", "OPEN")
                .param("acheteurs-places", "5")
                .param("fournisseurs-comment", "OPEN")
                .param("fournisseurs-places", "10")
                .param("attente", "oui")
                .param("inscription", scene.today().plusDays(10).toString())
                .param("souhaits", scene.today().plusDays(20).toString())
                .param("moins", "2")
                .param("plus", "8");
    }

    private static String path(Guest guest, Convention convention, String part) {
        return Parties.path(guest.party(), convention.id()) + part;
    }

    private MockHttpServletResponse register(Guest guest, Convention convention, String words) throws Exception {
        return send(
                post(path(guest, convention, ""))
                        .param("do", "inscrire")
                        .param("version", "0")
                        .param("qui", "Camille Essai")
                        .param("comment", "site")
                        .param("mots", words),
                guest.person());
    }

    @Test
    void aFacilitatorPreparesOneOpensItAndEverybodySeesIt() throws Exception {
        String title = "Rencontres " + UUID.randomUUID();
        assertThat(page(run("/nouvelle"), scene.facilitator)).contains("Préparer une convention", "name=\"jour-0\"");

        String to = send(plan(run("/nouvelle"), title), scene.facilitator).getRedirectedUrl();
        String id = Objects.requireNonNull(to).substring(to.lastIndexOf('/') + 1);
        Convention draft = scene.now(ConventionId.parse(id));

        assertThat(draft.plan().slots()).hasSize(16);
        assertThat(draft.plan().tables()).containsExactly("Salle bleue", "Table 1", "Table 2");
        assertThat(page(to, scene.facilitator)).contains("en préparation", "Ouvrir les inscriptions", "16 rencontres");
        assertThat(mvc.perform(get("/conventions/" + id))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
        assertThat(everybody("/conventions")).doesNotContain(title);

        send(post(to + "/etat").param("do", "ouvrir").param("version", "1"), scene.facilitator);

        assertThat(everybody("/conventions")).contains(title);
        assertThat(everybody("/conventions/" + id))
                .contains(title, "10 places libres", "Se connecter pour s’inscrire", "12 rue des Lices")
                .doesNotContain("visio.example");
        assertThat(page(run(""), scene.facilitator)).contains(title, "0 acheteurs sur 5");
    }

    @Test
    void whatWasTypedStaysWithTheErrorBesideIt() throws Exception {
        MockHttpServletResponse answer =
                send(plan(run("/nouvelle"), "").param("jour-1", "bientôt").param("de-1", "midi"), scene.facilitator);

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(words(answer))
                .contains(
                        "Donnez un titre.",
                        "« bientôt » n’est pas une date.",
                        "href=\"#jour-1\"",
                        "12 rue des Lices",
                        "value=\"https://visio.example/salle\"");
    }

    @Test
    void whoHasNotReadTheNewestVersionKeepsWhatItTyped() throws Exception {
        Convention convention = scene.opened(scene.plan(5, 5));
        String to = run("/" + convention.id() + "/preparer");
        assertThat(send(plan(to, "Premier").param("version", "2"), scene.facilitator)
                        .getStatus())
                .isEqualTo(302);

        MockHttpServletResponse late = send(plan(to, "Second").param("version", "2"), scene.facilitator);

        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(words(late)).contains("value=\"Second\"", "entre-temps", "name=\"version\" value=\"3\"");
    }

    @Test
    void nobodyElseRunsItNorSeesWhoComes() throws Exception {
        Convention convention = scene.opened(scene.plan(5, 5));
        ConventionScene other = new ConventionScene(beans);

        assertThat(send(get(run("/" + convention.id() + "/participants")), other.facilitator)
                        .getStatus())
                .isEqualTo(403);
        String through = "/territoires/" + other.body.id() + "/conventions/" + convention.id();
        assertThat(send(get(through), other.facilitator).getStatus()).isEqualTo(404);
        assertThat(send(get(through + "/participants.csv"), other.facilitator).getStatus())
                .isEqualTo(404);
    }

    @Test
    void anEnterpriseRegistersWithTheHoursAtWhichItCannot() throws Exception {
        Convention convention = scene.opened(scene.plan(5, 5));
        Guest guest = scene.enterprise();
        Slot late = convention.plan().slots().getLast();
        assertThat(page(path(guest, convention, ""), guest.person()))
                .contains("S’inscrire", "9 h – 9 h 20", "Camille Essai");

        MockHttpServletResponse bad = send(
                post(path(guest, convention, ""))
                        .param("do", "inscrire")
                        .param("version", "0")
                        .param("qui", "")
                        .param("mots", "Nous arrivons")
                        .param("non", late.id()),
                guest.person());
        assertThat(bad.getStatus()).isEqualTo(422);
        assertThat(words(bad)).contains("Dites qui vient.", "Nous arrivons");
        send(
                post(path(guest, convention, ""))
                        .param("do", "inscrire")
                        .param("version", "0")
                        .param("qui", "Camille")
                        .param("comment", "video")
                        .param("non", late.id())
                        .param("non", "2001-01-01T09:00"),
                guest.person());

        Attendee attendee = scene.attendee(convention, guest);
        assertThat(attendee.coming().cannot()).containsExactly(late.id());
        assertThat(attendee.coming().video()).isTrue();
        assertThat(page(path(guest, convention, ""), guest.person()))
                .contains("Vous avez une place.", "https://visio.example/salle");
        assertThat(page(run("/" + convention.id() + "/participants"), scene.facilitator))
                .contains(guest.name(), "ne peut pas à 1 créneaux")
                .doesNotContain(guest.person().email());
    }

    @Test
    void aBuyerIsOfferedActivitiesForItsWords() throws Exception {
        Convention convention = scene.opened(scene.plan(5, 5));
        Guest buyer = scene.buyer();

        MockHttpServletResponse offered = send(
                post(path(buyer, convention, ""))
                        .param("do", "proposer")
                        .param("qui", "Camille")
                        .param("mots", "espaces verts"),
                buyer.person());

        assertThat(offered.getStatus()).isEqualTo(200);
        assertThat(words(offered)).contains("value=\"creation-et-entretien-des-espaces-verts\"", "espaces verts");
        MockHttpServletResponse unknown = send(
                post(path(buyer, convention, ""))
                        .param("do", "inscrire")
                        .param("version", "0")
                        .param("qui", "Camille")
                        .param("ou", "Nulleparts-sur-Rien"),
                buyer.person());
        assertThat(unknown.getStatus()).isEqualTo(422);
        assertThat(words(unknown)).contains("« Nulleparts-sur-Rien » n’est pas un lieu");
    }

    @Test
    void wishesShowWhoSuitsFirstWithReasonsAndAreKept() throws Exception {
        Towns towns = new Towns(beans);
        String own = UUID.randomUUID().toString().substring(0, 8);
        Guest gardener = scene.enterprise(towns.gardener("Jardins " + own, Towns.MENDE));
        Guest other = scene.enterprise();
        Guest buyer = scene.buyer();
        Convention convention = scene.opened(scene.plan(5, 5));
        register(other, convention, "");
        register(gardener, convention, "Parlons pelouses.");
        send(
                post(path(buyer, convention, ""))
                        .param("do", "inscrire")
                        .param("version", "0")
                        .param("qui", "Camille")
                        .param("mots", "Tonte de pelouses")
                        .param("activite", "creation-et-entretien-des-espaces-verts")
                        .param("ou", "Mende"),
                buyer.person());

        String list = page(path(buyer, convention, "/souhaits"), buyer.person());
        assertThat(list.indexOf(gardener.name())).isPositive().isLessThan(list.indexOf(other.name()));
        assertThat(list).contains("Parlons pelouses.", "class=\"reasons\"");
        String theirs = page(path(gardener, convention, "/souhaits"), gardener.person());
        assertThat(theirs).contains("Tonte de pelouses", "class=\"reasons\"").doesNotContain(other.name());

        String field = "souhait-" + scene.attendee(convention, gardener).id();
        String to = send(post(path(buyer, convention, "/souhaits")).param(field, "MUST"), buyer.person())
                .getRedirectedUrl();
        assertThat(page(Objects.requireNonNull(to), buyer.person()))
                .contains("C’est noté.")
                .containsPattern("name=\"" + field + "\" value=\"MUST\" checked");
        assertThat(page(path(gardener, convention, "/souhaits"), gardener.person()))
                .doesNotContainPattern("value=\"MUST\" checked");
        assertThat(page(run("/" + convention.id()), scene.facilitator)).contains("1 sur 1", "0 sur 2");
    }

    @Test
    void whoIsNotRegisteredSeesNobody() throws Exception {
        Convention convention = scene.opened(scene.plan(5, 1));
        Guest waiting = scene.enterprise();
        register(scene.enterprise(), convention, "");
        register(waiting, convention, "");

        assertThat(page(path(waiting, convention, ""), waiting.person())).contains("liste d’attente");
        assertThat(send(get(path(waiting, convention, "/souhaits")), waiting.person())
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void theFacilitatorInvitesByNameAndIsToldWhoCannotBeReached() throws Exception {
        Convention convention = scene.opened(scene.plan(5, 5));
        Guest guest = scene.enterprise();
        String inviting = run("/" + convention.id() + "/inviter");
        assertThat(page(inviting + "?q=" + guest.name().replace(' ', '+'), scene.facilitator))
                .contains(guest.name(), "name=\"fournisseur\"");

        String id = guest.party().toString().replaceAll(".*=([0-9a-z]{26}).*", "$1");
        String to =
                send(post(inviting).param("fournisseur", id), scene.facilitator).getRedirectedUrl();

        assertThat(to).endsWith("?ecrit=1&sans=0");
        assertThat(scene.mails(guest)).singleElement().asString().contains("vous invite");
        assertThat(everybody("/conventions/" + convention.id())).doesNotContain(guest.name());
        assertThat(page("/conventions", guest.person())).contains("invité");
    }
}
