package org.chainon.kernel;

import java.util.UUID;

/** A person's id. Its text form cannot be guessed. */
public record PersonId(UUID value) {
    public static PersonId random() {
        return new PersonId(PublicId.random());
    }

    /** @throws IllegalArgumentException when the text is no id */
    public static PersonId parse(String text) {
        return new PersonId(PublicId.read(text));
    }

    @Override
    public String toString() {
        return PublicId.write(value);
    }
}
