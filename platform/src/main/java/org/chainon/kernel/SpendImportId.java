package org.chainon.kernel;

import java.util.UUID;

/** The id of a file of payments that a buyer handed in. Its text form stands in addresses and cannot be guessed. */
public record SpendImportId(UUID value) {
    public static SpendImportId random() {
        return new SpendImportId(PublicId.random());
    }

    /** @throws IllegalArgumentException when the text is no id */
    public static SpendImportId parse(String text) {
        return new SpendImportId(PublicId.read(text));
    }

    @Override
    public String toString() {
        return PublicId.write(value);
    }
}
