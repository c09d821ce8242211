package org.chainon.account.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.Stream;
import org.chainon.PlatformTest;
import org.chainon.account.Bulletin;
import org.chainon.account.MailStops;
import org.chainon.account.Mailbox;
import org.chainon.account.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@PlatformTest
class MailTest {
    @Autowired
    Mailbox mailbox;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MailStops stops;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Clock clock;

    @TempDir
    Path folder;

    private final String email = Visitor.email();

    @BeforeEach
    void nothingElseIsDue() {
        jdbc.sql("update account.outbox set sent_at = now() where sent_at is null")
                .update();
    }

    @Test
    void aMailLeavesByTheServerAsTextAndHtmlOnce() throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, null, ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            mailbox.send(email, "en", "sign-in", "https://example.org/connexion/lien?jeton=a", "123 456");
            Postman postman = postman(new SmtpDelivery(settings(server.getSmtp().getPort()), letters()), clock);
            assertThat(postman.round(10)).isEqualTo(1);
            assertThat(postman.round(10)).isZero();

            MimeMessage message = server.getReceivedMessages()[0];
            assertThat(message.getSubject()).isEqualTo("Your sign-in link to Chaînon");
            assertThat(message.getRecipients(Message.RecipientType.TO)[0]).hasToString(email);
            assertThat(message.getFrom()[0].toString()).contains("essai@chainon.example");
            String raw = GreenMailUtil.getWholeMessage(message);
            assertThat(raw).contains("text/plain", "text/html", "123 456");
            assertThat(message.getHeader("Return-Path")).containsExactly("<retours@chainon.example>");
        } finally {
            server.stop();
        }
    }

    @Test
    void aBulletinSaysHowToUnsubscribeAndKeepsItsIdThroughAllTries() throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, null, ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            mailbox.post(new Bulletin(email, "Deux avis", "texte", "<p>texte</p>", "https://exemple.fr/fin/x", null));
            Postman postman = postman(new SmtpDelivery(settings(server.getSmtp().getPort()), letters()), clock);
            postman.round(10);
            jdbc.sql("update account.outbox set sent_at = null where recipient = ?")
                    .params(email)
                    .update();
            postman.round(10);
            MimeMessage[] twice = server.getReceivedMessages();
            assertThat(twice).hasSize(2);
            assertThat(twice[0].getMessageID())
                    .isEqualTo(twice[1].getMessageID())
                    .endsWith("@chainon.example>");
            assertThat(twice[0].getHeader("List-Unsubscribe")).containsExactly("<https://exemple.fr/fin/x>");
            assertThat(twice[0].getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        } finally {
            server.stop();
        }
    }

    @Test
    void anAddressThatTheServerRefusesForGoodGetsNoMoreBulletins() throws Exception {
        try (RefusingServer server = new RefusingServer()) {
            mailbox.send(email, "fr", "account-erased");
            postman(new SmtpDelivery(settings(server.port()), letters()), clock).round(10);
        }
        assertThat(state("given_up_at")).isNotNull();
        assertThat(stops.find(email)).contains(MailStops.Why.BOUNCED);
        Bulletin bulletin = new Bulletin(email, "Avis", "texte", "<p>texte</p>", null, null);
        assertThat(mailbox.post(bulletin)).isFalse();
        stops.lift(email);
        assertThat(mailbox.post(bulletin)).isTrue();
    }

    /** Speaks as much SMTP as is needed to say that nobody lives here. */
    private static final class RefusingServer implements AutoCloseable {
        private final java.net.ServerSocket socket =
                new java.net.ServerSocket(0, 5, java.net.InetAddress.getLoopbackAddress());

        RefusingServer() throws java.io.IOException {
            Thread.ofVirtual().start(this::serve);
        }

        int port() {
            return socket.getLocalPort();
        }

        private void serve() {
            try (java.net.Socket client = socket.accept();
                    java.io.BufferedReader in = new java.io.BufferedReader(new java.io.InputStreamReader(
                            client.getInputStream(), java.nio.charset.StandardCharsets.US_ASCII))) {
                say(client, "220 essai");
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    say(client, line.startsWith("RCPT") ? "550 5.1.1 personne ici" : "250 ok");
                }
            } catch (java.io.IOException e) {
                // The client has hung up.
            }
        }

        private static void say(java.net.Socket client, String line) throws java.io.IOException {
            client.getOutputStream().write((line + "\r\n").getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        }

        @Override
        public void close() throws java.io.IOException {
            socket.close();
        }
    }

    @Test
    void whatCannotLeaveIsTriedLaterAndGivenUpAfterADay() {
        mailbox.send(email, "fr", "account-erased");
        Postman postman = postman(failing(), clock);
        assertThat(postman.round(10)).isEqualTo(1);
        assertThat(postman.round(10)).as("it waits").isZero();
        assertThat(state("failure")).isEqualTo("ConnectException");

        postman(failing(), Clock.offset(clock, Duration.ofHours(25))).round(10);
        assertThat(state("given_up_at")).isNotNull();
        assertThat(state("sent_at")).isNull();
    }

    @Test
    void whatIsOfNoUseAnyMoreIsNotSent() throws Exception {
        mailbox.send(email, "fr", clock.instant().minusSeconds(1), "sign-in-code", "123 456");
        postman(new FileDelivery(folder, letters()), clock).round(10);
        assertThat(state("sent_at")).isNull();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void withoutAServerAMailIsAFile() throws Exception {
        mailbox.send(email, "fr", "sign-in", "https://exemple.fr/connexion/lien?jeton=a", "123 456");
        postman(new FileDelivery(folder, letters()), clock).round(10);
        try (Stream<Path> files = Files.list(folder)) {
            MimeMessage message =
                    new MimeMessage(null, Files.newInputStream(files.findFirst().orElseThrow()));
            assertThat(message.getSubject()).isEqualTo("Votre lien de connexion à Chaînon");
            assertThat(message.getContentType()).contains("multipart");
        }
        assertThat(state("sent_at")).isNotNull();
    }

    @Test
    void pausesGrow() {
        assertThat(Stream.of(0, 1, 2, 3, 30).map(Postman::pause))
                .containsExactly(
                        Duration.ofSeconds(15),
                        Duration.ofSeconds(30),
                        Duration.ofSeconds(60),
                        Duration.ofSeconds(120),
                        Duration.ofHours(2));
    }

    @Test
    void valuesCannotBringParagraphsLinksOrMarkup() {
        mailbox.send(email, "fr", "sign-in-code", "a\n\nhttps://ailleurs.example\n\n<b>b</b>");
        assertThat(state("body_text")).contains("a https://ailleurs.example <b>b</b>");
        assertThat(state("body_html")).doesNotContain("<a ", "<b>").contains("&lt;b&gt;");
    }

    private String state(String column) {
        return jdbc.sql("select " + column + "::text from account.outbox where recipient = ?")
                .params(email)
                .query((row, n) -> java.util.Optional.ofNullable(row.getString(1)))
                .single()
                .orElse(null);
    }

    private Postman postman(Delivery delivery, Clock at) {
        return new Postman(jdbc, transactions, delivery, stops, at);
    }

    private Letters letters() {
        return new Letters("Chaînon <essai@chainon.example>", clock);
    }

    private static Delivery failing() {
        return letter -> {
            throw new Delivery.DeliveryFailed(new java.net.ConnectException("refused"));
        };
    }

    private static MailSettings settings(int port) {
        return new MailSettings("localhost", port, "", "", "", "retours@chainon.example", "", Duration.ofSeconds(1));
    }
}
