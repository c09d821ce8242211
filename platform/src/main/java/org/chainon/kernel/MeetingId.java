package org.chainon.kernel;

import java.util.UUID;

/** The id of a meeting of a <i>convention d'affaires</i>. Its text form stands in addresses and cannot be guessed. */
public record MeetingId(UUID value) {
    public static MeetingId random() {
        return new MeetingId(PublicId.random());
    }

    /** @throws IllegalArgumentException when the text is no id */
    public static MeetingId parse(String text) {
        return new MeetingId(PublicId.read(text));
    }

    @Override
    public String toString() {
        return PublicId.write(value);
    }
}
