package org.chainon.need.sourcing;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.chainon.kernel.NeedId;
import org.chainon.need.NeedExtended;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers each time that suppliers were given more time. */
@Component
class DeadlineChanges {
    private final JdbcClient jdbc;
    private final Clock clock;

    DeadlineChanges(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @EventListener
    void on(NeedExtended extended) {
        jdbc.sql("insert into need.deadline_change (need_id, earlier, later, at) values (:need, :earlier, :later, :at)")
                .param("need", extended.before().id().value())
                .param("earlier", extended.before().sheet().deadline())
                .param("later", extended.until())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    /** The oldest first. */
    List<SourcingFile.Moved> of(NeedId need) {
        return jdbc.sql("select earlier, later, at from need.deadline_change where need_id = ? order by id")
                .params(need.value())
                .query((row, n) -> {
                    java.sql.Date earlier = row.getDate("earlier");
                    return new SourcingFile.Moved(
                            earlier == null ? null : earlier.toLocalDate(),
                            row.getDate("later").toLocalDate(),
                            row.getTimestamp("at").toInstant());
                })
                .list();
    }
}
