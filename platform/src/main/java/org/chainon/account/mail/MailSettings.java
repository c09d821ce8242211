package org.chainon.account.mail;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * By whom mails are sent ({@code CHAINON_MAIL_HOST}, {@code …_PORT}, {@code …_USER}, {@code …_PASSWORD}, {@code …_FROM}).
 *
 * @param host empty: mails are written to files
 * @param port 465 speaks TLS from the start, others by STARTTLS
 * @param from the sender that people see
 * @param returnTo address to which mails come back that cannot be delivered; empty: that of the sender
 * @param starttls refuses to speak in clear; empty: when there is a user, whose password would be read
 * @param pause between two looks into the outbox
 */
@ConfigurationProperties("chainon.mail")
record MailSettings(
        @DefaultValue("") String host,
        @DefaultValue("587") int port,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("Chaînon <ne-pas-repondre@localhost>") String from,
        @DefaultValue("") String returnTo,
        @DefaultValue("") String starttls,
        @DefaultValue("3s") Duration pause) {
    boolean byServer() {
        return !host.isBlank();
    }

    boolean mustBeSecret() {
        return starttls.isBlank() ? !user.isBlank() : Boolean.parseBoolean(starttls);
    }

    /** Without the password, which no log is to show. */
    @Override
    public String toString() {
        return "MailSettings[" + host + ":" + port + "]";
    }
}
