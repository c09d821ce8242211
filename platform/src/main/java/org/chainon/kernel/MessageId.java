package org.chainon.kernel;

import java.util.UUID;

/** The id of a message about a need. Its text form stands in addresses and cannot be guessed. */
public record MessageId(UUID value) {
    public static MessageId random() {
        return new MessageId(PublicId.random());
    }

    /** @throws IllegalArgumentException when the text is no id */
    public static MessageId parse(String text) {
        return new MessageId(PublicId.read(text));
    }

    @Override
    public String toString() {
        return PublicId.write(value);
    }
}
