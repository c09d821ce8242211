package org.chainon.need.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.chainon.PlatformTest;
import org.chainon.account.Cast;
import org.chainon.account.KeptForATime;
import org.chainon.account.Membership.Level;
import org.chainon.account.Organisation;
import org.chainon.account.Organisations;
import org.chainon.account.Person;
import org.chainon.account.PersonErased;
import org.chainon.kernel.MessageId;
import org.chainon.need.Need;
import org.chainon.need.contact.Contact;
import org.chainon.need.contact.Contacts;
import org.chainon.need.contact.Scene;
import org.chainon.need.contact.Scene.Firm;
import org.chainon.need.contact.Scene.Town;
import org.chainon.need.contact.Talk;
import org.chainon.need.sourcing.KeepSourcing;
import org.chainon.need.sourcing.MadeFile;
import org.chainon.paper.Pdf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** From what happened to the file that proves it: a buyer with a colleague, three enterprises. */
@PlatformTest
class SourcingJourneyTest {
    @Autowired
    BeanFactory beans;

    @Autowired
    MockMvc mvc;

    @Autowired
    Contacts contacts;

    @Autowired
    Talk talk;

    @Autowired
    KeepSourcing sourcing;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    List<KeptForATime> kept;

    private Scene scene;
    private Person buyer;
    private Person colleague;
    private List<Firm> firms;
    private Need need;

    @BeforeEach
    void aNeedWithAQuestionTwoOffersAndARefusal() throws Exception {
        scene = new Scene(beans);
        Organisation city = scene.city();
        buyer = scene.memberOf(city, Level.MANAGER);
        colleague = scene.memberOf(city, Level.MEMBER);
        firms = scene.firms(Town.BASTIA, 3);
        need = scene.draft(city, Scene.sheet(Town.BASTIA, Need.Kind.QUOTE, 20_000));
        MockMultipartFile plan = new MockMultipartFile(
                "piece", "plan.pdf", "application/pdf", "%PDF-1.4\n%%EOF".getBytes(StandardCharsets.US_ASCII));
        mvc.perform(multipart(at("/pieces")).file(plan).with(csrf()).with(Cast.as(buyer)));
        need = scene.open(need);
        for (Firm firm : firms) {
            send(
                    post(at("/entreprises/ajouter"))
                            .param("numero", firm.supplier().identifier()),
                    buyer);
        }
        talked();
        offer(0, "1250,50");
        offer(1, "1400");
        send(
                post(received(2) + "/reponse").param("do", "pas-interessee").param("raison", "TOO_FAR"),
                firms.get(2).person());
        send(
                post(at("/entreprises/delai"))
                        .param("version", String.valueOf(scene.now(need.id()).version()))
                        .param("limite", "2099-02-10"),
                buyer);
    }

    private void talked() throws Exception {
        send(
                post(received(0) + "/message").param("do", "question").param("texte", "Chez nous : quelle fréquence ?"),
                firms.get(0).person());
        MessageId question = talk.of(need.id()).getFirst().id();
        send(
                post(at("/echanges"))
                        .param("do", "repondre")
                        .param("a", question.toString())
                        .param("question", "Quelle fréquence ?")
                        .param("texte", "Toutes les deux semaines."),
                buyer);
        send(
                post(at("/echanges"))
                        .param("do", "ecrire")
                        .param("a", contact(1).id().toString())
                        .param("texte", "Il manque votre attestation."),
                buyer);
    }

    private void offer(int firm, String price) throws Exception {
        send(
                post(received(firm) + "/devis")
                        .param("version", "1")
                        .param("lot-0-libelle", "Tonte et ramassage")
                        .param("lot-0-quantite", "12")
                        .param("lot-0-unite", "passage")
                        .param("lot-0-prix", price)
                        .param("delai", "10")
                        .param("heures", "240")
                        .param("environnement", "Tondeuses électriques")
                        .param("do", "envoyer"),
                firms.get(firm).person());
    }

