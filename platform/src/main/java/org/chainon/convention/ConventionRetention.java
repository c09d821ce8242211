package org.chainon.convention;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.chainon.account.KeptForATime;
import org.chainon.account.OrganisationGone;
import org.chainon.kernel.OrganisationId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends conventions that nobody has touched for long, with who came; hands over what belongs to a body that is no more. */
@Component
class ConventionRetention implements KeptForATime {
    private final JdbcClient jdbc;
    private final Duration kept;
    private final Clock clock;

    ConventionRetention(JdbcClient jdbc, @Value("${chainon.retention.conventions:1826}") int days, Clock clock) {
        this.jdbc = jdbc;
        this.kept = Duration.ofDays(days);
        this.clock = clock;
    }

    @Override
    public void eraseOld() {
        jdbc.sql("delete from convention.convention where changed_at < ? and (last_day is null or last_day < ?)")
                .params(
                        Timestamp.from(clock.instant().minus(kept)),
                        Timestamp.from(clock.instant().minus(kept)))
                .update();
    }

    /** Where the heir takes part as well, its own part stands. What a body without heir held is cancelled. */
    @EventListener
    @Transactional
    void on(OrganisationGone gone) {
        OrganisationId into = gone.into();
        if (into == null) {
            jdbc.sql("""
                            update convention.convention set state = 'CANCELLED', version = version + 1
                            where organisation = ? and state not in ('OVER', 'CANCELLED')""").params(gone.organisation().value()).update();
            jdbc.sql("delete from convention.attendee where organisation = ?")
                    .params(gone.organisation().value())
                    .update();
            return;
        }
        jdbc.sql("update convention.convention set organisation = ? where organisation = ?")
                .params(into.value(), gone.organisation().value())
                .update();
        jdbc.sql("""
                        delete from convention.attendee a where organisation = ? and exists (
                            select from convention.attendee b where b.convention = a.convention and b.organisation = ?)""").params(gone.organisation().value(), into.value()).update();
        jdbc.sql("update convention.attendee set organisation = ? where organisation = ?")
                .params(into.value(), gone.organisation().value())
                .update();
    }
}
