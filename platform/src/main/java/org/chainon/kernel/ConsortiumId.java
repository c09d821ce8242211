package org.chainon.kernel;

import java.util.UUID;

/** The id of a momentary grouping (<i>groupement</i>). Its text form stands in addresses and cannot be guessed. */
public record ConsortiumId(UUID value) {
    public static ConsortiumId random() {
        return new ConsortiumId(PublicId.random());
    }

    /** @throws IllegalArgumentException when the text is no id */
    public static ConsortiumId parse(String text) {
        return new ConsortiumId(PublicId.read(text));
    }

    @Override
    public String toString() {
        return PublicId.write(value);
    }
}
