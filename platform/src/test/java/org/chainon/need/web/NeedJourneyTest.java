package org.chainon.need.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.chainon.PlatformTest;
import org.chainon.account.Cast;
import org.chainon.account.Membership.Level;
import org.chainon.account.Organisation;
import org.chainon.account.Person;
import org.chainon.file.KeepFiles;
import org.chainon.kernel.ContactId;
import org.chainon.need.Need;
import org.chainon.need.contact.Contact;
import org.chainon.need.contact.Contact.State;
import org.chainon.need.contact.Contacts;
import org.chainon.need.contact.DemandLinks;
import org.chainon.need.contact.Message;
import org.chainon.need.contact.Scene;
import org.chainon.need.contact.Scene.Firm;
import org.chainon.need.contact.Scene.Town;
import org.chainon.need.contact.Talk;
import org.chainon.need.quote.Quotes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** From an open need to the contract: a buyer with a colleague, four enterprises, and what goes wrong on the way. */
@PlatformTest
class NeedJourneyTest {
    @Autowired
    BeanFactory beans;

    @Autowired
    MockMvc mvc;

    @Autowired
    Contacts contacts;

    @Autowired
    Quotes quotes;

    @Autowired
    Talk talk;

    @Autowired
    DemandLinks links;

    @Autowired
    KeepFiles files;

    @Autowired
    JdbcClient jdbc;

    private Scene scene;
    private Organisation city;
    private Person buyer;
    private Person colleague;
    private List<Firm> firms;
    private Need need;

    @BeforeEach
    void anOpenNeedThatFourEnterprisesWereToldOf() throws Exception {
        scene = new Scene(beans);
        city = scene.city();
        buyer = scene.memberOf(city, Level.MANAGER);
        colleague = scene.memberOf(city, Level.MEMBER);
        firms = scene.firms(Town.GUERET, 4);
        need = scene.open(scene.draft(city, Scene.sheet(Town.GUERET, Need.Kind.QUOTE, 20_000)));
        for (Firm firm : firms) {
            send(
                    post(at("/entreprises/ajouter"))
                            .param("numero", firm.supplier().identifier()),
                    buyer);
        }
    }

    private String at(String part) {
        return "/besoins/" + need.id() + part;
    }

    private Contact contact(int firm) {
        return contacts.find(need.id(), firms.get(firm).supplier().id()).orElseThrow();
    }

    private String received(int firm) {
        return "/besoins/recus/" + contact(firm).id();
    }

    private Person of(int firm) {
        return firms.get(firm).person();
    }

    private MockHttpServletResponse offer(int firm, String price, String what) throws Exception {
        long version = quotes.find(contact(firm).id())
                .map(quote -> quote.draftVersion())
                .orElse(1L);
        return send(
                post(received(firm) + "/devis")
                        .param("version", String.valueOf(version))
                        .param("lot-0-libelle", "Tonte", "")
                        .param("lot-0-quantite", "12", "1")
                        .param("lot-0-unite", "passage", "")
                        .param("lot-0-prix", price, "")
                        .param("delai", "10")
                        .param("heures", "240")
                        .param("environnement", "Tondeuses électriques")
                        .param("do", what),
                of(firm));
    }

    private MockHttpServletRequestBuilder awarding(Contact chosen, String amount, String reasons, String remark) {
        return post(at("/attribution"))
                .param("version", String.valueOf(scene.now(need.id()).version()))
                .param("lot-0", chosen.id().toString())
                .param("lot-0-montant", amount)
                .param("lot-0-raisons", reasons)
                .param("remarque", remark)
                .param("mot-" + contact(1).id(), "Votre prix était plus haut.");
    }

