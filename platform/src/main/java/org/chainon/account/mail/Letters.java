package org.chainon.account.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Letters as MIME messages: plain text, and simple HTML beside it. */
record Letters(String from, Clock clock) {
    private static final Pattern DOMAIN = Pattern.compile("@([A-Za-z0-9.-]+)");

    MimeMessage message(Session session, Letter letter) throws MessagingException {
        Matcher domain = DOMAIN.matcher(from);
        String host = domain.find() ? domain.group(1) : "localhost";
        MimeMessage message = new KeptIdMessage(session, "<" + letter.messageId() + "@" + host + ">");
        fill(message, letter);
        message.saveChanges();
        return message;
    }

    private void fill(MimeMessage message, Letter letter) throws MessagingException {
        MimeMessageHelper parts = new MimeMessageHelper(
                message, MimeMessageHelper.MULTIPART_MODE_MIXED_RELATED, StandardCharsets.UTF_8.name());
        parts.setFrom(new InternetAddress(from));
        parts.setTo(letter.to());
        parts.setSubject(letter.subject());
        parts.setText(letter.text(), letter.html());
        parts.setSentDate(Date.from(clock.instant()));
        message.setHeader("Auto-Submitted", "auto-generated");
        String unsubscribe = letter.unsubscribe();
        if (unsubscribe != null) {
            message.setHeader("List-Unsubscribe", "<" + unsubscribe + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            message.setHeader("Precedence", "bulk");
        }
    }
}
