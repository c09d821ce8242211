package org.chainon.consortium.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chainon.PlatformTest;
import org.chainon.account.Cast;
import org.chainon.account.Person;
import org.chainon.bid.Bid;
import org.chainon.bid.Bids;
import org.chainon.bid.Stage;
import org.chainon.consortium.Consortia;
import org.chainon.consortium.Consortium;
import org.chainon.consortium.GroupingScene;
import org.chainon.consortium.GroupingScene.Firm;
import org.chainon.consortium.InvitationLinks;
import org.chainon.consortium.Member;
import org.chainon.kernel.ConsortiumId;
import org.chainon.notice.Notice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** From a notice to the tender: three enterprises, one leaves and another takes its place; and what goes wrong on the way. */
@PlatformTest
class ConsortiumJourneyTest {
    private static final Pattern LINK = Pattern.compile("(/groupements/invitation/[^\\s]+)");

    @Autowired
    BeanFactory beans;

    @Autowired
    MockMvc mvc;

    @Autowired
    Consortia consortia;

    @Autowired
    Bids bids;

    @Autowired
    InvitationLinks links;

    @Autowired
    JdbcClient jdbc;

    private GroupingScene scene;
    private Firm lead;
    private Firm one;
    private Firm two;
    private Firm other;
    private Notice call;
    private ConsortiumId id;

    @BeforeEach
    void aCallThatIsTooLargeForOne() throws Exception {
        scene = new GroupingScene(beans);
        lead = scene.firm();
        one = scene.firm();
        two = scene.firm();
        other = scene.firm();
        call = scene.call();
        String page = page(get("/groupements/nouveau").param("avis", call.id().toString()), lead.person());
        assertThat(page).contains("Propreté et espaces verts", "Cartons", "R2142-20", "R2142-21");
        String to = send(
                        post("/fournisseurs/" + lead.id() + "/groupements")
                                .param("avis", call.id().toString())
                                .param("lot", call.lots().get(0).id().toString())
                                .param("lot", call.lots().get(1).id().toString())
                                .param("forme", "CONJOINT_SOLIDARY_LEAD"),
                        lead.person())
                .getRedirectedUrl();
        id = ConsortiumId.parse(String.valueOf(to).substring("/groupements/".length()));
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, Person as) throws Exception {
        return mvc.perform(request.with(Cast.as(as)).with(csrf())).andReturn().getResponse();
    }

    private String page(MockHttpServletRequestBuilder request, Person as) throws Exception {
        MockHttpServletResponse response = send(request, as);
        assertThat(response.getStatus()).isEqualTo(200);
        return words(response);
    }

