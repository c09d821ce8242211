package org.chainon.need;

import java.io.IOException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.chainon.account.KeptForATime;
import org.chainon.account.OrganisationGone;
import org.chainon.account.PersonErased;
import org.chainon.file.KeepFiles;
import org.chainon.file.KeptFile;
import org.chainon.kernel.OrganisationId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends needs that nobody has touched for long, with their files, and forgets who is gone. */
@Component
class NeedRetention implements KeptForATime {
    private static final Logger LOG = LoggerFactory.getLogger(NeedRetention.class);

    private final JdbcClient jdbc;
    private final KeepFiles files;
    private final Duration kept;
    private final Clock clock;

    NeedRetention(JdbcClient jdbc, KeepFiles files, @Value("${chainon.retention.needs:1826}") int days, Clock clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.kept = Duration.ofDays(days);
        this.clock = clock;
    }

    @Override
    public void eraseOld() {
        jdbc.sql("select id from need.need where changed_at < ?")
                .params(Timestamp.from(clock.instant().minus(kept)))
                .query((row, n) -> row.getObject("id", UUID.class))
                .list()
                .forEach(this::erase);
    }

    /** Where a file cannot be removed, its need waits for the next round. */
    private void erase(UUID need) {
        try {
            for (UUID owner : owners(need)) {
                for (KeptFile file : files.of(owner)) {
                    files.remove(file);
                }
            }
            jdbc.sql("delete from need.need where id = ?").params(need).update();
        } catch (IOException e) {
            LOG.warn("A need's file could not be removed: {}", e.getMessage());
        }
    }

    /** Files belong to the need, and to the suppliers' offers. */
    private List<UUID> owners(UUID need) {
        return jdbc.sql("select id from need.contact where need_id = :need union all select :need")
                .param("need", need)
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
    }

    @EventListener
    @Transactional
    void on(PersonErased erased) {
        jdbc.sql("update need.need set changed_by = null where changed_by = ?")
                .params(erased.person().value())
                .update();
    }

    /** Needs of an organisation without heir lie until their time is over. */
    @EventListener
    @Transactional
    void on(OrganisationGone gone) {
        OrganisationId into = gone.into();
        if (into != null) {
            jdbc.sql("update need.need set organisation_id = ? where organisation_id = ?")
                    .params(into.value(), gone.organisation().value())
                    .update();
        }
    }
}