    private void awarded() throws Exception {
        MockHttpServletResponse response = send(
                post(at("/attribution"))
                        .param("version", String.valueOf(scene.now(need.id()).version()))
                        .param("lot-0", contact(0).id().toString())
                        .param("lot-0-montant", "15006")
                        .param("lot-0-raisons", name(0) + " est moins cher que " + name(1))
                        .param("remarque", "Deux devis suffisent ici"),
                buyer);
        assertThat(response.getStatus()).isEqualTo(302);
    }

    private String name(int firm) {
        return firms.get(firm).supplier().displayName();
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

    private MockHttpServletRequestBuilder writing(String version, String learned, String what) {
        return post(at("/dossier"))
                .param("version", version)
                .param("appris", learned)
                .param("suites", "Achat direct.")
                .param("do", what);
    }

    private byte[] made(String what, String learned) throws Exception {
        String version = String.valueOf(sourcing.conclusion(need.id()).version());
        MockHttpServletResponse response = send(writing(version, learned, what), buyer);
        assertThat(response.getStatus()).isEqualTo(302);
        String number = response.getRedirectedUrl().replaceAll(".*fait=", "");
        return send(get(at("/dossier/fichiers/" + number)), buyer).getContentAsByteArray();
    }

    @Test
    void theFullFileTellsAllThatHappened() throws Exception {
        awarded();
        String text = Pdf.text(made("complete-PDF", "Le marché répond bien."));

        assertThat(text)
                .contains("Tonte des pelouses", "Deux hectares.", "Bastia", "20 000 € HT", "R2111-1 CCP")
                .contains("/ordre-des-vagues", "par l’acheteur", "plan.pdf")
                .contains(name(0), name(1), name(2), "trop loin", "du 29 janvier 2099 au 10 février 2099")
                .contains("Quelle fréquence ?", "Toutes les deux semaines.", "Il manque votre attestation.")
                .contains("15 006 €", "16 800 €", "Tonte et ramassage", "1 250,50 €", "Tondeuses électriques")
                .contains("Vous pouvez acheter directement", "L2113-13", "est moins cher que")
                .contains("Le marché répond bien.", "Achat direct.")
                .doesNotContain("sourcing.", "reason.");
    }

    @Test
    void theVersionForDisclosureHoldsNoSecret() throws Exception {
        awarded();
        String learned = name(0).toUpperCase(Locale.FRENCH) + " propose 15 006 €.";
        String pdf = Pdf.text(made("communicable-PDF", learned));
        String word;
        try (XWPFWordExtractor extractor =
                new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(made("communicable-DOCX", learned))))) {
            word = extractor.getText();
        }

