package org.chainon.kernel;

import java.util.UUID;

/** A contact's id (<i>une entreprise sollicitée pour un besoin</i>). Its text form stands in addresses and cannot be guessed. */
public record ContactId(UUID value) {
    public static ContactId random() {
        return new ContactId(PublicId.random());
    }

    /** @throws IllegalArgumentException when the text is no id */
    public static ContactId parse(String text) {
        return new ContactId(PublicId.read(text));
    }

    @Override
    public String toString() {
        return PublicId.write(value);
    }
}
