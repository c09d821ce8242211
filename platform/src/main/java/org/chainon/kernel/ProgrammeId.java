package org.chainon.kernel;

import java.util.UUID;

/** A purchase plan's id (<i>programme d'achats</i>). Its text form stands in addresses and cannot be guessed. */
public record ProgrammeId(UUID value) {
    public static ProgrammeId random() {
        return new ProgrammeId(PublicId.random());
    }

    /** @throws IllegalArgumentException when the text is no id */
    public static ProgrammeId parse(String text) {
        return new ProgrammeId(PublicId.read(text));
    }

    @Override
    public String toString() {
        return PublicId.write(value);
    }
}
