package org.chainon.account.returns;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mailbox to which mails come back, which nobody else reads ({@code CHAINON_MAIL_RETURNS_HOST}, {@code …_USER} and so on).
 *
 * @param host an IMAP server; empty: no mailbox is read
 * @param port 0: 993 with TLS, 143 without
 * @param passwordFile holds the password where it is not given itself
 * @param tls false only on a line that nobody else listens to
 * @param pause between two looks
 */
@ConfigurationProperties("chainon.mail.returns")
record ReturnSettings(
        @DefaultValue("") String host,
        @DefaultValue("0") int port,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("") String passwordFile,
        @DefaultValue("true") boolean tls,
        @DefaultValue("INBOX") String folder,
        @DefaultValue("5m") Duration pause) {
    String secret() throws IOException {
        return passwordFile.isBlank()
                ? password
                : Files.readString(Path.of(passwordFile)).strip();
    }

    /** Without the password, which no log is to show. */
    @Override
    public String toString() {
        return "ReturnSettings[" + host + ":" + port + "]";
    }
}
