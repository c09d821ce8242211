package org.chainon.account.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.chainon.PlatformTest;
import org.chainon.account.Bulletin;
import org.chainon.account.Cast;
import org.chainon.account.MailStops;
import org.chainon.account.Mailbox;
import org.chainon.account.Organisations;
import org.chainon.account.People;
import org.chainon.account.Person;
import org.chainon.account.Visitor;
import org.chainon.account.mail.Departures;
import org.chainon.job.Progress;
import org.chainon.kernel.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

@PlatformTest
class ReturnsTest {
    @Autowired
    Returns returns;

    @Autowired
    MailStops stops;

    @Autowired
    Mailbox mailbox;

    @Autowired
    People people;

    @Autowired
    Organisations organisations;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Clock clock;

    @TempDir
    Path folder;

    private final String email = Visitor.email();
    private final GreenMail server = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, null, ServerSetup.PROTOCOL_IMAP), new ServerSetup(0, null, ServerSetup.PROTOCOL_IMAPS)
    });
    private final List<Reason> outcomes = new ArrayList<>();

    private GreenMailUser returned;

    @BeforeEach
    void aMailbox() {
        jdbc.sql("update account.outbox set sent_at = now() where sent_at is null")
                .update();
        server.start();
        returned = server.setUser("retours@chainon.example", "retours", "secret");
    }

    @AfterEach
    void closed() {
        server.stop();
    }

    @Test
    void aReportAsPostfixWritesItEndsBulletinsAndIsDeleted() throws Exception {
        arrives(ReturnedMail.failed(sent(email), email, "5.1.1").postfix());
        read();
        assertThat(stops.find(email)).contains(MailStops.Why.BOUNCED);
        assertThat(mailbox.post(bulletin())).isFalse();
        assertThat(left()).isEmpty();
        assertThat(outcomes.getLast().values()).containsEntry("stopped", 1).containsEntry("left", 0);
    }

    @Test
    void aReportAsExchangeWritesItEndsBulletins() throws Exception {
        arrives(ReturnedMail.failed(sent(email), email, "5.1.10").exchange());
        read();
        assertThat(stops.find(email)).contains(MailStops.Why.BOUNCED);
    }

    @Test
    void aMailThatIsOnlyLateChangesNothing() throws Exception {
        arrives(new ReturnedMail(sent(email), email, "delayed", "4.4.1").postfix());
        read();
        assertThat(stops.find(email)).isEmpty();
        assertThat(left()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"5.2.2", "4.4.7"})
    void whatMayPassEndsBulletinsAfterThreeMailsWithinThirtyDays(String status) throws Exception {
        UUID old = sent(email);
        arrives(ReturnedMail.failed(old, email, status).postfix());
        read();
        jdbc.sql("update account.mail_sent set returned_at = ? where message_id = ?")
                .params(Timestamp.from(clock.instant().minus(Duration.ofDays(31))), old)
                .update();
        for (int i = 0; i < 2; i++) {
            UUID message = sent(email);
            arrives(ReturnedMail.failed(message, email, status).postfix());
            arrives(ReturnedMail.failed(message, email, status).exchange());
        }
        read();
        assertThat(stops.find(email)).as("two, told twice, and an old one").isEmpty();
        arrives(ReturnedMail.failed(sent(email), email, status).postfix());
        read();
        assertThat(stops.find(email)).contains(MailStops.Why.BOUNCED);
    }

    @Test
    void aComplaintEndsBulletinsThoughItHidesTheAddress() throws Exception {
        arrives(ReturnedMail.failed(sent(email), email, "").complaint("abuse"));
        read();
        assertThat(stops.find(email)).contains(MailStops.Why.COMPLAINED);
    }

    @Test
    void aComplaintIsUnderstoodWhenTheMailItselfIsNotKeptAnyMore() throws Exception {
        Person person = new Cast(people, organisations).somebody();
        UUID message = sent(person.email());
        jdbc.sql("delete from account.outbox where message_id = ?")
                .params(message)
                .update();
        arrives(ReturnedMail.failed(message, "", "").complaint("abuse"));
        read();
        assertThat(stops.find(person.email())).contains(MailStops.Why.COMPLAINED);
    }

    @Test
    void aReportOfAnotherSortIsNoComplaint() throws Exception {
        arrives(ReturnedMail.failed(sent(email), email, "").complaint("not-spam"));
        read();
        assertThat(stops.find(email)).isEmpty();
    }

    @Test
    void forgedReportsSilenceNobodyAndAreLeft() throws Exception {
        String other = Visitor.email();
        UUID othersMail = sent(other);
        UUID waiting = posted(email);
        arrives(ReturnedMail.failed(UUID.randomUUID(), email, "5.1.1").postfix());
        arrives(ReturnedMail.failed(UUID.randomUUID(), email, "").complaint("abuse"));
        arrives(ReturnedMail.failed(othersMail, email, "5.1.1").exchange());
        arrives(ReturnedMail.failed(waiting, email, "5.1.1").exchange());
        read();
        assertThat(stops.find(email)).isEmpty();
        assertThat(stops.find(other)).isEmpty();
        assertThat(left()).hasSize(4).allMatch(ReturnsTest::seen);
        assertThat(outcomes.getLast().values()).containsEntry("left", 4);
    }

    @Test
    void whatCannotBeReadIsLeftOnceAndStopsNothingElse() throws Exception {
        String report = ReturnedMail.failed(sent(email), email, "5.1.1").postfix();
        arrives(report.replace("Status: 5.1.1", "Status: inconnu"));
        arrives(report.replaceAll("(?s)Content-Type: message/delivery-status.*", ""));
        arrives(report.replace("boundary=\"4F1A.1795/mx.exemple.fr\"", "boundary=\"autre\""));
        arrives("From: a@b.fr\nTo: retours@chainon.example\nSubject: Absence\n\nJe reviens lundi.\n");
        arrives(ReturnedMail.failed(sent(email), email, "5.1.1").exchange());
        read();
        assertThat(stops.find(email)).contains(MailStops.Why.BOUNCED);
        assertThat(left()).hasSize(4).allMatch(ReturnsTest::seen);
        read();
        assertThat(outcomes.getLast().values()).containsEntry("count", 0);
    }

    @Test
    void whoSaysTryAgainGetsMailsAndOldReportsSayNothingAnyMore() throws Exception {
        Person person = new Cast(people, organisations).somebody();
        UUID before = sent(person.email());
        arrives(ReturnedMail.failed(before, person.email(), "5.1.1").postfix());
        read();
        mvc.perform(get("/compte").with(Cast.as(person)))
                .andExpect(content().string(org.hamcrest.Matchers.containsString("Essayez à nouveau")));
        mvc.perform(post("/compte/adresse/reessayer").with(csrf()).with(Cast.as(person)))
                .andExpect(redirectedUrl("/compte?fait=courriels"));
        assertThat(stops.find(person.email())).isEmpty();
        arrives(ReturnedMail.failed(before, person.email(), "5.1.1").postfix());
        read();
        assertThat(stops.find(person.email())).isEmpty();
    }

    @Test
    void thePasswordMayLieInAFile() throws Exception {
        Path file = Files.writeString(folder.resolve("secret"), "secret\n");
        arrives(ReturnedMail.failed(sent(email), email, "5.1.1").postfix());
        read(new ReturnSettings(
                "localhost",
                server.getImap().getPort(),
                "retours",
                "",
                file.toString(),
                false,
                "INBOX",
                Duration.ofMinutes(5)));
        assertThat(stops.find(email)).isPresent();
    }

    @Test
    void aServerThatCannotProveWhoItIsIsNotSpokenTo() throws Exception {
        arrives(ReturnedMail.failed(sent(email), email, "5.1.1").postfix());
        assertThatThrownBy(() -> read(new ReturnSettings(
                        "localhost",
                        server.getImaps().getPort(),
                        "retours",
                        "secret",
                        "",
                        true,
                        "INBOX",
                        Duration.ofMinutes(5))))
                .isInstanceOf(IOException.class)
                .hasMessageNotContainingAny("retours", "secret");
        assertThat(stops.find(email)).isEmpty();
    }

    private Bulletin bulletin() {
        return new Bulletin(email, "Deux avis", "texte", "<p>texte</p>", null, null);
    }

    /** A mail in the outbox that has not left. */
    private UUID posted(String to) {
        assertThat(mailbox.post(new Bulletin(to, "Deux avis", "texte", "<p>texte</p>", null, null)))
                .isTrue();
        return jdbc.sql("select message_id from account.outbox where recipient = ? order by id desc limit 1")
                .params(to)
                .query(UUID.class)
                .single();
    }

    private UUID sent(String to) throws Exception {
        UUID message = posted(to);
        Departures.sendAll(jdbc, transactions, stops, clock, folder);
        return message;
    }

    private void arrives(String text) throws Exception {
        MimeMessage message = new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)));
        returned.deliver(message);
    }

    private List<StoredMessage> left() throws Exception {
        return server.getManagers().getImapHostManager().getInbox(returned).getMessages();
    }

    private static boolean seen(StoredMessage message) {
        return message.isSet(Flags.Flag.SEEN);
    }

    private void read() throws IOException {
        read(new ReturnSettings(
                "localhost",
                server.getImap().getPort(),
                "retours",
                "secret",
                "",
                false,
                "INBOX",
                Duration.ofMinutes(5)));
    }

    private void read(ReturnSettings settings) throws IOException {
        new ReturnsRound(settings, returns).run(new Progress() {
            @Override
            public String about() {
                return "";
            }

            @Override
            public void expect(long total) {}

            @Override
            public void done(long count) {}

            @Override
            public void outcome(Reason outcome) {
                outcomes.add(outcome);
            }

            @Override
            public boolean stopping() {
                return false;
            }
        });
    }
}
