package org.chainon.matching.engine;

import java.util.List;
import org.chainon.jurisdiction.ReservedRegime;
import org.chainon.nomenclature.Cpv;
import org.chainon.supplier.PastContract;
import org.chainon.territory.ServiceArea;
import org.jspecify.annotations.Nullable;

/**
 * What speaks for one supplier on one lot, each feature from 0 (nothing) to 1 (all).
 *
 * @param words share of the title's weight that the supplier's words cover
 * @param cpv nearness in the CPV tree of the best pair of codes
 * @param place whether it works there
 * @param capacity whether the lot's yearly value is its size; {@code 0.6} where either is unknown
 */
record Evidence(
        double words,
        List<String> sharedWords,
        double cpv,
        @Nullable CpvPair cpvPair,
        double place,
        @Nullable PlaceMatch placeMatch,
        double capacity,
        @Nullable Double timesTurnover,
        @Nullable PastContract past,
        @Nullable ReservedRegime regime) {
    private static final double CPV_TRUST = 0.85;
    private static final double WORDS_TRUST = 0.7;
    private static final double PAST_TRUST = 0.5;

    /** The nearest pair of codes, how many leading digits they share, and the activity the supplier's code comes from. */
    record CpvPair(Cpv lot, Cpv supplier, int sharedDepth, String activity) {}

    /**
     * How the supplier reaches the lot's place.
     *
     * @param by its service area that reaches it, or null
     * @param km from its nearest site, or null where unknown
     * @param inside whether one of its sites lies in the place itself
     */
    record PlaceMatch(
            String place,
            @Nullable ServiceArea by,
            @Nullable Double km,
            boolean inside,
            boolean declared) {}

    /** Whether what it does is what is bought: independent hints, each of which may be enough. */
    double relevance() {
        double miss = (1 - CPV_TRUST * cpv) * (1 - WORDS_TRUST * words);
        if (past != null) {
            miss *= 1 - PAST_TRUST;
        }
        return 1 - miss;
    }

    /** From 0 to 1: relevant work first, then there, then of its size. */
    double score() {
        return relevance() * (0.4 + 0.6 * place) * (0.7 + 0.3 * capacity);
    }
}
