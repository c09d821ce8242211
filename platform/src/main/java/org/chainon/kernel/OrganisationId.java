package org.chainon.kernel;

import java.util.UUID;

/** An enterprise, a buyer, a facilitating body. Its text form cannot be guessed. */
public record OrganisationId(UUID value) {
    public static OrganisationId random() {
        return new OrganisationId(PublicId.random());
    }

    /** @throws IllegalArgumentException when the text is no id */
    public static OrganisationId parse(String text) {
        return new OrganisationId(PublicId.read(text));
    }

    @Override
    public String toString() {
        return PublicId.write(value);
    }
}
