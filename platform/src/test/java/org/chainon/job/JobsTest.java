package org.chainon.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.chainon.PlatformTest;
import org.chainon.job.Jobs.Started;
import org.chainon.kernel.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@PlatformTest
class JobsTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final JobSettings QUICK =
            new JobSettings(true, PARIS, 2, Duration.ofMillis(50), Duration.ofMillis(200), 30);

    @Autowired
    DataSource database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private final String name = "test-" + UUID.randomUUID();
    private final List<ScheduledJobs> nodes = new ArrayList<>();

    @AfterEach
    void stop() {
        nodes.forEach(ScheduledJobs::stop);
        jdbc.sql("delete from job.scheduled_task where task_name = ?")
                .params(name)
                .update();
    }

    private ScheduledJobs node(When when, Job.Task task) {
        Runs runs = new Runs(jdbc, transactions, QUICK, Clock.systemUTC());
        ScheduledJobs node = new ScheduledJobs(List.of(Job.of(name, when, task)), runs, database);
        nodes.add(node);
        return node;
    }

    private static void ended(Jobs node, String name, String about) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> node.last(name, about).filter(run -> !run.open()).isPresent());
    }

    @Test
    void severalProcessesDoAJobOnce() {
        AtomicInteger done = new AtomicInteger();
        When hourly = new When.Every(Duration.ofHours(1));
        ScheduledJobs first = node(hourly, progress -> done.incrementAndGet());
        node(hourly, progress -> done.incrementAndGet());
        nodes.forEach(ScheduledJobs::start);

        ended(first, name, "");
        await().pollDelay(Duration.ofMillis(500)).until(() -> true);

        assertThat(done).hasValue(1);
        assertThat(first.all().getFirst().next()).isAfter(Instant.now().plus(Duration.ofMinutes(55)));
    }

    @Test
    void oneSeesHowFarItIsAndWhatCameOfIt() {
        CountDownLatch seen = new CountDownLatch(1);
        ScheduledJobs node = node(new When.Asked(), progress -> {
            progress.expect(40);
            Thread.sleep(500);
            progress.done(10);
            seen.await();
            progress.done(40);
            progress.outcome(Reason.of("test.outcome", "count", 40));
        });
        node.start();
        assertThat(node.start(name, "ceci")).isEqualTo(Started.SOON);
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        node.last(name, "ceci").filter(run -> run.done() == 10).isPresent());
        assertThat(node.all().getFirst().running()).isTrue();
        assertThat(node.start(name, "ceci")).isEqualTo(Started.RUNNING_ALREADY);
        seen.countDown();
        ended(node, name, "ceci");

        JobRun run = node.last(name, "ceci").orElseThrow();
        assertThat(run.done()).isEqualTo(40);
        assertThat(run.outcome()).isEqualTo(Reason.of("test.outcome", "count", 40));
        assertThat(run.failure()).isNull();
    }

    @Test
    void whatFailsIsToldWithoutItsWordsAndTriedAgainSoon() {
        ScheduledJobs node = node(new When.Daily(LocalTime.NOON), progress -> {
            throw new IllegalStateException("camille@example.org");
        });
        node.start();
        node.start(name, "");
        ended(node, name, "");

        assertThat(node.last(name, "").orElseThrow().failure())
                .startsWith("IllegalStateException, job.JobsTest")
                .doesNotContain("camille");
        await().atMost(Duration.ofSeconds(5)).until(() -> node.all().getFirst().next() != null);
        assertThat(node.all().getFirst().next()).isBefore(Instant.now().plus(Duration.ofMinutes(6)));
    }

    @Test
    void aDailyJobComesOnTheOperatorsClock() {
        ScheduledJobs node = node(new When.Daily(LocalTime.of(3, 30)), progress -> {});
        node.start();

        ZonedDateTime next = node.all().getFirst().next().atZone(PARIS);
        assertThat(next.toLocalTime()).isEqualTo(LocalTime.of(3, 30));
        assertThat(next.toInstant()).isBetween(Instant.now(), Instant.now().plus(Duration.ofHours(25)));
    }

    @Test
    void whatAKilledProcessLeftIsTakenUpByAnother() {
        AtomicInteger done = new AtomicInteger();
        ScheduledJobs node = node(new When.Asked(), progress -> done.incrementAndGet());
        jdbc.sql("""
                        insert into job.scheduled_task
                          (task_name, task_instance, execution_time, picked, picked_by, last_heartbeat, version)
                        values (?, 'ceci', now() - interval '1 hour', true, 'gone', now() - interval '1 hour', 2)""").params(name).update();
        jdbc.sql("insert into job.run (job, about, started_at) values (?, 'ceci', now() - interval '1 hour')")
                .params(name)
                .update();
        assertThat(node.all().getFirst().silent()).isTrue();
        node.start();

        ended(node, name, "ceci");

        await().atMost(Duration.ofSeconds(20)).untilAtomic(done, org.hamcrest.Matchers.is(1));
        await().atMost(Duration.ofSeconds(5))
                .until(() -> node.latest(name, 9).stream().noneMatch(JobRun::open));
        assertThat(node.latest(name, 9)).extracting(JobRun::failure).containsExactly(null, JobRun.KILLED);
    }

    @Test
    void oldRunsAreForgotten() {
        ScheduledJobs node = node(new When.Asked(), progress -> {});
        jdbc.sql("insert into job.run (job, about, started_at) select ?, 'alt', now() - interval '31 days'")
                .params(name)
                .update();
        jdbc.sql("insert into job.run (job, about, started_at) select ?, 'ceci', now() from generate_series(1, 250)")
                .params(name)
                .update();
        node.start();
        node.start(name, "ceci");
        ended(node, name, "ceci");

        assertThat(node.latest(name, 1000))
                .hasSizeBetween(195, 205)
                .noneMatch(run -> run.about().equals("alt"));
    }

    @Test
    void whatIsNoJobIsRefused() {
        ScheduledJobs node = node(new When.Asked(), progress -> {});

        assertThatIllegalArgumentException().isThrownBy(() -> node.start("nothing", ""));
    }
}
