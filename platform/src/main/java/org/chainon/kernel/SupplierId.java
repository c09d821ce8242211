package org.chainon.kernel;

import java.util.UUID;

/** A supplier's id (<i>fournisseur</i>). Its text form stands in public addresses and cannot be guessed. */
public record SupplierId(UUID value) {
    public static SupplierId random() {
        return new SupplierId(PublicId.random());
    }

    /** @throws IllegalArgumentException when the text is no id */
    public static SupplierId parse(String text) {
        return new SupplierId(PublicId.read(text));
    }

    @Override
    public String toString() {
        return PublicId.write(value);
    }
}
