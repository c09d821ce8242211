package org.chainon.kernel;

import java.util.UUID;

/** A notice's id (<i>avis</i>): the same through all its versions. Its text form stands in public addresses and cannot be guessed. */
public record NoticeId(UUID value) {
    public static NoticeId random() {
        return new NoticeId(PublicId.random());
    }

    /** @throws IllegalArgumentException when the text is no id */
    public static NoticeId parse(String text) {
        return new NoticeId(PublicId.read(text));
    }

    @Override
    public String toString() {
        return PublicId.write(value);
    }
}
