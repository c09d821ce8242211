package org.chainon.account;

import java.time.Instant;
import org.chainon.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with an account.
 *
 * @param email in lower case
 * @param language {@code fr} or {@code en}, for mails
 * @param blocked whether an administrator has closed the account: nobody signs in with it
 * @param seenAt of the last sign-in, null before the first
 */
public record Person(
        PersonId id,
        String email,
        String name,
        String language,
        boolean admin,
        boolean hasPassword,
        boolean hasSecondFactor,
        boolean blocked,
        Instant createdAt,
        @Nullable Instant seenAt) {}
