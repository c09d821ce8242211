package org.chainon.notice;

import java.util.List;
import java.util.function.Consumer;
import org.chainon.kernel.NoticeId;

/** Contracts that were won, by winner and by notice. */
public interface WonContracts {
    /**
     * Contracts that an enterprise won, newest first.
     *
     * @param identifier as the sources write it; a SIREN (9 digits) also finds the SIRETs of its establishments
     */
    List<Award> of(String identifier);

    /** Awards of a notice, and of other notices of the same procedure; oldest first. */
    List<Award> ofNotice(NoticeId notice);

    /**
     * Awards stored or changed after {@code mark}, each once, oldest change first; streams, memory does not grow. The consumer
     * must not write to the database.
     *
     * @param mark 0 for everything, else what the last call returned
     * @return the mark to give next time; no change committed before this call is ever skipped
     */
    long changedSince(long mark, Consumer<Award> changed);
}
