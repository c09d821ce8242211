package org.chainon.convention.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.chainon.PlatformTest;
import org.chainon.account.Cast;
import org.chainon.account.PersonErased;
import org.chainon.account.PersonalData;
import org.chainon.convention.ConventionScene.Guest;
import org.chainon.convention.Side;
import org.chainon.kernel.AttendeeId;
import org.chainon.kernel.MeetingId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.util.HtmlUtils;

/** What is asked of both sides after a convention, and what they say. */
@PlatformTest
class OutcomeTest {
    @Autowired
    BeanFactory beans;

    @Autowired
    MockMvc mvc;

    @Autowired
    AskOutcomes ask;

    @Autowired
    StatementRows rows;

    @Autowired
    OutcomeLinks links;

    @Autowired
    TellOutcomes tell;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    List<PersonalData> personal;

    private OverScene over;
    private MeetingId first;
    private MeetingId second;
    private LocalDate today;

    /** The day after: one buyer met two enterprises, with a third it could not. */
    @BeforeEach
    void yesterday() throws Exception {
        over = new OverScene(beans, 1, 3);
        first = over.meeting(0, 0);
        second = over.meeting(0, 1);
        over.meeting(0, 2, "LOST", "CHOSEN");
        today = over.scene.today();
        over.on(today.minusDays(1));
    }

    private Guest buyer() {
        return over.buyers.getFirst();
    }

    private int round(LocalDate day) {
        return ask.round(over.convention().id(), day);
    }