    private static String words(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8)
                .replace("&#39;", "'")
                .replace("&nbsp;", " ")
                .replace('\u00a0', ' ');
    }

    private String at(String part) {
        return "/groupements/" + id + part;
    }

    private Consortium now() {
        return scene.now(id);
    }

    private MockHttpServletRequestBuilder led(String part) {
        return post(at(part)).param("version", String.valueOf(now().version()));
    }

    private MockHttpServletRequestBuilder member(Firm firm, String what) {
        return led("/membres/" + firm.id()).param("do", what);
    }

    private void invite(Firm firm) throws Exception {
        assertThat(send(led("/membres").param("entreprise", firm.id().toString()), lead.person())
                        .getStatus())
                .isEqualTo(302);
        send(
                member(firm, "enregistrer")
                        .param("role", "PARTNER")
                        .param("attendu", "La collecte des cartons")
                        .param("part", "60")
                        .param("prix", "42 000"),
                lead.person());
        assertThat(send(member(firm, "inviter"), lead.person()).getStatus()).isEqualTo(302);
    }

    private String link(Firm firm) {
        String mail = jdbc.sql(
                        "select body_text from account.outbox where recipient = ? and subject like '%vous invite%' order by id desc limit 1")
                .params(firm.person().email())
                .query(String.class)
                .single();
        Matcher matcher = LINK.matcher(mail);
        return matcher.find()
                ? matcher.group(1)
                : links.of(new InvitationLinks.Invitation(firm.person().id(), firm.id(), id));
    }

    private void accept(Firm firm) throws Exception {
        String read = String.valueOf(scene.last(id, firm));
        assertThat(mvc.perform(post(link(firm))
                                .with(csrf())
                                .param("do", "accepter")
                                .param("lu", read))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(200);
        assertThat(scene.member(id, firm).state()).isEqualTo(Member.State.ACCEPTED);
    }

    private MockHttpServletResponse share(String... percents) throws Exception {
        MockHttpServletRequestBuilder request = led("/qui-fait-quoi");
        for (int i = 0; i < percents.length; i++) {
            request.param("p-" + i / 3 + "-" + i % 3, percents[i]);
        }
        return send(request, lead.person());
    }

    private Bid bid(Firm firm, int lot) {
        return bids.find(firm.id(), call.lots().get(lot).id()).orElseThrow();
    }

    @Test
    void threeEnterprisesHandInATenderAfterOneWasReplaced() throws Exception {
        assertThat(page(get(at("")), lead.person())).contains("vous êtes mandataire", "Ajoutez les entreprises");
        invite(one);
        invite(two);
        String opened = words(mvc.perform(get(link(one))).andReturn().getResponse());
        assertThat(opened).contains("La collecte des cartons", "60 % du marché", "42 000 € HT", "Voulez-vous en être");
        assertThat(scene.member(id, one).state()).isEqualTo(Member.State.INVITED);
        accept(one);
        accept(two);

        assertThat(share("100", "", "", "", "60", "40").getStatus()).isEqualTo(302);
        assertThat(page(get(at("")), one.person()))
                .contains("Qui fait quoi", two.supplier().displayName());
        send(post(at("/messages")).param("texte", "Nous avons un camion."), one.person());
        assertThat(page(get(at("")), two.person())).contains("Nous avons un camion.");

        MockHttpServletResponse left =
                send(post(at("/retrait")).param("pourquoi", "Le camion est en panne."), one.person());
        assertThat(left.getRedirectedUrl()).isEqualTo("/groupements");
        assertThat(send(get(at("")), one.person()).getStatus()).isEqualTo(404);
        assertThat(page(get(at("")), lead.person())).contains("Le camion est en panne.", "manque 60 %");

        invite(other);
        accept(other);
        assertThat(share("100", "", "", "", "40", "60").getStatus()).isEqualTo(302);
        String ready = page(get(at("")), lead.person());
        assertThat(ready).contains("Tout est prêt");

        MockHttpServletResponse filed = send(led("/depot").param("do", "deposer"), lead.person());
        assertThat(filed.getStatus()).isEqualTo(302);
        assertThat(now().state()).isEqualTo(Consortium.State.FILED);
        assertThat(bid(lead, 0).stage()).isEqualTo(Stage.SUBMITTED);
        assertThat(bid(two, 1).stage()).isEqualTo(Stage.SUBMITTED);
        assertThat(bid(other, 1).stage()).isEqualTo(Stage.SUBMITTED);
        assertThat(page(get(at("")), other.person())).contains("L’offre est déposée", "R2142-26");

        send(led("/depot").param("do", "gagne"), lead.person());
        assertThat(page(get("/groupements"), two.person())).contains("gagné");
    }

    @Test
    void theTableGoesAwayAsAFileAndIntoTheTechnicalFile() throws Exception {
        invite(one);
        accept(one);
        share("100", "", "", "25");
        MockHttpServletRequestBuilder shares =
                led("/qui-fait-quoi").param("p-0-0", "100").param("p-1-0", "25").param("p-1-1", "62,5");
        assertThat(send(shares, lead.person()).getStatus()).isEqualTo(302);

        String csv = words(send(get(at("/qui-fait-quoi.csv")).accept("text/csv"), one.person()));
        assertThat(csv).contains("Cartons", "62.5", "12.5", one.supplier().displayName());
        byte[] outline = send(
                        get("/fournisseurs/" + one.id() + "/reponses/"
                                + bid(one, 1).id() + "/memoire-technique.odt"),
                        one.person())
                .getContentAsByteArray();
        assertThat(OdtText.of(outline))
                .contains("Le groupement", "conjoint avec mandataire solidaire", "Cartons", "(63\u00a0%)");
    }

    @Test
    void whatIsTypedWrongIsSaidBesideItsFieldAndStays() throws Exception {
        invite(one);
        MockHttpServletResponse percent =
                send(led("/qui-fait-quoi").param("p-0-0", "beaucoup").param("p-0-1", "10"), lead.person());
        assertThat(percent.getStatus()).isEqualTo(422);
        assertThat(words(percent)).contains("« beaucoup » n’est pas un pourcentage", "value=\"beaucoup\"");

        MockHttpServletResponse price = send(
                member(one, "enregistrer")
                        .param("role", "PARTNER")
                        .param("part", "10")
                        .param("prix", "cher"),
                lead.person());
        assertThat(price.getStatus()).isEqualTo(422);
        assertThat(words(price)).contains("« cher » n’est pas un montant");

        MockHttpServletResponse date = send(member(two, "inviter").param("avant", "demain"), lead.person());
        assertThat(date.getStatus()).isEqualTo(422);
        MockHttpServletResponse nothing = send(post(at("/messages")).param("texte", " "), lead.person());
        assertThat(words(nothing)).contains("Écrivez votre message.");
        assertThat(send(led("/depot").param("do", "danser"), lead.person()).getStatus())
                .isEqualTo(400);
        MockHttpServletResponse lots = send(
                post("/fournisseurs/" + lead.id() + "/groupements")
                        .param("avis", call.id().toString()),
                lead.person());
        assertThat(lots.getStatus()).isEqualTo(422);
        assertThat(words(lots)).contains("Choisissez au moins un lot");
    }

    @Test
    void whoReadAnOldPageIsToldAndNothingIsOverwritten() throws Exception {
        long old = now().version();
        invite(one);
        MockHttpServletResponse stale = send(
                post(at("/forme")).param("version", String.valueOf(old)).param("forme", "SOLIDARY"), lead.person());

        assertThat(stale.getStatus()).isEqualTo(409);
        assertThat(words(stale)).contains("Quelqu’un a écrit entre-temps");
        assertThat(now().form().name()).isEqualTo("CONJOINT_SOLIDARY_LEAD");
    }

    @Test
    void anInvitedEnterpriseProposesOtherTermsAndTheLeadAgrees() throws Exception {
        invite(one);
        MockHttpServletResponse proposed = send(
                post(at("/reponse"))
                        .param("lu", String.valueOf(scene.last(id, one)))
                        .param("do", "proposer")
                        .param("part", "55,5")
                        .param("prix", "39 000 € HT")
                        .param("mot", "Sans le samedi."),
                one.person());
        assertThat(proposed.getStatus()).isEqualTo(302);
        assertThat(page(get(at("")), lead.person())).contains("propose :", "55,5 % du marché", "Sans le samedi.");

        send(member(one, "convenir").param("lu", String.valueOf(scene.last(id, one))), lead.person());
        assertThat(scene.member(id, one).state()).isEqualTo(Member.State.ACCEPTED);
        assertThat(scene.member(id, one).terms().share()).isEqualByComparingTo("55.5");
    }

    @Test
    void aClosedLinkTellsNothingAndALinkOfAnotherSortIsNone() throws Exception {
        invite(one);
        String link = link(one);
        mvc.perform(post(link).with(csrf()).param("do", "refuser").param("mot", "Pas le temps."))
                .andReturn();
        assertThat(scene.member(id, one).state()).isEqualTo(Member.State.DECLINED);

        MockHttpServletResponse again = mvc.perform(get(link)).andReturn().getResponse();
        assertThat(again.getStatus()).isEqualTo(410);
        assertThat(words(again)).doesNotContain("Propreté");
        assertThat(mvc.perform(get("/groupements/invitation/GROUP.x~y~z"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(410);
        assertThat(page(get(at("")), lead.person())).contains("Pas le temps.");
    }

    @Test
    void filesAreForThoseWhomTheirOwnerLetsSeeThem() throws Exception {
        for (Firm firm : new Firm[] {one, two, other}) {
            invite(firm);
            accept(firm);
        }
        MockMultipartFile pdf = new MockMultipartFile(
                "piece",
                "prix.pdf",
                "application/pdf",
                "%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF".getBytes(StandardCharsets.ISO_8859_1));
        MockHttpServletResponse shared = mvc.perform(multipart(at("/pieces"))
                        .file(pdf)
                        .param("qui", "CHOSEN")
                        .param("membre", two.id().toString())
                        .with(Cast.as(one.person()))
                        .with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(shared.getStatus()).isEqualTo(302);
        Matcher file = Pattern.compile(at("/pieces/") + "([0-9a-z]{26})\"").matcher(page(get(at("")), two.person()));
        assertThat(file.find()).isTrue();
        String path = at("/pieces/") + file.group(1);

        assertThat(send(get(path), one.person()).getStatus()).isEqualTo(200);
        assertThat(send(get(path), two.person()).getStatus()).isEqualTo(200);
        assertThat(send(get(path), lead.person()).getStatus()).isEqualTo(200);
        assertThat(send(get(path), other.person()).getStatus()).isEqualTo(404);
        assertThat(page(get(at("")), other.person())).doesNotContain("prix.pdf");
        assertThat(words(send(post(path + "/supprimer"), two.person()))).contains("Seule l’entreprise qui a partagé");

        send(post(at("/retrait")).param("pourquoi", "Nous partons."), two.person());
        assertThat(send(get(path), two.person()).getStatus()).isEqualTo(404);
        send(post(path + "/supprimer"), one.person());
        assertThat(send(get(path), lead.person()).getStatus()).isEqualTo(404);
    }
}
