package org.chainon.account.mail;

import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** By a mail server. */
final class SmtpDelivery implements Delivery {
    private static final String PATIENCE_MILLIS = "10000";
    private static final int TLS_FROM_THE_START = 465;

    private final JavaMailSenderImpl server = new JavaMailSenderImpl();
    private final Letters letters;

    SmtpDelivery(MailSettings settings, Letters letters) {
        this.letters = letters;
        server.setHost(settings.host());
        server.setPort(settings.port());
        server.setDefaultEncoding(StandardCharsets.UTF_8.name());
        Properties smtp = server.getJavaMailProperties();
        for (String patience : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            smtp.setProperty("mail.smtp." + patience, PATIENCE_MILLIS);
        }
        smtp.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        if (!settings.returnTo().isBlank()) {
            smtp.setProperty("mail.smtp.from", settings.returnTo());
        }
        if (settings.port() == TLS_FROM_THE_START) {
            smtp.setProperty("mail.smtp.ssl.enable", "true");
        } else {
            smtp.setProperty("mail.smtp.starttls.enable", "true");
            smtp.setProperty("mail.smtp.starttls.required", Boolean.toString(settings.mustBeSecret()));
        }
        if (!settings.user().isBlank()) {
            server.setUsername(settings.user());
            server.setPassword(settings.password());
            smtp.setProperty("mail.smtp.auth", "true");
        }
    }

    @Override
    public void deliver(Letter letter) throws DeliveryFailed {
        try {
            server.send(letters.message(server.getSession(), letter));
        } catch (MailSendException e) {
            for (Exception failed : e.getMessageExceptions()) {
                if (isRefused(failed)) {
                    throw new DeliveryRefused(failed);
                }
            }
            throw new DeliveryFailed(e);
        } catch (MailException | MessagingException e) {
            throw new DeliveryFailed(e);
        }
    }

    /** Whether the server says for good that there is no such mailbox: an answer of 5xx to the recipient (RFC 5321, section 4.2.1). */
    private static boolean isRefused(Exception failure) {
        for (Exception each = failure; each instanceof MessagingException failed; each = failed.getNextException()) {
            if (failed instanceof SMTPAddressFailedException address && address.getReturnCode() >= 500) {
                return true;
            }
        }
        return false;
    }
}
