package org.chainon.matching.engine;

/** What is compared of a supplier and a lot. Its weight is learned: {@link Weights}. */
public enum Feature {
    /** Share of the title's word weight that its words, its works' titles and its name cover: 0 to 1. */
    WORDS,
    /** Rarity of the nearest common ancestor in the CPV tree of its codes and the lot's: 0 to about 1. */
    CPV,
    /** Whether any of its works is known: 1 or 0. The features of works are 0 without. */
    WORKED,
    /** Nearness of the work most like the lot, by {@link WorkFeature}. */
    LIKEST_WORK,
    /** Logarithm of the sum of its works' nearness. */
    ALL_WORKS,
    /** Mean nearness of its three likest works. */
    BEST_WORKS,
    /** Likeness of the titles of the lot and of its likest work: 0 to 1. */
    LIKEST_TITLE,
    /** Logarithm of its share of works in the lot's CPV class over the share among all works. */
    SPECIALITY,
    /** Logarithm of the number of works. */
    EXPERIENCE,
    /** Logarithm of the distance from the nearest of its sites and works; its service areas bring near or push away. */
    DISTANCE,
    /** The same, for purchases that are usually won from near by. */
    DISTANCE_WHERE_LOCAL,
    /** How much farther its sites are than its nearest work. */
    HOME_DISTANCE,
    /** Orders of magnitude between the lot's amount and the mean of its works. */
    SIZE,
    /** Orders of magnitude by which the lot exceeds its largest work or its turnover. */
    BEYOND,
    /** Logarithm of the months since its last work. */
    STALENESS,
    /** Whether it lately won from the same buyer: 1 today, fading over a month. */
    SAME_BUYER_LATELY,
    /** How much more often its trade (NAF) wins contracts like the lot than contracts at large: a logarithm. */
    TRADE,
    /** The same of its kinds; 0 where no kind is known. */
    KIND,
    /** {@link #DISTANCE} of one without any known work, else 0: nothing else tells where it works. */
    NEWCOMER_DISTANCE,
    /** {@link #TRADE} of one without any known work, else 0: nothing else tells what it does. */
    NEWCOMER_TRADE;

    static final int COUNT = values().length;
}
