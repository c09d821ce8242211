package org.chainon.matching.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chainon.notice.NoticeFixtures.notice;
import static org.chainon.supplier.SupplierFixtures.LILLE;
import static org.chainon.supplier.SupplierFixtures.NORD;
import static org.chainon.supplier.SupplierFixtures.doing;
import static org.chainon.supplier.SupplierFixtures.in;
import static org.chainon.supplier.SupplierFixtures.siret;
import static org.chainon.supplier.SupplierFixtures.siteIn;
import static org.chainon.supplier.SupplierFixtures.supplier;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.chainon.PlatformTest;
import org.chainon.account.Cast;
import org.chainon.account.Organisations;
import org.chainon.account.People;
import org.chainon.account.Person;
import org.chainon.kernel.LotId;
import org.chainon.kernel.NoticeId;
import org.chainon.kernel.SupplierId;
import org.chainon.matching.Matching;
import org.chainon.matching.Opinion;
import org.chainon.matching.Opinions;
import org.chainon.notice.Notice;
import org.chainon.notice.NoticeIntake;
import org.chainon.notice.Notices;
import org.chainon.supplier.RegisterSupplier;
import org.chainon.supplier.ServiceKind;
import org.chainon.supplier.SupplierDirectory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.util.HtmlUtils;

@PlatformTest
class ContractsPagesTest {
    @Autowired
    MockMvc mvc;

    @Autowired
    Opinions opinions;

    @Autowired
    Matching matching;

    @Autowired
    RegisterSupplier register;

    @Autowired
    SupplierDirectory directory;

    @Autowired
    NoticeIntake intake;

    @Autowired
    Notices notices;

    @Autowired
    People people;

    @Autowired
    Organisations organisations;

    SupplierId supplier;
    /** Who asks; null for nobody. */
    @Nullable
    Person reader;

    NoticeId notice;
    LotId lot;
    String title;

