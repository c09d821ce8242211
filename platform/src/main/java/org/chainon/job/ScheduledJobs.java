package org.chainon.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Jobs by db-scheduler, while the server runs. */
@Component
@ConditionalOnWebApplication
class ScheduledJobs implements Jobs, SmartLifecycle {
    private static final String TABLE = "job.scheduled_task";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Map<String, Job> jobs;
    private final Runs runs;
    private final DataSource database;
    private final JobSettings settings;
    private final Clock clock;
    private final List<RecurringTask<Void>> regular;
    private final List<Task<?>> all;
    private final SchedulerClient client;
    private @Nullable Scheduler scheduler;

    ScheduledJobs(List<Job> jobs, Runs runs, DataSource database) {
        this.jobs = jobs.stream().collect(Collectors.toMap(Job::name, Function.identity()));
        this.runs = runs;
        this.database = database;
        this.settings = runs.settings();
        this.clock = runs.clock();
        JobTasks tasks = new JobTasks(runs, settings.zone());
        this.regular = jobs.stream()
                .filter(job -> !(job.when() instanceof When.Asked))
                .map(tasks::regular)
                .toList();
        this.all = Stream.concat(
                        regular.stream(),
                        jobs.stream()
                                .filter(job -> job.when() instanceof When.Asked)
                                .map(tasks::asked))
                .collect(Collectors.toUnmodifiableList());
        this.client =
                SchedulerClient.Builder.create(database, all).tableName(TABLE).build();
    }

    @Override
    public boolean isAutoStartup() {
        return settings.enabled();
    }

    @Override
    public synchronized void start() {
        Scheduler starting = Scheduler.create(
                        database,
                        all.stream().filter(task -> !regular.contains(task)).toList())
                .startTasks(regular)
                .tableName(TABLE)
                .threads(settings.threads())
                .pollingInterval(settings.poll())
                .heartbeatInterval(settings.heartbeat())
                .missedHeartbeatsLimit(JobSettings.MISSED_HEARTBEATS)
                .shutdownMaxWait(PATIENCE)
                .failureLogging(LogLevel.DEBUG, false)
                .clock(clock::instant)
                .build();
        starting.start();
        scheduler = starting;
    }

    @Override
    public synchronized void stop() {
        Scheduler stopping = scheduler;
        scheduler = null;
        if (stopping != null) {
            stopping.stop();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return scheduler != null;
    }

    @Override
    public List<Listed> all() {
        Instant silent = clock.instant().minus(settings.silence());
        return jobs.values().stream()
                .sorted(Comparator.comparing(Job::name))
                .map(job -> listed(job, silent))
                .toList();
    }

    private Listed listed(Job job, Instant silent) {
        JobRun last = runs.latest(job.name(), 1).stream().findFirst().orElse(null);
        Optional<Runs.Plan> plan = runs.plan(job.name());
        Instant heartbeat = plan.map(Runs.Plan::heartbeat).orElse(null);
        boolean picked = plan.filter(Runs.Plan::picked).isPresent();
        return new Listed(
                job.name(),
                job.when(),
                last,
                plan.filter(known -> !known.picked()).map(Runs.Plan::at).orElse(null),
                picked,
                picked && heartbeat != null && heartbeat.isBefore(silent));
    }

    @Override
    public Started start(String name, String about) {
        Job job = jobs.get(name);
        if (job == null) {
            throw new IllegalArgumentException("there is no job " + name);
        }
        TaskInstance<String> wanted =
                new TaskInstance<>(name, job.when() instanceof When.Asked ? about : RecurringTask.INSTANCE);
        Instant now = clock.instant();
        try {
            if (!client.scheduleIfNotExists(wanted, now)) {
                client.reschedule(wanted, now);
            }
        } catch (TaskInstanceCurrentlyExecutingException e) {
            return Started.RUNNING_ALREADY;
        } catch (TaskInstanceNotFoundException e) {
            client.scheduleIfNotExists(wanted, now);
        }
        lookNow();
        return Started.SOON;
    }

    private synchronized void lookNow() {
        if (scheduler != null) {
            scheduler.triggerCheckForDueExecutions();
        }
    }

    @Override
    public Optional<JobRun> last(String name, String about) {
        return runs.last(name, about);
    }

    @Override
    public List<JobRun> latest(String name, int limit) {
        return runs.latest(name, limit);
    }
}