        for (String text : List.of(pdf, spaced(word))) {
            assertThat(text)
                    .contains("sans secrets d’affaires", "Entreprise A", "Entreprise C", "Toutes les deux semaines.")
                    .contains("Un message n’a concerné", "« A » propose […].")
                    .doesNotContain("15 006", "16 800", "1 250,50", "1 400", "Tonte et ramassage", "Tondeuses")
                    .doesNotContain("Il manque votre attestation", "plan.pdf", "est moins cher que", "Chez nous")
                    .doesNotContainIgnoringCase(name(0))
                    .doesNotContainIgnoringCase(name(1))
                    .doesNotContainIgnoringCase(name(2));
        }
        MadeFile file = sourcing.files(need.id()).getFirst();
        assertThat(new String(sourcing.data(file), StandardCharsets.UTF_8))
                .doesNotContainIgnoringCase(name(0))
                .doesNotContain("15006", "1250.5", "Tondeuses");
    }

    @Test
    void whatWasMadeComesBackTheSameAndItsDataHaveThePrintedHash() throws Exception {
        byte[] first = made("complete-PDF", "Le marché répond bien.");
        MadeFile file = sourcing.files(need.id()).getFirst();
        byte[] again = send(get(at("/dossier/fichiers/1")), colleague).getContentAsByteArray();
        byte[] data = send(get(at("/dossier/fichiers/1/donnees")), buyer).getContentAsByteArray();

        assertThat(again).isEqualTo(first).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        assertThat(sha256(first)).isEqualTo(file.hash());
        assertThat(sha256(data)).isEqualTo(file.saidHash());
        assertThat(Pdf.text(first).replace(" ", "")).contains(file.saidHash());
        assertThat(page(get(at("/dossier")), buyer)).contains(file.hash(), "PDF, complète", buyer.name());
    }

    @Test
    void pressedTwiceMakesOneFileAndWhatChangesMakesAnother() throws Exception {
        made("complete-PDF", "Le marché répond bien.");
        made("complete-PDF", "Le marché répond bien.");
        assertThat(sourcing.files(need.id())).hasSize(1);

        made("complete-DOCX", "Le marché répond bien.");
        made("complete-PDF", "Le marché répond mal.");
        List<MadeFile> files = sourcing.files(need.id());
        assertThat(files).extracting(MadeFile::number).containsExactly(3, 2, 1);
        assertThat(files.get(1).saidHash()).isEqualTo(files.get(2).saidHash());
        assertThat(files.get(0).saidHash()).isNotEqualTo(files.get(1).saidHash());
    }

    @Test
    void aStaleTabIsToldAndLosesNothing() throws Exception {
        send(writing("0", "Ce que ma collègue a compris", "enregistrer"), colleague);
        MockHttpServletResponse stale = send(writing("0", "Ce que je voulais dire", "complete-PDF"), buyer);

        assertThat(stale.getStatus()).isEqualTo(409);
        assertThat(text(stale))
                .contains(
                        "Quelqu’un a enregistré ces textes", "Ce que je voulais dire", "Ce que ma collègue a compris");
        assertThat(sourcing.files(need.id())).isEmpty();
        assertThat(sourcing.conclusion(need.id()).learned()).isEqualTo("Ce que ma collègue a compris");
        MockHttpServletResponse tooLong = send(writing("1", "a".repeat(6001), "enregistrer"), buyer);
        assertThat(tooLong.getStatus()).isEqualTo(422);
        assertThat(text(tooLong)).contains("Raccourcissez");
        assertThat(send(writing("1", "Les deux", "enregistrer"), buyer).getRedirectedUrl())
                .isEqualTo(at("/dossier?fait=texte"));
    }

    @Test
    void aDraftHasNoFileYetAndKeepsWhatWasWritten() throws Exception {
        need = scene.draft(scene.city(), Scene.sheet(Town.BASTIA, Need.Kind.QUOTE, 20_000));
        buyer = scene.memberOf(
                beans.getBean(Organisations.class).find(need.buyer()).orElseThrow(), Level.MANAGER);

        MockHttpServletResponse early = send(writing("0", "Déjà su", "complete-PDF"), buyer);

        assertThat(early.getStatus()).isEqualTo(422);
        assertThat(text(early)).contains("Ouvrez d’abord ce besoin", "Déjà su");
        assertThat(sourcing.conclusion(need.id()).learned()).isEqualTo("Déjà su");
    }

    @Test
    void nobodyElseReadsIt() throws Exception {
        made("communicable-PDF", "Le marché répond bien.");
        Person stranger = scene.memberOf(scene.city(), Level.MANAGER);
        for (String part : List.of("/dossier", "/dossier/fichiers/1", "/dossier/fichiers/1/donnees")) {
            assertThat(send(get(at(part)), stranger).getStatus()).isEqualTo(403);
            assertThat(send(get(at(part)), firms.get(0).person()).getStatus()).isEqualTo(403);
        }
        assertThat(send(writing("1", "Autre", "enregistrer"), stranger).getStatus())
                .isEqualTo(403);
        assertThat(send(get(at("/dossier/fichiers/2")), buyer).getStatus()).isEqualTo(404);
    }

    @Test
    void whoIsErasedIsForgottenAndTheFileGoesWithTheNeed() throws Exception {
        made("communicable-DOCX", "Le marché répond bien.");
        events.publishEvent(new PersonErased(buyer.id()));
        assertThat(sourcing.files(need.id()).getFirst().person()).isNull();
        assertThat(page(get(at("/dossier")), colleague)).contains("compte supprimé");

        jdbc.sql("update need.need set changed_at = '2001-01-01' where id = ?")
                .params(need.id().value())
                .update();
        kept.forEach(KeptForATime::eraseOld);
        assertThat(sourcing.files(need.id())).isEmpty();
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
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