    private String link(Guest guest, AttendeeId attendee) {
        return links.of(new OutcomeLinks.Asked(guest.person().id(), attendee));
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(csrf())).andReturn().getResponse();
    }

    private static String words(MockHttpServletResponse response) throws Exception {
        return HtmlUtils.htmlUnescape(response.getContentAsString(StandardCharsets.UTF_8));
    }

    @Test
    void everybodyWhoMetSomebodyIsAskedOnceAWaveUnlessItSaysStop() throws Exception {
        Guest met = over.suppliers.get(1);
        send(post(link(met, over.supplier(1))).param("do", "arreter"));

        assertThat(round(today)).isEqualTo(2);

        assertThat(round(today)).isZero();
        assertThat(over.scene.mails(buyer()).getLast()).startsWith("Que sont devenues vos rencontres");
        assertThat(over.scene.mails(over.suppliers.getFirst()).getLast()).startsWith("Votre rencontre avec");
        assertThat(over.scene.mails(over.suppliers.get(2)).getLast()).startsWith("Vous êtes inscrits");
        assertThat(over.scene.mails(met).getLast()).startsWith("Vous êtes inscrits");
        assertThat(round(today.plusDays(20))).isZero();
    }

    @Test
    void beforeTheDayAfterAndLongAfterNobodyIsAsked() {
        assertThat(round(today.minusDays(1))).isZero();
        assertThat(round(today.plusDays(14))).isZero();
        assertThat(round(today.minusDays(1).plusMonths(3))).isEqualTo(3);
        assertThat(round(today.minusDays(1).plusMonths(6).plusDays(14))).isZero();
    }

    @Test
    void aLinkKeepsNothingUntilItIsConfirmed() throws Exception {
        Guest supplier = over.suppliers.getFirst();
        String link = link(supplier, over.supplier(0));

        String page = words(send(get(link).param("reponse", "QUOTE")));
        assertThat(page).containsPattern("value=\"QUOTE\" checked").contains(buyer().name());
        assertThat(rows.of(over.convention().id())).isEmpty();

        assertThat(send(post(link).param("suite-" + first, "QUOTE")).getRedirectedUrl())
                .isEqualTo(link + "?dit=oui");
        assertThat(words(send(get(link).param("dit", "oui")))).contains("Merci");
        assertThat(rows.of(over.convention().id()))
                .extracting(Statement::meeting, Statement::side, Statement::wave, Statement::what)
                .containsExactly(tuple(first, Side.SUPPLIER, Wave.DAY, CameOf.QUOTE));
    }

    @Test
    void bothSidesAreKeptWhereTheyDisagreeAndNobodySpeaksForOthers() throws Exception {
        send(post(link(over.suppliers.getFirst(), over.supplier(0)))
                .param("suite-" + first, "NOTHING")
                .param("suite-" + second, "DEAL"));
        send(post(link(buyer(), over.buyer(0)))
                .param("suite-" + first, "DEAL")
                .param("montant-" + first, "12 500,50 €"));

        assertThat(rows.of(over.convention().id()))
                .extracting(Statement::meeting, Statement::side, Statement::what)
                .containsExactlyInAnyOrder(
                        tuple(first, Side.SUPPLIER, CameOf.NOTHING), tuple(first, Side.BUYER, CameOf.DEAL));
        assertThat(rows.by(over.buyer(0)).getFirst().amount()).isEqualByComparingTo("12500.50");
        assertThat(words(send(get(link(over.suppliers.getFirst(), over.supplier(0))))))
                .doesNotContain("12500");
    }

    @Test
    void anAmountThatCannotBeReadStaysInTheForm() throws Exception {
        MockHttpServletResponse answer = send(post(link(buyer(), over.buyer(0)))
                .param("suite-" + first, "DEAL")
                .param("montant-" + first, "beaucoup")
                .param("suite-" + second, "CONTACT"));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(words(answer))
                .contains("« beaucoup » n’est pas un montant", "value=\"beaucoup\"")
                .containsPattern("value=\"CONTACT\" checked");
        assertThat(rows.of(over.convention().id())).isEmpty();
    }

    @Test
    void laterOnlyWhatMayHaveChangedIsAsked() throws Exception {
        send(post(link(buyer(), over.buyer(0)))
                .param("suite-" + first, "CONTACT")
                .param("suite-" + second, "NOT_HELD"));
        over.on(today.minusMonths(3));

        String page = words(mvc.perform(get("/acheteurs/"
                                + over.buyers.getFirst().party().toString().replaceAll(".*=([0-9a-z]{26}).*", "$1")
                                + "/conventions/" + over.convention().id() + "/suites")
                        .with(Cast.as(buyer().person())))
                .andReturn()
                .getResponse());

        assertThat(page)
                .contains("Trois mois ont passé", "Vous aviez dit", "N’ont pas eu lieu")
                .contains("name=\"suite-" + first + "\"")
                .doesNotContain("name=\"suite-" + second + "\"");
        assertThat(round(today)).isEqualTo(3);
        assertThat(over.scene.mails(buyer()).getLast()).contains("quelques mois après");
    }

    @Test
    void whoHasAnsweredAllIsNotAsked() throws Exception {
        send(post(link(over.suppliers.getFirst(), over.supplier(0))).param("suite-" + first, "NOTHING"));

        assertThat(round(today)).isEqualTo(2);
        assertThat(over.scene.mails(over.suppliers.getFirst()).getLast()).startsWith("Vous êtes inscrits");
    }

    @Test
    void aLinkOfSomebodyElseOrAMadeUpOneIsOver() throws Exception {
        assertThat(send(get(link(buyer(), over.supplier(0)))).getStatus()).isEqualTo(410);
        assertThat(send(get("/conventions/suites/CAMEOF.x.y~1~z")).getStatus()).isEqualTo(410);
        assertThat(send(post("/conventions/suites/nothing")).getStatus()).isEqualTo(410);
    }

    @Test
    void whatSomebodySaidIsGivenOutAndForgottenWithItsName() throws Exception {
        tell.tell(
                over.convention(),
                over.scene.attendee(over.convention(), buyer()),
                Map.of(first, new TellOutcomes.Answer(CameOf.DEAL, null)),
                buyer().person().id());
        tell.ask(buyer().person().id(), false);
        assertThat(personal.stream()
                        .filter(data -> data.name().equals("conventions"))
                        .findFirst()
                        .orElseThrow()
                        .of(buyer().person().id()))
                .extracting(row -> row.get("state"))
                .contains("REGISTERED", "DEAL", "UNASKED");

        events.publishEvent(new PersonErased(buyer().person().id()));

        assertThat(rows.of(over.convention().id())).hasSize(1);
        assertThat(over.count("statement", buyer().person().id().value())).isZero();
        assertThat(over.count("unasked", buyer().person().id().value())).isZero();
    }
}
