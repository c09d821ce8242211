package org.chainon.account.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** By a mail server, over one line as long as there is something to send. For one thread. */
final class SmtpDelivery implements Delivery {
    private static final Logger LOG = LoggerFactory.getLogger(SmtpDelivery.class);
    private static final String PATIENCE_MILLIS = "10000";
    private static final int TLS_FROM_THE_START = 465;

    private final MailSettings settings;
    private final Letters letters;
    private final Session session;
    private @Nullable Transport line;

    SmtpDelivery(MailSettings settings, Letters letters) {
        this.settings = settings;
        this.letters = letters;
        this.session = Session.getInstance(properties(settings));
    }

    private static Properties properties(MailSettings settings) {
        Properties smtp = new Properties();
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
        smtp.setProperty("mail.smtp.auth", Boolean.toString(!settings.user().isBlank()));
        return smtp;
    }

    @Override
    public void deliver(Letter letter) throws DeliveryFailed {
        try {
            MimeMessage message = letters.message(session, letter);
            connected().sendMessage(message, message.getAllRecipients());
        } catch (MessagingException e) {
            if (isRefused(e)) {
                throw new DeliveryRefused(e);
            }
            hangUp();
            throw new DeliveryFailed(e);
        }
    }

    /** The line that is open, else a new one. */
    private Transport connected() throws MessagingException {
        Transport open = line;
        if (open == null || !open.isConnected()) {
            open = session.getTransport("smtp");
            boolean named = !settings.user().isBlank();
            open.connect(
                    settings.host(),
                    settings.port(),
                    named ? settings.user() : null,
                    named ? settings.password() : null);
            line = open;
        }
        return open;
    }

    @Override
    public void hangUp() {
        Transport open = line;
        line = null;
        if (open != null) {
            try {
                open.close();
            } catch (MessagingException e) {
                LOG.debug("The mail server did not say good-bye: {}", e.getMessage());
            }
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
