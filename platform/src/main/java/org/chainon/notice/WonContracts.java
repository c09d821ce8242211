package org.chainon.notice;

import java.util.List;

/** Contracts by who won them. */
public interface WonContracts {
    /**
     * Contracts that an enterprise won, newest first.
     *
     * @param identifier as the sources write it; a SIREN (9 digits) also finds the SIRETs of its establishments
     */
    List<Award> of(String identifier);
}
