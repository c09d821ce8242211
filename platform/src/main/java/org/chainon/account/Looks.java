package org.chainon.account;

import java.util.Optional;
import org.chainon.kernel.OrganisationId;

/** The looks of facilitating bodies. */
public interface Looks {
    /** The look for who comes under this name: the body's of that name, else the main one, else the platform's own. */
    Look of(String host);

    /** The look where no name tells which: in mails. */
    Look main();

    Optional<Look> find(OrganisationId body);

    /**
     * Keeps the look of a body; becoming the main one, it takes the place of the one before.
     *
     * @return false when another body has that host
     */
    boolean save(Look look);
}
