package org.chainon.kernel;

import java.util.UUID;

/** A question to the experts of a territory. Its text form cannot be guessed. */
public record QuestionId(UUID value) {
    public static QuestionId random() {
        return new QuestionId(PublicId.random());
    }

    /** @throws IllegalArgumentException when the text is no id */
    public static QuestionId parse(String text) {
        return new QuestionId(PublicId.read(text));
    }

    @Override
    public String toString() {
        return PublicId.write(value);
    }
}
