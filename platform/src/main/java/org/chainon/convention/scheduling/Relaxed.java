package org.chainon.convention.scheduling;

/** Something that is given up so that there is a schedule. Meetings and participants by their position. */
public sealed interface Relaxed {
    /** The meeting does not take place. */
    record Dropped(int meeting) implements Relaxed {}

    /** It may be in another slot than the one it was fixed to. */
    record Unfixed(int meeting) implements Relaxed {}

    /** It may be in the other half of the day. */
    record AnyHalf(int meeting) implements Relaxed {}

    /** The one need not be before the other. */
    record Unordered(int earlier, int later) implements Relaxed {}

    /** The participant comes in a slot in which it could not. */
    record Present(int participant, int slot) implements Relaxed {}

    /** More tables; offered, so many at most, each at its price. */
    record MoreTables(int count) implements Relaxed {
        public MoreTables {
            if (count < 1) {
                throw new IllegalArgumentException(count + " more tables");
            }
        }
    }

    /** Breaks may be as different as they come. */
    record Uneven() implements Relaxed {}
}
