package org.chainon.need;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chainon.jurisdiction.EnterpriseKind;
import org.chainon.matching.Suited;
import org.jspecify.annotations.Nullable;

/**
 * How many suppliers do what is needed and come there.
 *
 * @param families one that is of several kinds counts in each family, once
 * @param capped whether there may be more than were looked at
 */
public record SuitedCount(
        int total, Map<EnterpriseKind.Family, Integer> families, Map<Ring, Integer> rings, boolean capped) {
    /** How far: from the supplier's nearest site. */
    public enum Ring {
        NEAR(20),
        AROUND(50),
        FAR(Double.MAX_VALUE),
        UNKNOWN(0);

        private final double upTo;

        Ring(double upTo) {
            this.upTo = upTo;
        }

        public static Ring of(@Nullable Double km) {
            if (km == null) {
                return UNKNOWN;
            }
            return km <= NEAR.upTo ? NEAR : km <= AROUND.upTo ? AROUND : FAR;
        }
    }

    public SuitedCount {
        families = inOrder(EnterpriseKind.Family.class, families);
        rings = inOrder(Ring.class, rings);
    }

    private static <K extends Enum<K>> Map<K, Integer> inOrder(Class<K> type, Map<K, Integer> counts) {
        Map<K, Integer> ordered = new EnumMap<>(type);
        ordered.putAll(counts);
        return Collections.unmodifiableMap(ordered);
    }

    static SuitedCount of(List<Suited> found, boolean capped) {
        Map<EnterpriseKind.Family, Integer> families = new EnumMap<>(EnterpriseKind.Family.class);
        Map<Ring, Integer> rings = new EnumMap<>(Ring.class);
        for (Suited supplier : found) {
            Set<EnterpriseKind.Family> own = EnumSet.noneOf(EnterpriseKind.Family.class);
            supplier.kinds().forEach(kind -> own.add(kind.family()));
            own.forEach(family -> families.merge(family, 1, Integer::sum));
            rings.merge(Ring.of(supplier.km()), 1, Integer::sum);
        }
        return new SuitedCount(found.size(), families, rings, capped);
    }
}
