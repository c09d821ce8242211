package org.chainon.kernel;

import java.util.UUID;

/** The id of a day of business meetings (<i>convention d'affaires</i>). Its text form stands in addresses and cannot be guessed. */
public record ConventionId(UUID value) {
    public static ConventionId random() {
        return new ConventionId(PublicId.random());
    }

    /** @throws IllegalArgumentException when the text is no id */
    public static ConventionId parse(String text) {
        return new ConventionId(PublicId.read(text));
    }

    @Override
    public String toString() {
        return PublicId.write(value);
    }
}
