package org.chainon.account.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How long one has to wait after wrong passwords: nothing after three, then twice as long each time. Counted for one address of
 * mail from one client, so that its owner elsewhere does not wait.
 */
@Component
class WaitingTimes {
    private static final int FREE = 3;
    private static final int MOST_DOUBLINGS = 10;
    private static final int MOST_KEYS = 50_000;
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

    private final Clock clock;
    private final Map<String, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > MOST_KEYS;
        }
    };

    WaitingTimes(Clock clock) {
        this.clock = clock;
    }

    private record Failures(int count, Instant last) {}

    /** Zero or less when one may try. */
    synchronized Duration left(String key) {
        Failures past = past(key);
        if (past == null || past.count() < FREE) {
            return Duration.ZERO;
        }
        Duration wait = Duration.ofSeconds(1L << Math.min(past.count() - FREE + 1, MOST_DOUBLINGS));
        return Duration.between(clock.instant(), past.last().plus(wait));
    }

    synchronized void failed(String key) {
        Failures past = past(key);
        failures.put(key, new Failures(past == null ? 1 : past.count() + 1, clock.instant()));
    }

    synchronized void succeeded(String key) {
        failures.remove(key);
    }

    private @Nullable Failures past(String key) {
        Failures past = failures.get(key);
        return past == null || past.last().plus(FORGOTTEN_AFTER).isBefore(clock.instant()) ? null : past;
    }
}
