package org.chainon.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chainon.notice.NoticeFixtures.newId;
import static org.chainon.notice.NoticeFixtures.notice;
import static org.chainon.supplier.SupplierFixtures.LILLE;
import static org.chainon.supplier.SupplierFixtures.siret;
import static org.chainon.supplier.SupplierFixtures.siteIn;
import static org.chainon.supplier.SupplierFixtures.supplier;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import biweekly.Biweekly;
import biweekly.ICalendar;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import com.sun.net.httpserver.HttpServer;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chainon.PlatformTest;
import org.chainon.account.Cast;
import org.chainon.account.Organisations;
import org.chainon.account.People;
import org.chainon.account.Person;
import org.chainon.kernel.WatchId;
import org.chainon.matching.Opinion;
import org.chainon.matching.Opinions;
import org.chainon.notice.Notice;
import org.chainon.notice.NoticeIntake;
import org.chainon.notice.Notices;
import org.chainon.notice.Opportunity;
import org.chainon.supplier.RegisterSupplier;
import org.chainon.supplier.Supplier;
import org.chainon.supplier.SupplierDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Addresses of watches that work without signing in: feeds, calendars, links in mails, calls to other programs. */
@PlatformTest
class WatchAddressesTest {
    @Autowired
    MockMvc mvc;

    @Autowired
    Watches watches;

    @Autowired
    MailLinks links;

    @Autowired
    Hooks hooks;

    @Autowired
    NoticeIntake intake;

    @Autowired
    Notices notices;

    @Autowired
    Opinions opinions;

    @Autowired
    RegisterSupplier register;

    @Autowired
    SupplierDirectory directory;

    @Autowired
    Organisations organisations;

    @Autowired
    People people;

    @Autowired
    Clock clock;

    private final String word = "viorne" + UUID.randomUUID().toString().replace("-", "");
    private Person reader;
    private Supplier supplier;
    private Watch watch;
    private String token;
    private Notice notice;

    @BeforeEach
    void aWatch() throws Exception {
        String siret = siret();
        register.register(supplier("feed-" + siret, "Feuilles")
                .identifier(siret)
                .site(siteIn(LILLE))
                .build());
        supplier = directory.byIdentifier(siret).orElseThrow();
        reader = new Cast(people, organisations).memberOf(supplier);
        watch = new Watch(
                WatchId.random(),
                supplier.id(),
                null,
                "Ma liste & <moi>",
                Map.of("q", List.of(word)),
                Breadth.USUAL,
                Rhythm.USUAL,
                false,
                0,
                0,
                false);
        watches.save(watch);
        token = watches.newFeed(watch.id());
        String id = newId();
        intake.take(notice("Taille & tonte <b>" + word)
                .id(id)
                .published(LocalDate.now(clock).toString())
                .deadline(OffsetDateTime.now(clock).plusDays(20).withNano(0).toString())
                .lot("1", "Tonte")
                .draft());
        notice = notices.bySourceId(id).orElseThrow();
    }

    private MockHttpServletResponse read(String path) throws Exception {
        return mvc.perform(get(path)).andReturn().getResponse();
    }

    @Test
    void anotherProgramReadsTheFeed() throws Exception {
        String xml = read("/flux/" + token + ".atom").getContentAsString(StandardCharsets.UTF_8);
        SyndFeed feed = new SyndFeedInput().build(new StringReader(xml));
        assertThat(feed.getFeedType()).startsWith("atom");
        assertThat(feed.getTitle()).isEqualTo("Ma liste & <moi>");
        assertThat(feed.getEntries()).singleElement().satisfies(entry -> {
            assertThat(entry.getTitle()).isEqualTo(notice.title());
            assertThat(entry.getLink()).endsWith("/avis/" + notice.id());
            assertThat(entry.getUri()).isEqualTo("urn:uuid:" + notice.id().value());
        });
    }

    @Test
    void anotherProgramReadsTheCalendar() throws Exception {
        String text = read("/flux/" + token + ".ics").getContentAsString(StandardCharsets.UTF_8);
        ICalendar calendar = Biweekly.parse(text).first();
        assertThat(calendar.validate(biweekly.ICalVersion.V2_0).isEmpty()).isTrue();
        assertThat(calendar.getEvents()).singleElement().satisfies(event -> {
            assertThat(event.getSummary().getValue()).isEqualTo(notice.title());
            assertThat(event.getDateStart().getValue().toInstant())
                    .isEqualTo(
                            java.util.Objects.requireNonNull(notice.deadline()).toInstant());
        });
    }

