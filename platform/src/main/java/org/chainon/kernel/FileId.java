package org.chainon.kernel;

import java.util.UUID;

/** A kept file's id. Its text form cannot be guessed. */
public record FileId(UUID value) {
    public static FileId random() {
        return new FileId(PublicId.random());
    }

    /** @throws IllegalArgumentException when the text is no id */
    public static FileId parse(String text) {
        return new FileId(PublicId.read(text));
    }

    @Override
    public String toString() {
        return PublicId.write(value);
    }
}
