package org.chainon.account.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

/** A message whose id is the outbox's, however often it is sent. */
final class KeptIdMessage extends MimeMessage {
    private final String id;

    /** @param id {@code <…@…>} */
    KeptIdMessage(Session session, String id) {
        super(session);
        this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id);
    }
}
