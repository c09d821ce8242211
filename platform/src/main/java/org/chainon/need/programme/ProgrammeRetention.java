package org.chainon.need.programme;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.chainon.account.KeptForATime;
import org.chainon.account.OrganisationGone;
import org.chainon.account.PersonErased;
import org.chainon.kernel.OrganisationId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends purchase plans after their time and with their organisation, and forgets who is gone. */
@Component
class ProgrammeRetention implements KeptForATime {
    private final JdbcClient jdbc;
    private final Duration kept;
    private final Clock clock;

    ProgrammeRetention(JdbcClient jdbc, @Value("${chainon.retention.programmes:400}") int days, Clock clock) {
        this.jdbc = jdbc;
        this.kept = Duration.ofDays(days);
        this.clock = clock;
    }

    @Override
    public void eraseOld() {
        jdbc.sql("delete from need.programme where created_at < ?")
                .params(Timestamp.from(clock.instant().minus(kept)))
                .update();
    }

    @EventListener
    @Transactional
    void on(PersonErased erased) {
        jdbc.sql("update need.programme set created_by = null where created_by = ?")
                .params(erased.person().value())
                .update();
    }

    @EventListener
    @Transactional
    void on(OrganisationGone gone) {
        OrganisationId into = gone.into();
        if (into == null) {
            jdbc.sql("delete from need.programme where organisation_id = ?")
                    .params(gone.organisation().value())
                    .update();
        } else {
            jdbc.sql("update need.programme set organisation_id = ? where organisation_id = ?")
                    .params(into.value(), gone.organisation().value())
                    .update();
        }
    }
}
