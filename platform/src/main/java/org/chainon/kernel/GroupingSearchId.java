package org.chainon.kernel;

import java.util.UUID;

/** The id of a search for a grouping (<i>recherche de groupement</i>). Its text form stands in addresses and cannot be guessed. */
public record GroupingSearchId(UUID value) {
    public static GroupingSearchId random() {
        return new GroupingSearchId(PublicId.random());
    }

    /** @throws IllegalArgumentException when the text is no id */
    public static GroupingSearchId parse(String text) {
        return new GroupingSearchId(PublicId.read(text));
    }

    @Override
    public String toString() {
        return PublicId.write(value);
    }
}