    @Test
    void whatTakesPlaceStandsOnItsDayBesideTheDeadlineForSigningUp() throws Exception {
        LocalDate day = LocalDate.now(clock).plusDays(30);
        String id = newId();
        intake.take(notice("Convention d'affaires " + word)
                .id(id)
                .published(LocalDate.now(clock).toString())
                .deadline(OffsetDateTime.now(clock).plusDays(20).withNano(0).toString())
                .lot("1", "Rencontres")
                .draft()
                .offering(new Opportunity(Notice.Kind.BUSINESS_MEETING, null, List.of(), day)));
        Notice meeting = notices.bySourceId(id).orElseThrow();
        String text = read("/flux/" + token + ".ics").getContentAsString(StandardCharsets.UTF_8);
        ICalendar calendar = Biweekly.parse(text).first();
        assertThat(calendar.validate(biweekly.ICalVersion.V2_0).isEmpty()).isTrue();
        assertThat(calendar.getEvents())
                .filteredOn(event -> event.getUid().getValue().equals(meeting.id() + "-day@chainon"))
                .singleElement()
                .satisfies(event ->
                        assertThat(event.getDateStart().getValue().hasTime()).isFalse());
        assertThat(text).contains("DTSTART;VALUE=DATE:" + day.toString().replace("-", ""));
        assertThat(calendar.getEvents())
                .filteredOn(event -> event.getUid().getValue().equals(meeting.id() + "@chainon"))
                .singleElement()
                .satisfies(event -> assertThat(event.getSummary().getValue()).startsWith("Inscription : "));
    }

    @Test
    void aCorrectedNoticeKeepsItsIdUnderAHigherNumber() throws Exception {
        OffsetDateTime later = OffsetDateTime.now(clock).plusDays(40).withNano(0);
        intake.take(notice(notice.title())
                .id(notice.sourceId())
                .version("2")
                .published(LocalDate.now(clock).toString())
                .deadline(later.toString())
                .lot("1", "Tonte")
                .draft());
        String text = read("/flux/" + token + ".ics").getContentAsString(StandardCharsets.UTF_8);
        assertThat(Biweekly.parse(text).first().getEvents()).singleElement().satisfies(event -> {
            assertThat(event.getUid().getValue()).isEqualTo(notice.id() + "@chainon");
            assertThat(event.getSequence().getValue()).isEqualTo(1);
            assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(later.toInstant());
        });
    }

