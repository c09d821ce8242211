package org.chainon.account;

import org.chainon.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/** The session of this request. */
public interface CurrentSession {
    /**
     * Opens a new one, under a new id; what the old one held is gone.
     *
     * @param impersonator the administrator who acts in the person's place, or null
     */
    void open(PersonId person, @Nullable PersonId impersonator);

    /** Whether the person proved within the last quarter of an hour who they are: asked for before what cannot be taken back. */
    boolean fresh();

    void end();
}
