package org.chainon.convention.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.chainon.PlatformTest;
import org.chainon.account.Cast;
import org.chainon.account.Person;
import org.chainon.convention.Attendee;
import org.chainon.convention.Convention;
import org.chainon.convention.ConventionScene.Guest;
import org.chainon.convention.DayScene;
import org.chainon.convention.programme.Kept;
import org.chainon.convention.programme.Programmes;
import org.chainon.convention.programme.RunDay;
import org.chainon.kernel.AttendeeId;
import org.chainon.kernel.MeetingId;
import org.chainon.kernel.Reason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.util.HtmlUtils;

/** The organiser's board of the day, the reception and the hall; what each act does to the programme is tested where it is done. */
@PlatformTest
class DayBoardTest {
    @Autowired
    BeanFactory beans;

    @Autowired
    MockMvc mvc;

    @Autowired
    Programmes programmes;

    @MockitoBean
    RunDay run;

    private DayScene day;
    private Guest buyer;
    private Guest supplier;
    private Convention convention;
    private UUID meeting;

    @BeforeEach
    void aProgrammeThatIsTold() throws Exception {
        day = new DayScene(beans);
        buyer = day.buyer();
        supplier = day.scene.enterprise();
        convention = day.with(buyer, supplier);
        meeting = day.meeting(convention, buyer, supplier, 1, "Table 1");
        convention = day.tell(convention);
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, Person as) throws Exception {
        return mvc.perform(request.with(Cast.as(as)).with(csrf())).andReturn().getResponse();
    }

    private String path(String part) {
        return "/territoires/" + day.scene.body.id() + "/conventions/" + convention.id() + part;
    }

    private String page(String part) throws Exception {
        MockHttpServletResponse response = send(get(path(part)), day.scene.facilitator);
        assertThat(response.getStatus()).as(part).isEqualTo(200);
        return words(response);
    }

    private static String words(MockHttpServletResponse response) throws Exception {
        return HtmlUtils.htmlUnescape(response.getContentAsString(StandardCharsets.UTF_8))
                .replace('\u00a0', ' ');
    }

    private AttendeeId id(Guest guest) {
        return day.scene.attendee(convention, guest).id();
    }

    @Test
    void oneFindsSomebodyByAnyPartOfTheName() throws Exception {
        String part = buyer.name().substring(7, 20).toUpperCase(Locale.ROOT);

        assertThat(page("/jour")).contains(buyer.name(), supplier.name(), "attendus", "prochaine rencontre à 9 h 25");
        assertThat(page("/jour?q=" + part))
                .contains("<h3 id=\"nom-" + id(buyer))
                .doesNotContain("<h3 id=\"nom-" + id(supplier));
        assertThat(page("/jour?etat=HERE")).contains("Personne ici.");
    }

    @Test
    void whatAnActChangedIsTold() throws Exception {
        when(run.absent(convention.id(), id(buyer)))
                .thenReturn(new Kept.Done(
                        List.of(),
                        List.of(programmes.meeting(new MeetingId(meeting)).orElseThrow()),
                        List.of()));

        String to = send(
                        post(path("/jour"))
                                .param("do", "absent")
                                .param("participant", id(buyer).toString()),
                        day.scene.facilitator)
                .getRedirectedUrl();

        assertThat(to).endsWith("/jour?deplacees=0&perdues=1&ajoutees=0");
        assertThat(page("/jour?deplacees=0&perdues=1&ajoutees=0"))
                .contains("Rencontres déplacées : 0, perdues : 1, ajoutées : 0.");
    }

    @Test
    void whatCannotBeIsSaidWithItsReason() throws Exception {
        when(run.walkIn(eq(convention.id()), eq(id(buyer)), eq(id(supplier)), any()))
                .thenReturn(new Kept.Refused(Reason.of("convention.unknown")));

        MockHttpServletResponse answer = send(
                post(path("/jour"))
                        .param("do", "rencontre")
                        .param("acheteur", id(buyer).toString())
                        .param("fournisseur", id(supplier).toString())
                        .param("creneau", "2026-12-01T09:00"),
                day.scene.facilitator);

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(words(answer)).contains("Cette convention n’existe pas");
    }

