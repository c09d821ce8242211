package org.chainon.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where modules post what is to be sent by mail; it leaves a few seconds after the transaction that is open.
 *
 * <p>The words of a mail {@code KEY} stand in the module's own messages: {@code mail.KEY.subject} and {@code mail.KEY.text}, whose
 * paragraphs are parted by an empty line ({@code \n\n}). A paragraph that is an address ({@code https://…}) becomes a link, one of
 * six digits is written large. Values are words: their line breaks are taken out.
 */
public interface Mailbox {
    /** @param language {@code fr} or {@code en} */
    default void send(String to, String language, String key, Object... values) {
        send(to, language, null, key, values);
    }

    /** @param usefulUntil after this it is not sent any more; null: whenever it can be */
    void send(String to, String language, @Nullable Instant usefulUntil, String key, Object... values);

    /** Posts a bulletin, unless the address is one of {@link MailStops}; whether it was posted. */
    boolean post(Bulletin bulletin);
}
