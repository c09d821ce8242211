package org.chainon.supplier.draft;

import java.util.UUID;
import org.chainon.account.OrganisationGone;
import org.chainon.kernel.OrganisationId;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an organisation was filling in goes on in the one that takes its place. */
@Component
class DraftsOfGone {
    private final JdbcClient jdbc;

    DraftsOfGone(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void on(OrganisationGone gone) {
        OrganisationId into = gone.into();
        UUID place = into == null ? null : into.value();
        jdbc.sql("update supplier.draft set organisation_id = cast(:into as uuid) where organisation_id = :gone")
                .param("into", place)
                .param("gone", gone.organisation().value())
                .update();
    }
}