    @Test
    void somebodyOfAnotherConventionIsNotFound() throws Exception {
        Convention own = convention;
        Convention other = day.tell(day.with(day.scene.enterprise()));
        convention = other;

        assertThat(send(
                                post(path("/jour"))
                                        .param("do", "la")
                                        .param(
                                                "participant",
                                                day.scene
                                                        .attendee(own, buyer)
                                                        .id()
                                                        .toString()),
                                day.scene.facilitator)
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void whoWasNotExpectedIsRegisteredAndGetsMeetings() throws Exception {
        when(run.arrived(any(), any(), any())).thenReturn(Kept.Done.NOTHING);
        when(run.newcomer(any(), any())).thenReturn(Kept.Done.NOTHING);
        Guest late = day.scene.enterprise();
        String number = late.name().replaceAll("\\D", "");

        MockHttpServletResponse unknown = send(
                post(path("/jour"))
                        .param("do", "nouveau")
                        .param("numero", "123")
                        .param("qui", "Sam"),
                day.scene.facilitator);
        assertThat(unknown.getStatus()).isEqualTo(422);
        assertThat(words(unknown)).contains("Aucune entreprise de l’annuaire");
        MockHttpServletResponse known = send(
                post(path("/jour"))
                        .param("do", "nouveau")
                        .param("numero", number)
                        .param("qui", "Sam"),
                day.scene.facilitator);

        assertThat(known.getStatus()).isEqualTo(302);
        Attendee attendee = day.scene.attendee(convention, late);
        assertThat(attendee.registered()).isTrue();
        assertThat(attendee.coming().name()).isEqualTo("Sam");
    }

    @Test
    void anArrivalIsSentWithTheTimeAtWhichItWasSeen() throws Exception {
        Instant seen = Instant.parse("2026-11-01T08:02:03Z");
        when(run.arrived(convention.id(), id(buyer), seen)).thenReturn(Kept.Done.NOTHING);

        MockHttpServletResponse sent = send(
                post(path("/accueil/arrivee"))
                        .param("participant", id(buyer).toString())
                        .param("a", seen.toString()),
                day.scene.facilitator);

        assertThat(sent.getStatus()).isEqualTo(204);
        assertThat(send(post(path("/accueil/arrivee")).param("participant", "x"), day.scene.facilitator)
                        .getStatus())
                .isEqualTo(404);
        assertThat(send(post(path("/accueil/arrivee")), supplier.person()).getStatus())
                .isEqualTo(403);
    }

    @Test
    void theReceptionWorksWithoutScriptsToo() throws Exception {
        when(run.arrived(eq(convention.id()), eq(id(buyer)), any())).thenReturn(Kept.Done.NOTHING);
        assertThat(page("/accueil?badge=" + id(buyer))).contains("Est là : " + buyer.name(), "0 présents sur 2");

        String to = Objects.requireNonNull(
                send(post(path("/accueil")).param("participant", id(buyer).toString()), day.scene.facilitator)
                        .getRedirectedUrl());

        assertThat(to).endsWith("/accueil?fait=" + id(buyer));
        assertThat(page("/accueil?fait=" + id(buyer))).contains(buyer.name() + " est noté présent.");
        MockHttpServletResponse worker = send(get(path("/accueil/hors-ligne.js")), day.scene.facilitator);
        assertThat(worker.getHeader("Service-Worker-Allowed")).isEqualTo(path("/accueil"));
        assertThat(worker.getContentType()).startsWith("text/javascript");
    }

    @Test
    void theHallReadsTheSlotByTableThenByName() throws Exception {
        assertThat(page("/ecran")).contains("Ensuite", "9 h", "Aucune rencontre à ce créneau.");
        String slot = convention.plan().slots().get(1).id();

        assertThat(page("/ecran?creneau=" + slot))
                .containsSubsequence("Par table", "Table 1", buyer.name(), supplier.name())
                .doesNotContain("site-header");
        assertThat(page("/ecran/vue?page=1&creneau=" + slot))
                .containsSubsequence("Par nom", supplier.name(), "Table 1");
        assertThat(page("/ecran?table=Table 1&creneau=" + slot)).contains("Table 1", buyer.name());
        assertThat(page("/ecran?table=Table 2&creneau=" + slot)).doesNotContain(buyer.name());
    }
}
