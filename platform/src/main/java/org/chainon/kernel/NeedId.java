package org.chainon.kernel;

import java.util.UUID;

/** A need's id (<i>besoin d'un acheteur</i>). Its text form stands in addresses and cannot be guessed. */
public record NeedId(UUID value) {
    public static NeedId random() {
        return new NeedId(PublicId.random());
    }

    /** @throws IllegalArgumentException when the text is no id */
    public static NeedId parse(String text) {
        return new NeedId(PublicId.read(text));
    }

    @Override
    public String toString() {
        return PublicId.write(value);
    }
}
