package org.chainon.notice;

import java.util.List;
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
}
