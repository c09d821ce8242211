package org.chainon.consortium;

import java.io.IOException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.chainon.account.KeptForATime;
import org.chainon.file.KeepFiles;
import org.chainon.file.KeptFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ends groupings that nobody has touched for long, with what their members wrote and shared. */
@Component
class ConsortiumRetention implements KeptForATime {
    private static final Logger LOG = LoggerFactory.getLogger(ConsortiumRetention.class);

    private final JdbcClient jdbc;
    private final KeepFiles files;
    private final Duration kept;
    private final Clock clock;

    ConsortiumRetention(
            JdbcClient jdbc, KeepFiles files, @Value("${chainon.retention.groupings:1826}") int days, Clock clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.kept = Duration.ofDays(days);
        this.clock = clock;
    }

    @Override
    public void eraseOld() {
        jdbc.sql("select id from consortium.consortium where changed_at < ?")
                .params(Timestamp.from(clock.instant().minus(kept)))
                .query((row, n) -> row.getObject("id", UUID.class))
                .list()
                .forEach(this::erase);
    }

    /** Where a file cannot be removed, its grouping waits for the next round. */
    private void erase(UUID consortium) {
        try {
            for (KeptFile file : files.of(consortium)) {
                files.remove(file);
            }
            jdbc.sql("delete from consortium.consortium where id = ?")
                    .params(consortium)
                    .update();
        } catch (IOException e) {
            LOG.warn("A grouping's file could not be removed: {}", e.getMessage());
        }
    }
}
