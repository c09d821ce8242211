package org.chainon.account.mail;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail as it leaves.
 *
 * @param messageId the same at each try
 * @param unsubscribe address to which one posts to get no more (RFC 8058), or null
 */
record Letter(
        long id,
        UUID messageId,
        String to,
        String subject,
        String text,
        String html,
        @Nullable String unsubscribe) {}
