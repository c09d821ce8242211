package org.chainon.hotline;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.chainon.job.Job;
import org.chainon.job.When;
import org.chainon.kernel.QuestionId;
import org.chainon.kernel.Reason;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Reminds whoever has a question, before its answer is due: once each time that it becomes due. */
@Configuration(proxyBeanMethods = false)
class QuestionReminders {
    private static final Duration PAUSE = Duration.ofMinutes(30);

    private final HotlineSettings settings;
    private final JdbcClient jdbc;
    private final QuestionRows rows;
    private final Letters letters;
    private final TransactionTemplate transactions;
    private final Clock clock;

    QuestionReminders(
            HotlineSettings settings,
            JdbcClient jdbc,
            QuestionRows rows,
            Letters letters,
            TransactionTemplate transactions,
            Clock clock) {
        this.settings = settings;
        this.jdbc = jdbc;
        this.rows = rows;
        this.letters = letters;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Bean
    Job questionReminderJob() {
        return Job.of(
                "question-reminders",
                new When.Every(PAUSE),
                progress -> progress.outcome(Reason.of("job.question-reminders", "count", remind())));
    }

    /** How many questions were written about. */
    int remind() {
        Instant now = clock.instant();
        List<QuestionId> due = jdbc.sql("""
                        select id from hotline.question
                        where state in ('NEW', 'TAKEN') and reminded_at is null and due_at <= ? order by due_at""")
                .params(Timestamp.from(now.plus(settings.remindBefore())))
                .query((row, n) -> new QuestionId(row.getObject("id", java.util.UUID.class)))
                .list();
        int written = 0;
        for (QuestionId id : due) {
            if (Boolean.TRUE.equals(transactions.execute(status -> remind(id, now)))) {
                written++;
            }
        }
        return written;
    }

    private boolean remind(QuestionId id, Instant now) {
        int first = jdbc.sql("""
                        update hotline.question set reminded_at = ?
                        where id = ? and reminded_at is null and state in ('NEW', 'TAKEN')""").params(Timestamp.from(now), id.value()).update();
        Optional<Question> question = first == 1 ? rows.find(id) : Optional.empty();
        question.ifPresent(letters::reminder);
        return question.isPresent();
    }
}