    @Test
    void fromTheMailToTheContract() throws Exception {
        String mail = jdbc.sql(
                        "select body_text from account.outbox where recipient = ? and subject like 'Un acheteur cherche%'")
                .params(of(0).email())
                .query((row, n) -> row.getString("body_text"))
                .single();
        assertThat(spaced(mail)).contains("Tonte des pelouses", "Guéret", "29 janvier 2099", "20 000", city.name());
        String link = links.of(new DemandLinks.Demand(of(0).id(), contact(0).id()));
        assertThat(text(mvc.perform(get(link)).andReturn().getResponse()))
                .contains("Cela vous intéresse ?", "Deux hectares.");
        assertThat(contact(0).state()).isEqualTo(State.CONTACTED);
        mvc.perform(post(link).param("do", "interessee").with(csrf()));
        mvc.perform(post(link).param("do", "interessee").with(csrf()));
        assertThat(contact(0).state()).isEqualTo(State.INTERESTED);
        assertThat(contacts.steps(need.id()).stream().filter(step -> step.what() == Contacts.What.INTERESTED))
                .hasSize(1);

        assertThat(page(get(received(1)), of(1))).contains("Ça nous intéresse");
        assertThat(contact(1).state()).isEqualTo(State.SEEN);
        assertThat(offer(0, "1 250,50", "envoyer").getRedirectedUrl()).isEqualTo(received(0));
        assertThat(offer(1, "1400", "envoyer").getRedirectedUrl()).isEqualTo(received(1));
        assertThat(offer(2, "1300", "envoyer").getRedirectedUrl()).isEqualTo(received(2));
        send(post(received(3) + "/reponse").param("do", "pas-interessee").param("raison", "TOO_FAR"), of(3));

        assertThat(page(get(at("/devis")), buyer))
                .contains(
                        "Vous pouvez acheter directement",
                        "15 006 € HT",
                        "le plus bas",
                        "240 h",
                        "Tondeuses électriques");
        assertThat(page(get(at("/entreprises")), buyer)).contains("trop loin", "Devis reçu");

        MockHttpServletResponse done =
                send(awarding(contact(0), "15006", "Le moins cher, le plus d’insertion", ""), buyer);
        assertThat(done.getRedirectedUrl()).isEqualTo(at("/devis"));
        assertThat(scene.now(need.id()).state()).isEqualTo(Need.State.CLOSED);
        assertThat(contact(0).state()).isEqualTo(State.KEPT);
        assertThat(contact(1).state()).isEqualTo(State.NOT_KEPT);
        assertThat(subjects(of(0))).contains("Vous êtes retenus : Tonte des pelouses");
        assertThat(subjects(of(1))).contains("Merci de votre réponse : Tonte des pelouses");
        assertThat(subjects(of(3))).noneMatch(subject -> subject.startsWith("Merci"));
        assertThat(page(get(received(1)), of(1))).contains("Votre prix était plus haut.");

        send(
                post(at("/entreprises/" + contact(0).id()))
                        .param("do", "conclu")
                        .param("montant", "15 006,00 €")
                        .param("version", String.valueOf(contact(0).version())),
                buyer);
        assertThat(contact(0).state()).isEqualTo(State.CONCLUDED);
        assertThat(contact(0).amount().amount()).isEqualByComparingTo("15006");
    }

    @Test
    void whatIsAnsweredToOneIsForAllAndTellsNotWhoAsked() throws Exception {
        send(
                post(received(0) + "/message")
                        .param("do", "question")
                        .param("texte", "Chez Jardins 0 : quelle fréquence ?"),
                of(0));
        Message question = talk.of(need.id()).getFirst();
        assertThat(page(get(received(1)), of(1))).doesNotContain("quelle fréquence");
        MockHttpServletRequestBuilder answer = post(at("/echanges"))
                .param("do", "repondre")
                .param("a", question.id().toString())
                .param("question", "Quelle fréquence ?")
                .param("texte", "Toutes les deux semaines.");
        send(answer, buyer);
        MockHttpServletResponse second = send(
                post(at("/echanges"))
                        .param("do", "repondre")
                        .param("a", question.id().toString())
                        .param("question", "Quelle fréquence ?")
                        .param("texte", "Chaque mois."),
                colleague);

        assertThat(second.getStatus()).isEqualTo(422);
        assertThat(text(second)).contains("Quelqu’un a déjà répondu", "Chaque mois.");
        assertThat(page(get(received(1)), of(1)))
                .contains("Quelle fréquence ?", "Toutes les deux semaines.")
                .doesNotContain("Chez Jardins 0");
        assertThat(subjects(of(2))).contains("Nouvelle information : Tonte des pelouses");
        assertThat(page(get(at("/echanges")), buyer)).contains("Jardins 0", "Toutes les deux semaines.");
        assertThat(send(post(at("/echanges")).param("do", "informer").param("texte", " "), buyer)
                        .getStatus())
                .isEqualTo(422);
    }

