package org.chainon.kernel;

import java.util.UUID;

/** A lot's id: the same through all versions of its notice. Its text form stands in public addresses and cannot be guessed. */
public record LotId(UUID value) {
    public static LotId random() {
        return new LotId(PublicId.random());
    }

    /** @throws IllegalArgumentException when the text is no id */
    public static LotId parse(String text) {
        return new LotId(PublicId.read(text));
    }

    @Override
    public String toString() {
        return PublicId.write(value);
    }
}
