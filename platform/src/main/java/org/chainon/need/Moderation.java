package org.chainon.need;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import org.chainon.account.Audit;
import org.chainon.account.Organisation;
import org.chainon.account.OrganisationGone;
import org.chainon.account.Organisations;
import org.chainon.kernel.OrganisationId;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which facilitating bodies look at the needs of their territory before suppliers see them. */
@Service
public class Moderation {
    private final JdbcClient jdbc;
    private final Organisations organisations;
    private final Audit audit;
    private final Clock clock;

    Moderation(JdbcClient jdbc, Organisations organisations, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.organisations = organisations;
        this.audit = audit;
        this.clock = clock;
    }

    public boolean by(OrganisationId facilitator) {
        return jdbc.sql("select exists (select from need.moderating where organisation_id = ?)")
                .params(facilitator.value())
                .query(Boolean.class)
                .single();
    }

    /** From now on; what waits already waits on. */
    @Transactional
    public void set(OrganisationId facilitator, boolean moderates) {
        int changed = moderates
                ? jdbc.sql("insert into need.moderating (organisation_id, since) values (?, ?) on conflict do nothing")
                        .params(facilitator.value(), Timestamp.from(clock.instant()))
                        .update()
                : jdbc.sql("delete from need.moderating where organisation_id = ?")
                        .params(facilitator.value())
                        .update();
        if (changed > 0) {
            audit.record("need.moderation", facilitator.toString(), Map.of("on", String.valueOf(moderates)));
        }
    }

    /** Whether some body of the territory wants to look first. */
    boolean in(Set<String> areas) {
        return organisations.all(Organisation.Kind.FACILITATOR).stream()
                .filter(body -> !Collections.disjoint(body.areas(), areas))
                .anyMatch(body -> by(body.id()));
    }

    @EventListener
    @Transactional
    void on(OrganisationGone gone) {
        jdbc.sql("delete from need.moderating where organisation_id = ?")
                .params(gone.organisation().value())
                .update();
    }
}
