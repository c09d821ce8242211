package org.chainon.kernel;

import java.util.UUID;

/** A watch's id. Its text form cannot be guessed. */
public record WatchId(UUID value) {
    public static WatchId random() {
        return new WatchId(PublicId.random());
    }

    /** @throws IllegalArgumentException when the text is no id */
    public static WatchId parse(String text) {
        return new WatchId(PublicId.read(text));
    }

    @Override
    public String toString() {
        return PublicId.write(value);
    }
}
