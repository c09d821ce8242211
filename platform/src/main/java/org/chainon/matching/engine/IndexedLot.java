package org.chainon.matching.engine;

import java.util.Map;

/**
 * A lot with its title's words.
 *
 * @param title stems, each with the word as written
 */
record IndexedLot(LotProfile profile, Map<String, String> title) {
    static IndexedLot of(LotProfile profile) {
        return new IndexedLot(profile, FrenchText.words(profile.title()));
    }
}
