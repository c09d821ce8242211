package org.chainon.need.sourcing;

import java.time.Instant;
import org.chainon.kernel.NeedId;
import org.chainon.kernel.PersonId;
import org.chainon.paper.PaperFormat;
import org.jspecify.annotations.Nullable;

/**
 * A sourcing file that was made, kept as it was given.
 *
 * @param number from 1, in each need
 * @param language in which it is written: {@code fr}, {@code en}
 * @param saidHash SHA-256 of what it says, as canonical JSON: the one that is printed in it
 * @param hash SHA-256 of its bytes
 * @param person who made it; null once the account is erased
 */
public record MadeFile(
        NeedId need,
        int number,
        boolean full,
        PaperFormat format,
        String language,
        String saidHash,
        String hash,
        @Nullable PersonId person,
        Instant at) {}
