package org.chainon.convention.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chainon.PlatformTest;
import org.chainon.account.Cast;
import org.chainon.account.Person;
import org.chainon.convention.Convention;
import org.chainon.convention.ConventionScene.Guest;
import org.chainon.convention.DayScene;
import org.chainon.convention.Level;
import org.chainon.convention.SayWishes;
import org.chainon.kernel.MeetingId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.util.HtmlUtils;

/** One's own agenda, on its page and in calendar programs. */
@PlatformTest
class AgendaTest {
    private static final Pattern PRIVATE = Pattern.compile("/calendriers/conventions/[A-Za-z0-9_-]{43}\\.ics");

    @Autowired
    BeanFactory beans;

    @Autowired
    MockMvc mvc;

    @Autowired
    SayWishes wishes;

    private DayScene day;
    private Guest buyer;
    private Guest other;
    private Guest supplier;
    private Convention convention;
    private UUID first;
    private UUID second;

    @BeforeEach
    void aProgrammeThatIsTold() throws Exception {
        day = new DayScene(beans);
        buyer = day.buyer();
        other = day.buyer();
        supplier = day.scene.enterprise();
        convention = day.with(buyer, other, supplier);
        first = day.meeting(convention, buyer, supplier, 1, "Table 1");
        second = day.meeting(convention, other, supplier, 3, "");
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, Person as) throws Exception {
        return mvc.perform(request.with(Cast.as(as)).with(csrf())).andReturn().getResponse();
    }

    private String path(Guest guest, String part) {
        return Parties.path(guest.party(), convention.id()) + part;
    }

    private String page(Guest guest, String part) throws Exception {
        MockHttpServletResponse response = send(get(path(guest, part)), guest.person());
        assertThat(response.getStatus()).as(part).isEqualTo(200);
        return words(response);
    }

    private static String words(MockHttpServletResponse response) throws Exception {
        return HtmlUtils.htmlUnescape(response.getContentAsString(StandardCharsets.UTF_8))
                .replace('\u00a0', ' ');
    }

