package org.chainon.matching.engine;

/** How often words and codes occur among suppliers and contracts: what few use says more. */
interface Corpus {
    /** Inverse frequency of a stem. */
    double rarity(String stem);

    /** Rarity of the leading digits of a CPV code among works: 0 for what all have to about 1 for what one has. */
    double codeRarity(String prefix);

    /** Share of works under the leading digits of a CPV code; above 0. */
    double codeShare(String prefix);
}