    @Test
    void aNewAddressIsShownOnceAndEndsTheOldOne() throws Exception {
        String made = mvc.perform(post("/veilles/" + watch.id() + "/flux")
                        .with(Cast.as(reader))
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        Matcher fresh = Pattern.compile("/flux/([A-Za-z0-9_-]{43})\\.ics").matcher(made);
        assertThat(fresh.find()).isTrue();
        assertThat(read("/flux/" + token + ".atom").getStatus()).isEqualTo(404);
        assertThat(read("/flux/" + fresh.group(1) + ".atom").getStatus()).isEqualTo(200);
        assertThat(page()).doesNotContain(fresh.group(1)).contains("Cette veille a déjà une adresse");
        mvc.perform(post("/veilles/" + watch.id() + "/flux")
                .param("geste", "retirer")
                .with(Cast.as(reader))
                .with(csrf()));
        assertThat(read("/flux/" + fresh.group(1) + ".atom").getStatus()).isEqualTo(404);
        assertThat(page()).doesNotContain("Cette veille a déjà une adresse");
    }

    private String page() throws Exception {
        return mvc.perform(get("/veilles/" + watch.id()).with(Cast.as(reader)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void savingAWatchLeavesItsAddress() throws Exception {
        watches.save(watch);
        assertThat(read("/flux/" + token + ".atom").getStatus()).isEqualTo(200);
    }

    private String link(MailLinks.What what) {
        return links.about(new MailLinks.About(
                what,
                reader.id(),
                notice.id(),
                supplier.id(),
                notice.lots().getFirst().id()));
    }

    @Test
    void linksOfAMailAnswerWithoutSigningInButOnlyByTheirButton() throws Exception {
        assertThat(read(link(MailLinks.What.SEE)).getRedirectedUrl()).isEqualTo("/avis/" + notice.id());
        String interested = link(MailLinks.What.INTERESTED);
        assertThat(read(interested).getStatus()).isEqualTo(200);
        assertThat(opinions.of(supplier.id())).isEmpty();
        mvc.perform(post(interested).with(csrf()));
        assertThat(opinions.of(supplier.id()))
                .singleElement()
                .satisfies(opinion -> assertThat(opinion.verdict()).isEqualTo(Opinion.Verdict.INTERESTED));
        String not = link(MailLinks.What.NOT_FOR_ME);
        assertThat(mvc.perform(post(not).with(csrf())).andReturn().getResponse().getStatus())
                .isEqualTo(422);
        mvc.perform(post(not).param("raison", "TOO_FAR").with(csrf()));
        assertThat(opinions.of(supplier.id()).getFirst().verdict()).isEqualTo(Opinion.Verdict.NOT_FOR_ME);
    }

    @Test
    void aLinkThatWasChangedOrIsOfSomebodyWhoLeftIsOver() throws Exception {
        String see = link(MailLinks.What.SEE);
        assertThat(read(see.substring(0, see.length() - 2) + "AA").getStatus()).isEqualTo(410);
        assertThat(read("/alertes/x").getStatus()).isEqualTo(410);
        organisations.leave(
                reader.id(), organisations.of(supplier.id()).orElseThrow().id());
        assertThat(read(see).getStatus()).isEqualTo(410);
    }

    /** RFC 8058: posted by the mail program, without a page, a cookie or a session. */
    @Test
    void oneClickUnsubscribesFromOneWatchOrFromAll() throws Exception {
        String one = links.ending(new MailLinks.Ending(reader.id(), watch.id()));
        assertThat(read(one).getStatus()).isEqualTo(200);
        assertThat(watches.unsubscribed(reader.id(), watch.id())).isFalse();
        mvc.perform(post(one).param("List-Unsubscribe", "One-Click"));
        assertThat(watches.unsubscribed(reader.id(), watch.id())).isTrue();
        assertThat(watches.silent(reader.id())).isFalse();
        mvc.perform(post(links.ending(new MailLinks.Ending(reader.id(), null))).param("List-Unsubscribe", "One-Click"));
        assertThat(watches.silent(reader.id())).isTrue();
    }

    @Test
    void aHookIsCalledWithASignatureAndAgainAfterAFailure() throws Exception {
        BlockingQueue<String> received = new LinkedBlockingQueue<>();
        int[] status = {500};
        HttpServer other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        other.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            received.add(exchange.getRequestHeaders().getFirst("Chainon-Signature") + " " + body);
            exchange.sendResponseHeaders(status[0], -1);
            exchange.close();
        });
        other.start();
        try {
            HookCaller caller = new HookCaller(hooks, clock, true);
            hooks.set(watch.id(), "http://localhost:" + other.getAddress().getPort() + "/");
            hooks.call(watch, notice, "1", clock.instant());
            hooks.call(watch, notice, "1", clock.instant());
            Hooks.Call call = hooks.due(1000).stream()
                    .filter(each -> each.hook().watch().equals(watch.id()))
                    .findFirst()
                    .orElseThrow();
            caller.call(call);
            String told = received.poll(5, TimeUnit.SECONDS);
            String signature = told.substring(0, told.indexOf(' '));
            String body = told.substring(told.indexOf(' ') + 1);
            long seconds = Long.parseLong(signature.replaceAll("t=([0-9]+),.*", "$1"));
            assertThat(signature).isEqualTo(HookCaller.signature(call.hook().secret(), body, seconds));
            assertThat(body).contains(notice.id().toString());
            assertThat(hooks.find(watch.id()).orElseThrow().failingSince()).isNotNull();
            status[0] = 204;
            caller.call(call);
            assertThat(hooks.find(watch.id()).orElseThrow().failingSince()).isNull();
            assertThat(received).hasSize(1);
        } finally {
            other.stop(0);
        }
    }

    @Test
    void addressesInsideOnesOwnNetworkAreNotCalled() {
        HookCaller caller = new HookCaller(hooks, clock, false);
        for (String address : List.of(
                "http://exemple.fr/",
                "https://localhost/",
                "https://127.0.0.1/",
                "https://10.1.2.3/x",
                "https://[::1]/",
                "https://169.254.169.254/",
                "ftp://exemple.fr",
                "n'importe quoi")) {
            assertThat(caller.refusal(address)).as(address).isPresent();
        }
    }
}
