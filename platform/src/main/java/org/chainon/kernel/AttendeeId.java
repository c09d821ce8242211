package org.chainon.kernel;

import java.util.UUID;

/** The id of who attends a <i>convention d'affaires</i>. Its text form stands in addresses and cannot be guessed. */
public record AttendeeId(UUID value) {
    public static AttendeeId random() {
        return new AttendeeId(PublicId.random());
    }

    /** @throws IllegalArgumentException when the text is no id */
    public static AttendeeId parse(String text) {
        return new AttendeeId(PublicId.read(text));
    }

    @Override
    public String toString() {
        return PublicId.write(value);
    }
}