    @Test
    void theSameTypedTwiceIsThereOnce() throws Exception {
        for (int i = 0; i < 2; i++) {
            send(post(received(0) + "/message").param("do", "question").param("texte", "Quelle surface ?"), of(0));
            assertThat(offer(1, "1400", "envoyer").getStatus()).isEqualTo(302);
            send(
                    post(at("/entreprises/ajouter"))
                            .param("numero", firms.get(0).supplier().identifier()),
                    buyer);
        }
        assertThat(talk.of(need.id())).hasSize(1);
        assertThat(quotes.find(contact(1).id()).orElseThrow().sent().number()).isEqualTo(1);
        assertThat(subjects(of(0)).stream().filter(subject -> subject.startsWith("Un acheteur cherche")))
                .hasSize(1);

        MockHttpServletRequestBuilder award = awarding(contact(1), "16800", "Seul devis", "Personne d’autre ne répond");
        assertThat(send(award, buyer).getStatus()).isEqualTo(302);
        assertThat(send(awarding(contact(1), "16800", "Seul devis", "Seul"), buyer)
                        .getStatus())
                .isIn(409, 422);
        assertThat(quotes.decisions(need.id())).hasSize(1);
        assertThat(subjects(of(1)).stream().filter(subject -> subject.startsWith("Vous êtes retenus")))
                .hasSize(1);
    }

    @Test
    void ofTwoWhoDecideAtTheSameMomentOneDoes() throws Exception {
        offer(0, "1000", "envoyer");
        offer(1, "1100", "envoyer");
        List<Callable<Integer>> both = List.of(
                () -> send(awarding(contact(0), "12000", "Le moins cher", "Deux suffisent"), buyer)
                        .getStatus(),
                () -> send(awarding(contact(1), "13200", "Le mieux placé", "Deux suffisent"), colleague)
                        .getStatus(),
                () -> send(
                                post(received(2) + "/message")
                                        .param("do", "question")
                                        .param("texte", "Où ?"),
                                of(2))
                        .getStatus(),
                () -> send(
                                post(received(2) + "/message")
                                        .param("do", "question")
                                        .param("texte", "Où ?"),
                                of(2))
                        .getStatus());
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService people = Executors.newFixedThreadPool(both.size())) {
            for (Future<Integer> answer : people.invokeAll(both)) {
                answers.add(answer.get());
            }
        }

        assertThat(answers.subList(0, 2)).containsExactlyInAnyOrder(302, 409);
        assertThat(quotes.decisions(need.id())).hasSize(1);
        assertThat(List.of(contact(0).state(), contact(1).state()))
                .containsExactlyInAnyOrder(State.KEPT, State.NOT_KEPT);
        assertThat(talk.of(need.id())).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void aStaleTabIsToldAndLosesNothing() throws Exception {
        offer(0, "1000", "garder");
        MockHttpServletResponse stale = send(
                post(received(0) + "/devis")
                        .param("version", "1")
                        .param("lot-0-libelle", "Taille des haies")
                        .param("lot-0-quantite", "3")
                        .param("lot-0-unite", "")
                        .param("lot-0-prix", "99")
                        .param("do", "envoyer"),
                of(0));
        assertThat(stale.getStatus()).isEqualTo(409);
        assertThat(text(stale)).contains("Un collègue a enregistré ce devis entre-temps", "Taille des haies");
        assertThat(quotes.find(contact(0).id()).orElseThrow().sent()).isNull();

        send(
                post(at("/entreprises/reglages"))
                        .param("version", "1")
                        .param("reponses", "4")
                        .param("taille", "6")
                        .param("pause", "2"),
                buyer);
        offer(0, "1000", "envoyer");
        String read = String.valueOf(scene.now(need.id()).version());
        send(post(at("/entreprises/delai")).param("version", read).param("limite", "2099-02-10"), colleague);
        MockHttpServletResponse late = send(
                post(at("/attribution"))
                        .param("version", read)
                        .param("lot-0", contact(0).id().toString())
                        .param("lot-0-montant", "12000")
                        .param("lot-0-raisons", "Mes raisons longuement pesées"),
                buyer);
        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(text(late)).contains("Mes raisons longuement pesées");
        assertThat(scene.now(need.id()).state()).isEqualTo(Need.State.OPEN);
        assertThat(subjects(of(1))).contains("Plus de temps pour répondre : Tonte des pelouses");
    }

