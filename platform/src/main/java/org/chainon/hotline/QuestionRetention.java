package org.chainon.hotline;

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

/** Ends questions that nobody has touched for long, and forgets who is gone. What was published from them stays: it names nobody. */
@Component
class QuestionRetention implements KeptForATime {
    private static final Logger LOG = LoggerFactory.getLogger(QuestionRetention.class);

    private final JdbcClient jdbc;
    private final KeepFiles files;
    private final Duration kept;
    private final Clock clock;

    QuestionRetention(
            JdbcClient jdbc, KeepFiles files, @Value("${chainon.retention.questions:730}") int days, Clock clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.kept = Duration.ofDays(days);
        this.clock = clock;
    }

    @Override
    public void eraseOld() {
        List<UUID> old = jdbc.sql("select id from hotline.question where last_at < ?")
                .params(Timestamp.from(clock.instant().minus(kept)))
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
        for (UUID question : old) {
            if (swept(question)) {
                jdbc.sql("delete from hotline.question where id = ?")
                        .params(question)
                        .update();
            }
        }
    }

    /** Where a file cannot be removed, its question waits for the next round. */
    private boolean swept(UUID question) {
        try {
            for (KeptFile file : files.of(question)) {
                files.remove(file);
            }
            return true;
        } catch (IOException e) {
            LOG.warn("A question's file could not be removed: {}", e.getMessage());
            return false;
        }
    }

    @EventListener
    @Transactional
    void on(PersonErased erased) {
        for (String sql : List.of(
                "update hotline.question set asked_by = null where asked_by = ?",
                "update hotline.question set assignee_id = null, state = case state when 'TAKEN' then 'NEW' else state end"
                        + " where assignee_id = ?",
                "update hotline.message set author_id = null where author_id = ?",
                "update hotline.article set author_id = null where author_id = ?",
                "update hotline.article set reviewer_id = null where reviewer_id = ?")) {
            jdbc.sql(sql).params(erased.person().value()).update();
        }
    }

    /** Questions of an organisation without heir lie until their time is over; nobody but the advisers sees them. */
    @EventListener
    @Transactional
    void on(OrganisationGone gone) {
        OrganisationId into = gone.into();
        if (into != null) {
            jdbc.sql("update hotline.question set organisation_id = ? where organisation_id = ?")
                    .params(into.value(), gone.organisation().value())
                    .update();
        }
    }
}
