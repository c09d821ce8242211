package org.chainon.kernel;

import java.util.UUID;

/** An answer worth sharing, before and after it is let out. Its text form cannot be guessed. */
public record ArticleId(UUID value) {
    public static ArticleId random() {
        return new ArticleId(PublicId.random());
    }

    /** @throws IllegalArgumentException when the text is no id */
    public static ArticleId parse(String text) {
        return new ArticleId(PublicId.read(text));
    }

    @Override
    public String toString() {
        return PublicId.write(value);
    }
}
