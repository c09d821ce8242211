package org.chainon.need.advice;

import java.util.List;
import org.chainon.kernel.Money;
import org.jspecify.annotations.Nullable;

/** A way of dividing a purchase into lots, with who could answer each. */
public record Allotment(By by, List<Part> parts) {
    public Allotment {
        parts = List.copyOf(parts);
    }

    /** What makes the lots. */
    public enum By {
        PLACE,
        TRADE
    }

    /**
     * One lot.
     *
     * @param name of the place, or label of the activity
     * @param amount by the inhabitants of the place, else an equal part; null where that of the whole is not known
     * @param best the open regime with the least risk, or null where none is open
     * @param reservable whether enough could answer for it to be reserved
     */
    public record Part(String name, @Nullable Money amount, RegimeFinding.@Nullable Open best, boolean reservable) {}

    public long reservable() {
        return parts.stream().filter(Part::reservable).count();
    }
}
