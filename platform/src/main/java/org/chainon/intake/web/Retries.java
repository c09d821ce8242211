package org.chainon.intake.web;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.chainon.intake.ImportReport;
import org.chainon.intake.Imports;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** New tries of what is in quarantine, one a source at a time, behind the page that asked. Of this node only. */
@Component
class Retries {
    private final Map<String, Retry> bySource = new ConcurrentHashMap<>();

    /**
     * How far a try is.
     *
     * @param soFar null before the first record
     */
    public record Retry(@Nullable ImportReport soFar, boolean running) {}

    Optional<Retry> of(String source) {
        return Optional.ofNullable(bySource.get(source));
    }

    /** Starts one unless one of the source runs. */
    void start(String source, Consumer<Imports.Progress> work) {
        boolean[] mine = {false};
        bySource.compute(source, (key, before) -> {
            mine[0] = before == null || !before.running();
            return mine[0] ? new Retry(null, true) : before;
        });
        if (mine[0]) {
            Thread.ofVirtual().name("retry-" + source).start(() -> {
                try {
                    work.accept(report -> bySource.put(source, new Retry(report, true)));
                } finally {
                    bySource.computeIfPresent(source, (key, last) -> new Retry(last.soFar(), false));
                }
            });
        }
    }
}
