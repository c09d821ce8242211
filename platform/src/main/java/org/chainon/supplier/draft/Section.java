package org.chainon.supplier.draft;

import java.util.Arrays;
import java.util.Optional;

/** The pages of a profile, in the order in which they are filled in. */
public enum Section {
    IDENTITY("identite"),
    ACTIVITIES("activites"),
    SITES("sites"),
    REACH("perimetre"),
    CAPACITY("capacite"),
    PROOFS("agrements"),
    REFERENCES("references");

    private final String slug;

    Section(String slug) {
        this.slug = slug;
    }

    /** Its word in addresses. */
    public String slug() {
        return slug;
    }

    public static Optional<Section> of(String slug) {
        return Arrays.stream(values())
                .filter(section -> section.slug.equals(slug))
                .findFirst();
    }

    public Optional<Section> next() {
        return ordinal() + 1 < values().length ? Optional.of(values()[ordinal() + 1]) : Optional.empty();
    }

    public Optional<Section> previous() {
        return ordinal() > 0 ? Optional.of(values()[ordinal() - 1]) : Optional.empty();
    }
}
