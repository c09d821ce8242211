package org.chainon.consortium.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chainon.consortium.GroupingScene.done;
import static org.chainon.consortium.GroupingScene.read;
import static org.chainon.consortium.GroupingScene.terms;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.chainon.PlatformTest;
import org.chainon.account.Cast;
import org.chainon.account.Person;
import org.chainon.consortium.Consortium;
import org.chainon.consortium.GatherMembers;
import org.chainon.consortium.GroupingScene;
import org.chainon.consortium.GroupingScene.Firm;
import org.chainon.consortium.Member;
import org.chainon.consortium.PartnerTalk;
import org.chainon.notice.Notice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Two groupings that compete for one call, and somebody who is in both: who sees what, tried on every page. */
@PlatformTest
class ConfidentialityTest {
    @Autowired
    BeanFactory beans;

    @Autowired
    MockMvc mvc;

    @Autowired
    GatherMembers gather;

    @Autowired
    PartnerTalk talk;

    private GroupingScene scene;
    private Firm leadA;
    private Firm leadB;
    private Firm inA;
    private Firm inBoth;
    private Firm invited;
    private Consortium a;
    private Consortium b;

    @BeforeEach
    void twoGroupingsOnOneCall() throws Exception {
        scene = new GroupingScene(beans);
        leadA = scene.firm();
        leadB = scene.firm();
        inA = scene.firm();
        inBoth = scene.firm();
        invited = scene.firm();
        Notice call = scene.call();
        a = scene.joined(leadA, call, inA, inBoth);
        b = scene.joined(leadB, call, inBoth);
        a = scene.shared(a, List.of(Map.of(leadA, 100), Map.of(inA, 50, inBoth, 50)));
        done(gather.expect(read(a), leadA.id(), Member.Role.LEAD, "", terms(30, 31_111), ""));
        a = scene.invited(a, invited);
        done(gather.expect(
                read(scene.now(a.id())), invited.id(), Member.Role.SUBCONTRACTOR, "Le tri", terms(5, 5_555), ""));
        talk.say(a.id(), inA.id(), inA.person().id(), "Le secret de A");
        talk.say(b.id(), leadB.id(), leadB.person().id(), "Le secret de B");
    }

    private MockHttpServletResponse ask(MockHttpServletRequestBuilder request, Person as) throws Exception {
        return mvc.perform(request.with(Cast.as(as)).with(csrf())).andReturn().getResponse();
    }

    private String page(Consortium of, Firm as) throws Exception {
        MockHttpServletResponse response = ask(get("/groupements/" + of.id()), as.person());
        assertThat(response.getStatus()).isEqualTo(200);
        return response.getContentAsString(StandardCharsets.UTF_8)
                .replace('\u00a0', ' ')
                .replace('\u202f', ' ');
    }

    private String name(Firm firm) {
        return firm.supplier().displayName();
    }

    @Test
    void forWhoIsNotInAGroupingThereIsNone() throws Exception {
        String path = "/groupements/" + b.id();
        for (MockHttpServletRequestBuilder request : List.of(
                get(path),
                get(path + "/qui-fait-quoi"),
                get(path + "/qui-fait-quoi.csv"),
                get(path + "/ajouter"),
                get(path + "/pieces/00000000000000000000000000"),
                post(path + "/messages").param("texte", "Bonjour"),
                post(path + "/reponse").param("do", "accepter"),
                post(path + "/retrait").param("pourquoi", "Bonjour"),
                post(path + "/suivi"),
                post(path + "/liste"),
                post(path + "/membres"),
                post(path + "/forme").param("forme", "SOLIDARY"),
                post(path + "/depot").param("do", "deposer"))) {
            assertThat(ask(request, inA.person()).getStatus()).isEqualTo(404);
        }
    }

    @Test
    void whoIsInBothSeesEachAlone() throws Exception {
        assertThat(page(a, inBoth))
                .contains("Le secret de A", name(leadA), name(inA))
                .doesNotContain("Le secret de B", name(leadB));
        assertThat(page(b, inBoth))
                .contains("Le secret de B", name(leadB))
                .doesNotContain("Le secret de A", name(leadA), name(inA));
        assertThat(page(b, inBoth)).contains("Vous êtes aussi dans un autre groupement sur cet avis");
        assertThat(page(b, leadB)).doesNotContain("aussi dans un autre groupement", a.id().toString());
    }

    @Test
    void whoIsInvitedSeesItsOwnPartAndNobodyElse() throws Exception {
        assertThat(page(a, invited))
                .contains(name(leadA), "Le tri", "5 % du marché", "5 555 € HT")
                .doesNotContain(name(inA), name(inBoth), "31 111", "Le secret de A", "a dit oui");
        assertThat(ask(get("/groupements/" + a.id() + "/qui-fait-quoi.csv"), invited.person())
                        .getStatus())
                .isEqualTo(404);
        assertThat(ask(post("/groupements/" + a.id() + "/messages").param("texte", "Bonjour"), invited.person())
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void membersSeeMembersButNeitherThePricesOfOthersNorWhoIsOnlyInvited() throws Exception {
        assertThat(page(a, inA))
                .contains(name(leadA), name(inBoth))
                .doesNotContain("31 111", "5 555", name(invited), "Le tri");
        assertThat(page(a, leadA)).contains("31 111", "5 555", name(invited));
        assertThat(ask(post("/groupements/" + a.id() + "/forme").param("forme", "SOLIDARY"), inA.person())
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void whoWasTakenOutSeesNothingAnyMore() throws Exception {
        done(gather.remove(read(scene.now(a.id())), inA.id(), "Autre choix"));
        done(gather.remove(read(scene.now(a.id())), invited.id(), ""));

        assertThat(ask(get("/groupements/" + a.id()), inA.person()).getStatus()).isEqualTo(404);
        assertThat(ask(get("/groupements/" + a.id()), invited.person()).getStatus())
                .isEqualTo(404);
        assertThat(ask(get("/groupements"), inA.person()).getContentAsString(StandardCharsets.UTF_8))
                .doesNotContain(a.id().toString());
    }

    @Test
    void whoIsNotSignedInIsLedToTheSignInPage() throws Exception {
        String to = mvc.perform(get("/groupements/" + a.id()))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(to).startsWith("/connexion?suite=");
    }
}
