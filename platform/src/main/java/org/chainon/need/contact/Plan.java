package org.chainon.need.contact;

import java.time.Instant;
import org.chainon.kernel.NeedId;
import org.chainon.need.Need;
import org.jspecify.annotations.Nullable;

/**
 * How a need goes out.
 *
 * @param seed of the draws
 * @param wanted answers that are enough
 * @param size suppliers a wave
 * @param pauseDays working days between two waves
 * @param paused whether the buyer holds it
 * @param waves so many went out
 * @param nextAt when it is looked at again; null where it is not
 */
public record Plan(
        NeedId need,
        long seed,
        int wanted,
        int size,
        int pauseDays,
        boolean paused,
        int waves,
        @Nullable Instant nextAt,
        long version) {
    static final int MOST = 50;
    static final int MOST_DAYS = 20;

    private static final int SIZE = 10;

    /** As it goes where the buyer says nothing: five who are interested bring some three quotes. */
    static Plan of(NeedId need, Need.Kind kind, long seed) {
        return new Plan(need, seed, kind == Need.Kind.SOURCING ? 6 : 5, SIZE, 1, false, 0, null, 1);
    }

    /** How it stands. */
    public enum Stage {
        /** The need is not open yet. */
        BEFORE,
        RUNNING,
        PAUSED,
        /** As many as were wanted are interested. */
        ENOUGH,
        /** Everybody eligible was told. */
        EXHAUSTED,
        /** The deadline has passed, or the need has ended. */
        OVER
    }

    Plan looked(@Nullable Instant next) {
        return new Plan(need, seed, wanted, size, pauseDays, paused, waves, next, version);
    }

    Plan sent(int wave, Instant next) {
        return new Plan(need, seed, wanted, size, pauseDays, paused, wave, next, version + 1);
    }

    Plan held(boolean now, @Nullable Instant next) {
        return new Plan(need, seed, wanted, size, pauseDays, now, waves, next, version + 1);
    }

    Plan asking(int answers, int suppliers, int days, @Nullable Instant next) {
        return new Plan(need, seed, answers, suppliers, days, paused, waves, next, version + 1);
    }
}
