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
        } finally {
            server.stop();
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
        return new Postman(jdbc, transactions, delivery, at);
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
        return new MailSettings("localhost", port, "", "", "", "", Duration.ofSeconds(1));
    }
}
