package org.chainon.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mail in a form of its own that goes to many: alerts, digests.
 *
 * @param html a whole page, simple enough for old mail programs
 * @param unsubscribe address that ends these mails when something is posted to it (RFC 8058); null where the platform's own
 *     address is not known
 * @param usefulUntil after this it is not sent any more; null: whenever it can be
 */
public record Bulletin(
        String to,
        String subject,
        String text,
        String html,
        @Nullable String unsubscribe,
        @Nullable Instant usefulUntil) {}