    @Test
    void whatComesAfterTheDeadlineIsRefusedAndTheDraftKept() throws Exception {
        send(post(received(0) + "/reponse").param("do", "interessee"), of(0));
        jdbc.sql(
                        "update need.need set deadline = '2020-01-01', sheet = jsonb_set(sheet, '{deadline}', '\"2020-01-01\"') where id = ?")
                .params(need.id().value())
                .update();

        MockHttpServletResponse late = offer(0, "1000", "envoyer");

        assertThat(late.getStatus()).isEqualTo(422);
        assertThat(text(late))
                .contains("La date limite est passée", "Votre brouillon est gardé", "Tondeuses électriques");
        assertThat(quotes.find(contact(0).id()).orElseThrow().draft().delayDays())
                .isEqualTo(10);
        MockHttpServletResponse answer = send(post(received(1) + "/reponse").param("do", "interessee"), of(1));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(text(answer)).contains("on ne peut plus répondre");
        assertThat(contact(1).state()).isNotEqualTo(State.INTERESTED);
    }

    @Test
    void aboveTheThresholdOrWithFewQuotesTheBuyerSaysWhy() throws Exception {
        offer(0, "1000", "envoyer");

        MockHttpServletResponse few = send(awarding(contact(0), "12000", "Bon devis", ""), buyer);
        assertThat(few.getStatus()).isEqualTo(422);
        assertThat(text(few)).contains("Moins de 3 devis comparés", "Bon devis");
        MockHttpServletResponse above = send(awarding(contact(0), "90000", "Bon devis", ""), buyer);
        assertThat(text(above)).contains("dites quelle procédure vous suivez");
        assertThat(text(send(awarding(contact(0), "", "", ""), buyer)))
                .contains("Écrivez le montant en chiffres", "Dites pourquoi");
        assertThat(scene.now(need.id()).state()).isEqualTo(Need.State.OPEN);
    }

    @Test
    void nobodySeesWhatIsNotTheirs() throws Exception {
        MockMultipartFile pdf = new MockMultipartFile(
                "piece", "offre.pdf", "application/pdf", "%PDF-1.4\n%%EOF".getBytes(StandardCharsets.US_ASCII));
        mvc.perform(
                multipart(received(0) + "/devis/pieces").file(pdf).with(csrf()).with(Cast.as(of(0))));
        offer(0, "1000", "garder");
        ContactId first = contact(0).id();
        String file = at("/devis/" + first + "/pieces/"
                + files.of(first.value()).getFirst().id());
        assertThat(page(get(at("/devis")), buyer)).contains("Aucun devis pour l’instant");
        assertThat(send(get(file), buyer).getStatus()).isEqualTo(404);

        offer(0, "1000", "envoyer");
        assertThat(send(get(file), buyer).getStatus()).isEqualTo(200);
        assertThat(send(get(file), of(1)).getStatus()).isEqualTo(403);
        assertThat(send(get(received(0)), of(1)).getStatus()).isEqualTo(403);
        assertThat(send(get(at("/devis")), of(0)).getStatus()).isEqualTo(403);
        assertThat(send(get(received(0) + "/devis"), buyer).getStatus()).isEqualTo(403);
        String other = links.of(new DemandLinks.Demand(of(1).id(), first));
        assertThat(mvc.perform(get(other)).andReturn().getResponse().getStatus())
                .isEqualTo(410);
        send(post(received(0) + "/devis/retirer"), of(0));
        assertThat(page(get(at("/devis")), buyer)).contains("Aucun devis pour l’instant");
        assertThat(contact(0).state()).isEqualTo(State.INTERESTED);
    }

    private List<String> subjects(Person person) {
        return new ArrayList<>(jdbc.sql("select subject from account.outbox where recipient = ? order by id")
                .params(person.email())
                .query((row, n) -> row.getString("subject"))
                .list());
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, Person by) throws Exception {
        return mvc.perform(request.with(csrf()).with(Cast.as(by))).andReturn().getResponse();
    }

    private String page(MockHttpServletRequestBuilder request, Person by) throws Exception {
        MockHttpServletResponse response = send(request, by);
        assertThat(response.getStatus()).isEqualTo(200);
        return text(response);
    }

    private static String text(MockHttpServletResponse response) throws Exception {
        return spaced(response.getContentAsString(StandardCharsets.UTF_8).replace("&#39;", "'"));
    }

    private static String spaced(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ');
    }
}
