package org.chainon.matching.engine;

import java.util.HashSet;
import java.util.Set;

/** A supplier with its stems. */
record IndexedSupplier(SupplierProfile profile, Set<String> activity, Set<String> past, Set<String> other) {
    private static final double PAST = 0.9;
    private static final double OTHER = 0.6;

    static IndexedSupplier of(SupplierProfile profile) {
        return new IndexedSupplier(
                profile,
                FrenchText.stems(profile.activity()),
                FrenchText.stems(profile.past()),
                FrenchText.stems(profile.other()));
    }

    /** How much a word of it says about what it does: its activity more than its name. */
    double strength(String stem) {
        if (activity.contains(stem)) {
            return 1;
        }
        return past.contains(stem) ? PAST : other.contains(stem) ? OTHER : 0;
    }

    Set<String> all() {
        Set<String> all = new HashSet<>(activity);
        all.addAll(past);
        all.addAll(other);
        return all;
    }
}
