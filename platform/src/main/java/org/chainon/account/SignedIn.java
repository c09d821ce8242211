package org.chainon.account;

import java.io.Serializable;
import java.security.Principal;
import org.chainon.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What a session keeps of who signed in: nothing but ids; what they may do is read anew at each request.
 *
 * @param person text form of a {@link PersonId}
 * @param impersonator the administrator who acts in the person's place, or null
 */
public record SignedIn(String person, @Nullable String impersonator) implements Principal, Serializable {
    @Override
    public String getName() {
        return person;
    }

    PersonId id() {
        return PersonId.parse(person);
    }
}