    @BeforeEach
    void aContractForASupplier() throws Exception {
        String siret = siret();
        register.register(supplier("contracts-" + siret, "Les Dahlias")
                .identifier(siret)
                .activity(doing("creation-et-entretien-des-espaces-verts", ServiceKind.SERVICE))
                .site(siteIn(LILLE))
                .serviceArea(in(NORD))
                .build());
        supplier = directory.byIdentifier(siret).orElseThrow().id();
        reader = new Cast(people, organisations)
                .memberOf(directory.find(supplier).orElseThrow());
        title = "Entretien des dahlias " + siret;
        var draft = notice(title)
                .in("COMMUNE:59350")
                .deadline("2099-12-15T12:00:00+01:00")
                .lot("1", "Dahlias", "77310000", null, null)
                .draft();
        intake.take(draft);
        Notice stored = notices.bySourceId(draft.sourceId()).orElseThrow();
        notice = stored.id();
        lot = stored.lots().getFirst().id();
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> matching.whatFits(supplier, 1000).stream()
                        .flatMap(matches -> matches.stream())
                        .anyMatch(match -> match.lot().equals(lot)));
    }

    @Test
    void whoDoesNotAnswerForItReadsOnlyAndSeesNothingThatItSaid() throws Exception {
        answer(opinion("interesse"));
        reader = new Cast(people, organisations).somebody();

        assertThat(page("")).contains(title).doesNotContain("/opinion", "Ce marché vous intéresse");
        assertThat(answer(opinion("annuler")).getStatus()).isEqualTo(403);
        reader = null;
        assertThat(page("")).contains(title).doesNotContain("<form", "opinion");
        assertThat(answer(opinion("annuler")).getRedirectedUrl()).startsWith("/connexion");
        assertThat(opinions.of(supplier)).hasSize(1);
    }

    @Test
    void nothingIsKeptOfWhoIsNotSignedIn() throws Exception {
        reader = null;
        answer(opinion("interesse"));

        assertThat(opinions.of(supplier)).isEmpty();
    }

    @Test
    void aForgedFormIsRefused() throws Exception {
        assertThat(answer(post(path("/opinion")).param("reponse", "interesse")).getStatus())
                .isEqualTo(403);
    }

    @Test
    void interestIsKeptShownAndTakenBack() throws Exception {
        assertThat(page("")).contains("Ça m'intéresse", "Pas pour moi", "name=\"_csrf\"", "value=\"TOO_FAR\"");
        assertThat(page("")).contains("de gagner", "/comment-nous-classons");

        MockHttpServletResponse answer = answer(opinion("interesse"));
        assertThat(answer.getRedirectedUrl()).isEqualTo(path("#lot-" + lot));
        assertThat(page("")).contains("Ce marché vous intéresse", "Annuler").doesNotContain("??");

        answer(opinion("annuler"));
        assertThat(opinions.of(supplier)).isEmpty();
        assertThat(page("")).doesNotContain("Ce marché vous intéresse");
    }

    @Test
    void aLotThatIsNotForASupplierMovesToThoseSetAside() throws Exception {
        MockHttpServletResponse answer = answer(opinion("pas-pour-moi").param("raison", "TOO_FAR"));

        assertThat(opinions.byLot(supplier).get(lot).reason()).isEqualTo(Opinion.Reason.TOO_FAR);
        assertThat(answer.getRedirectedUrl()).isEqualTo(path("?ecarte=" + lot));
        String next = page("?ecarte=" + lot);
        assertThat(next)
                .contains("role=\"status\"", "Écarté : trop loin", "Marchés écartés (1)", title)
                .doesNotContain("id=\"lot-" + lot, "??");
        assertThat(page("?lang=en")).contains("Set aside: too far", "Contracts set aside (1)", "Undo");
        assertThat(page("?lang=fr")).doesNotContain("noted");
    }

    @Test
    void htmxGetsTheCardAlone() throws Exception {
        String aside = body(opinion("pas-pour-moi").param("raison", "NO_TIME").header("HX-Request", "true"));
        assertThat(aside)
                .contains("id=\"lot-" + lot, "Écarté : pas le temps", "autofocus", "hx-post")
                .doesNotContain("<html");

        String back = body(opinion("annuler").header("HX-Request", "true"));
        assertThat(back).contains(title, "Ça m'intéresse", "class=\"reasons\"").doesNotContain("<html", "??");
    }

    @Test
    void aNoWithoutAKnownReasonIsRefusedInWords() throws Exception {
        MockHttpServletResponse answer = answer(opinion("pas-pour-moi").param("raison", "BORING"));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(text(answer))
                .contains("role=\"alert\"", "choisissez pourquoi ce marché ne vous convient pas", title);
        assertThat(opinions.of(supplier)).isEmpty();
    }

    @Test
    void whatIsNotThereIsNotFound() throws Exception {
        MockHttpServletResponse gone = answer(post(path("/opinion"))
                .with(csrf())
                .param("avis", notice.toString())
                .param("lot", LotId.random().toString())
                .param("reponse", "interesse"));
        assertThat(gone.getStatus()).isEqualTo(404);
        assertThat(text(gone)).contains("Ce lot n'est plus dans le marché");

        assertThat(answer(get("/fournisseurs/" + SupplierId.random() + "/marches"))
                        .getStatus())
                .isEqualTo(404);
        assertThat(answer(opinion("peut-etre")).getStatus()).isEqualTo(400);
    }

    private MockHttpServletRequestBuilder opinion(String answer) {
        return post(path("/opinion"))
                .with(csrf())
                .param("avis", notice.toString())
                .param("lot", lot.toString())
                .param("reponse", answer);
    }

    private String path(String rest) {
        return "/fournisseurs/" + supplier + "/marches" + rest;
    }

    private String page(String query) throws Exception {
        return body(get(path(query)));
    }

    private String body(MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse answer = answer(request);
        assertThat(answer.getStatus()).isEqualTo(200);
        return text(answer);
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return HtmlUtils.htmlUnescape(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        if (reader != null) {
            request.with(Cast.as(reader));
        }
        return mvc.perform(request).andReturn().getResponse();
    }
}
