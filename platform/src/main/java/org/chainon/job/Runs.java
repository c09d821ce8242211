package org.chainon.job;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chainon.kernel.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What was done, in PostgreSQL; written beside whatever transaction the work has open. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(JobSettings.class)
class Runs {
    private static final int KEPT_OF_ONE_JOB = 200;

    private final JdbcClient jdbc;
    private final TransactionTemplate apart;
    private final JobSettings settings;
    private final Clock clock;
    private final JsonMapper json = new JsonMapper();

    Runs(JdbcClient jdbc, PlatformTransactionManager transactions, JobSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.settings = settings;
        this.clock = clock;
    }

    JobSettings settings() {
        return settings;
    }

    Clock clock() {
        return clock;
    }

    /** One that still stands open was broken off: one process at a time does a job about one thing. */
    long begin(String job, String about) {
        Instant now = clock.instant();
        Long id = apart.execute(status -> {
            jdbc.sql("update job.run set ended_at = ?, failure = ? where job = ? and about = ? and ended_at is null")
                    .params(Timestamp.from(now), JobRun.KILLED, job, about)
                    .update();
            forget(job, now);
            return jdbc.sql("insert into job.run (job, about, started_at) values (?, ?, ?) returning id")
                    .params(job, about, Timestamp.from(now))
                    .query(Long.class)
                    .single();
        });
        return id == null ? 0 : id;
    }

    private void forget(String job, Instant now) {
        jdbc.sql("""
                        delete from job.run where started_at < :before or job = :job
                          and id <= (select id from job.run where job = :job order by id desc offset :kept limit 1)""")
                .param("before", Timestamp.from(now.minus(Duration.ofDays(settings.keepDays()))))
                .param("job", job)
                .param("kept", KEPT_OF_ONE_JOB)
                .update();
    }

    void far(long run, long done, @Nullable Long total) {
        apart.executeWithoutResult(status -> jdbc.sql("update job.run set done = :done, total = :total where id = :run")
                .param("done", done)
                .param("total", total)
                .param("run", run)
                .update());
    }

    void end(long run, long done, @Nullable Long total, @Nullable Reason outcome, @Nullable String failure) {
        apart.executeWithoutResult(status -> jdbc.sql("""
                        update job.run set ended_at = :at, done = :done, total = :total, outcome_code = :code,
                          outcome_values = :values::jsonb, failure = :failure where id = :run""")
                .param("at", Timestamp.from(clock.instant()))
                .param("done", done)
                .param("total", total)
                .param("code", outcome == null ? null : outcome.code())
                .param("values", outcome == null ? null : json.writeValueAsString(outcome.values()))
                .param("failure", failure)
                .param("run", run)
                .update());
    }

    List<JobRun> latest(String job, int limit) {
        return jdbc.sql("select * from job.run where job = ? order by id desc limit ?")
                .params(job, limit)
                .query(this::run)
                .list();
    }

    Optional<JobRun> last(String job, String about) {
        return jdbc.sql("select * from job.run where job = ? and about = ? order by id desc limit 1")
                .params(job, about)
                .query(this::run)
                .optional();
    }

    /** Where a job stands: the one that is being done first, then the one that is due first. */
    record Plan(Instant at, boolean picked, @Nullable Instant heartbeat) {}

    Optional<Plan> plan(String job) {
        return jdbc.sql("""
                        select execution_time, picked, last_heartbeat from job.scheduled_task where task_name = ?
                        order by picked desc, execution_time limit 1""")
                .params(job)
                .query((row, n) ->
                        new Plan(row.getTimestamp(1).toInstant(), row.getBoolean(2), instant(row.getTimestamp(3))))
                .optional();
    }

    private JobRun run(ResultSet row, int n) throws SQLException {
        String code = row.getString("outcome_code");
        long total = row.getLong("total");
        boolean known = !row.wasNull();
        return new JobRun(
                row.getString("job"),
                row.getString("about"),
                row.getTimestamp("started_at").toInstant(),
                instant(row.getTimestamp("ended_at")),
                row.getLong("done"),
                known ? (Long) total : null,
                code == null
                        ? null
                        : new Reason(
                                code,
                                json.readValue(
                                        row.getString("outcome_values"), new TypeReference<Map<String, Object>>() {})),
                row.getString("failure"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
