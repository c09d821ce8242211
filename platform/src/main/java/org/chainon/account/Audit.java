package org.chainon.account;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.chainon.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/** Who did what, to what, when, from where. Entries are added, never changed; they hold ids, no names, no addresses of mail. */
public interface Audit {
    /**
     * Adds an entry in the transaction that is open: what was not done is not told.
     *
     * @param action a code: {@code supplier.verified}
     * @param target the text form of an id, or null
     * @param details further codes and ids
     */
    void record(String action, @Nullable String target, Map<String, String> details);

    /** Of somebody who is not signed in, or in a job. */
    void record(@Nullable PersonId actor, String action, @Nullable String target, Map<String, String> details);

    /** Newest first. */
    List<Entry> latest(int limit, int offset);

    List<Entry> of(PersonId person);

    List<Entry> on(String target);

    /** One line of the log. */
    record Entry(
            long id,
            Instant at,
            @Nullable PersonId actor,
            @Nullable PersonId impersonator,
            String action,
            @Nullable String target,
            String details,
            @Nullable String address) {}
}