    @Test
    void itIsThereOnceTheProgrammeIsTold() throws Exception {
        assertThat(send(get(path(supplier, "/agenda")), supplier.person()).getStatus())
                .isEqualTo(404);
        assertThat(page(supplier, "")).doesNotContain("/agenda\"");

        day.tell(convention);

        assertThat(page(supplier, "")).contains(path(supplier, "/agenda"));
        assertThat(mvc.perform(get("/conventions").with(Cast.as(supplier.person())))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains(path(supplier, "/agenda"));
        assertThat(page(supplier, "/agenda"))
                .containsSubsequence(
                        "Prochaine rencontre", "9 h 25 – 9 h 45", "Table 1", buyer.name(), "Parlons ensemble.")
                .containsSubsequence(
                        "9 h – 9 h 20", "libre", "9 h 25", "9 h 50", "libre", "10 h 15", "par vidéo", other.name())
                .contains("https://visio.example/salle");
        assertThat(page(buyer, "/agenda")).contains(supplier.name()).doesNotContain(other.name(), "visio.example");
    }

    @Test
    void whoIsNotRegisteredHasNone() throws Exception {
        Guest stranger = day.scene.enterprise();
        day.tell(convention);

        assertThat(send(get(path(stranger, "/agenda")), stranger.person()).getStatus())
                .isEqualTo(404);
        assertThat(send(get(path(supplier, "/agenda")), stranger.person()).getStatus())
                .isEqualTo(403);
    }

    @Test
    void phonesAreSentWhatTheyDoNotKnowOnly() throws Exception {
        day.tell(convention);
        MockHttpServletResponse all = send(get(path(supplier, "/agenda/suite")), supplier.person());
        String etag = Objects.requireNonNull(all.getHeader("ETag"));
        assertThat(words(all)).startsWith("<div id=\"suite\"").contains(buyer.name());
        assertThat(all.getHeader("Cache-Control")).isEqualTo("no-cache, private");

        MockHttpServletResponse same =
                send(get(path(supplier, "/agenda/suite")).header("If-None-Match", etag), supplier.person());
        assertThat(same.getStatus()).isEqualTo(304);
        assertThat(same.getContentAsByteArray()).isEmpty();

        day.move(convention, first, 2);
        MockHttpServletResponse moved =
                send(get(path(supplier, "/agenda/suite")).header("If-None-Match", etag), supplier.person());
        assertThat(moved.getStatus()).isEqualTo(200);
        assertThat(words(moved)).contains("déplacée", "9 h 50 – 10 h 10", "Table 2");
        day.lose(second);
        assertThat(page(supplier, "/agenda")).contains("annulée", other.name());
    }

    @Test
    void onTheDayThePageAsksByItself() throws Exception {
        day.tell(convention);
        assertThat(page(supplier, "/agenda")).doesNotContain("hx-get");

        day.on(convention, day.scene.today());

        assertThat(page(supplier, "/agenda")).contains("hx-get=\"" + path(supplier, "/agenda/suite"), "hx-headers");
    }

    @Test
    void whatWasWishedInVainIsSaidKindly() throws Exception {
        Guest refusing = day.buyer();
        Guest unasked = day.buyer();
        Convention asked = day.with(supplier, refusing, unasked);
        wishes.say(
                asked.id(),
                supplier.party(),
                Map.of(day.scene.attendee(asked, refusing).id(), Level.WANT));
        day.result(
                asked,
                day.missed(asked, refusing, supplier, "REFUSED") + ","
                        + day.missed(asked, unasked, supplier, "BUYER_FULL"),
                "\"" + day.scene.attendee(asked, supplier).id() + "\":2");
        convention = day.tell(asked);

        assertThat(page(supplier, "/agenda"))
                .contains(refusing.name(), "n’a pas pu être retenue", "au moins 2 rencontres : il vous en manque 2")
                .doesNotContain(unasked.name(), "refus");
    }

    @Test
    void anotherProgramReadsTheCalendarAndItsChanges() throws Exception {
        convention = day.tell(convention);
        String text =
                send(get(path(supplier, "/agenda.ics")), supplier.person()).getContentAsString(StandardCharsets.UTF_8);
        ICalendar calendar = Biweekly.parse(text).first();
        assertThat(calendar.validate(ICalVersion.V2_0).isEmpty()).isTrue();
        assertThat(Objects.requireNonNull(calendar.getMethod()).isPublish()).isTrue();
        assertThat(text).contains("REFRESH-INTERVAL;VALUE=DURATION:PT15M", "X-PUBLISHED-TTL:PT15M");
        assertThat(calendar.getEvents()).hasSize(2);
        VEvent meeting = event(text, first);
        assertThat(meeting.getSummary().getValue()).isEqualTo(buyer.name());
        assertThat(meeting.getLocation().getValue()).startsWith("Table 1, 12 rue des Lices");
        assertThat(meeting.getSequence().getValue()).isZero();
        assertThat(meeting.getDateStart().getValue().toInstant()).isEqualTo(at(1));
        assertThat(meeting.getDateEnd().getValue().toInstant()).isEqualTo(at(1).plusSeconds(1200));
        assertThat(event(text, second).getUrl().getValue()).isEqualTo("https://visio.example/salle");

        day.move(convention, first, 2);
        day.lose(second);
        String later =
                send(get(path(supplier, "/agenda.ics")), supplier.person()).getContentAsString(StandardCharsets.UTF_8);

        VEvent moved = event(later, first);
        assertThat(moved.getSequence().getValue()).isEqualTo(1);
        assertThat(moved.getDateStart().getValue().toInstant()).isEqualTo(at(2));
        assertThat(moved.getLastModified().getValue().toInstant()).isEqualTo(DayScene.TOLD.plusSeconds(3600));
        assertThat(moved.getStatus().isConfirmed()).isTrue();
        assertThat(event(later, second).getStatus().isCancelled()).isTrue();
        assertThat(event(later, second).getSequence().getValue()).isEqualTo(1);
    }

    private Instant at(int slot) {
        var begin = convention.plan().slots().get(slot);
        return begin.day().atTime(begin.from()).atZone(convention.law().zone()).toInstant();
    }

    private static VEvent event(String calendar, UUID meeting) {
        return Biweekly.parse(calendar).first().getEvents().stream()
                .filter(event -> event.getUid().getValue().equals(new MeetingId(meeting) + "@chainon"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aPrivateAddressIsFollowedUntilItIsTakenBack() throws Exception {
        convention = day.tell(convention);
        String old = made();
        assertThat(anybody(old).getStatus()).isEqualTo(200);
        String etag = Objects.requireNonNull(anybody(old).getHeader("ETag"));
        assertThat(mvc.perform(get(old).header("If-None-Match", etag))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(304);

        String fresh = made();
        assertThat(anybody(old).getStatus()).isEqualTo(404);
        assertThat(anybody(fresh).getContentAsString(StandardCharsets.UTF_8)).contains("STATUS:CONFIRMED");
        day.state(convention, Convention.State.CANCELLED);
        assertThat(anybody(fresh).getContentAsString(StandardCharsets.UTF_8))
                .contains("STATUS:CANCELLED")
                .doesNotContain("STATUS:CONFIRMED");
        day.tell(convention);

        send(post(path(supplier, "/agenda/adresse")).param("faire", "retirer"), supplier.person());
        assertThat(anybody(fresh).getStatus()).isEqualTo(404);
    }

    private String made() throws Exception {
        MockHttpServletResponse response =
                send(post(path(supplier, "/agenda/adresse")).param("faire", "nouvelle"), supplier.person());
        Matcher address = PRIVATE.matcher(words(response));
        assertThat(address.find()).isTrue();
        return address.group();
    }

    private MockHttpServletResponse anybody(String path) throws Exception {
        return mvc.perform(get(path)).andReturn().getResponse();
    }
}
