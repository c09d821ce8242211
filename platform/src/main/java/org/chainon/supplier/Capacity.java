package org.chainon.supplier;

import org.chainon.kernel.Money;
import org.jspecify.annotations.Nullable;

/** How much a supplier can take on; each part may be unknown. */
public record Capacity(
        @Nullable TurnoverBand turnover,
        @Nullable HeadcountBand headcount,
        @Nullable Money largestContract) {
    public static final Capacity UNKNOWN = new Capacity(null, null, null);

    /** Yearly turnover, € (or CAD) excl. VAT: from (included) to (excluded). */
    public enum TurnoverBand {
        UNDER_100K(0, 100_000),
        FROM_100K(100_000, 500_000),
        FROM_500K(500_000, 1_000_000),
        FROM_1M(1_000_000, 5_000_000),
        FROM_5M(5_000_000, 10_000_000),
        OVER_10M(10_000_000, Long.MAX_VALUE);

        private final long from;
        private final long to;

        TurnoverBand(long from, long to) {
            this.from = from;
            this.to = to;
        }

        public long from() {
            return from;
        }

        public long to() {
            return to;
        }
    }

    /** People employed: from and to, both included. */
    public enum HeadcountBand {
        FROM_1(1, 9),
        FROM_10(10, 49),
        FROM_50(50, 99),
        FROM_100(100, 249),
        FROM_250(250, 499),
        FROM_500(500, Integer.MAX_VALUE);

        private final int from;
        private final int to;

        HeadcountBand(int from, int to) {
            this.from = from;
            this.to = to;
        }

        public int from() {
            return from;
        }

        public int to() {
            return to;
        }
    }
}
