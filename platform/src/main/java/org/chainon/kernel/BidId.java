package org.chainon.kernel;

import java.util.UUID;

/** A bid's id (<i>réponse à un marché</i>). Its text form stands in addresses and cannot be guessed. */
public record BidId(UUID value) {
    public static BidId random() {
        return new BidId(PublicId.random());
    }

    /** @throws IllegalArgumentException when the text is no id */
    public static BidId parse(String text) {
        return new BidId(PublicId.read(text));
    }

    @Override
    public String toString() {
        return PublicId.write(value);
    }
}
