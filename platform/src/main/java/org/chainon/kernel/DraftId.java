package org.chainon.kernel;

import java.util.UUID;

/** The id of something that is being filled in and not public yet. Its text form stands in addresses and cannot be guessed. */
public record DraftId(UUID value) {
    public static DraftId random() {
        return new DraftId(PublicId.random());
    }

    /** @throws IllegalArgumentException when the text is no id */
    public static DraftId parse(String text) {
        return new DraftId(PublicId.read(text));
    }

    @Override
    public String toString() {
        return PublicId.write(value);
    }
}
