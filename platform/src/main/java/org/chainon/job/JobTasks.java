package org.chainon.job;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Jobs as db-scheduler takes them: each run is written down, what fails is tried again a few times, what was broken off is taken up. */
final class JobTasks {
    private static final Logger LOG = LoggerFactory.getLogger(JobTasks.class);
    private static final int TRIES = 3;
    private static final Duration BEFORE_NEXT_TRY = Duration.ofMinutes(5);

    private final Runs runs;
    private final ZoneId zone;

    JobTasks(Runs runs, ZoneId zone) {
        this.runs = runs;
        this.zone = zone;
    }

    RecurringTask<Void> regular(Job job) {
        Schedule schedule = schedule(job.when());
        return Tasks.recurring(job.name(), schedule)
                .onDeadExecutionRevive()
                .onFailure((complete, operations) -> again(schedule, complete, operations))
                .execute((instance, context) -> run(job, "", context));
    }

    Task<String> asked(Job job) {
        return Tasks.oneTime(job.name(), String.class)
                .onDeadExecutionRevive()
                .onFailure(JobTasks::againOrNever)
                .execute((instance, context) -> run(job, instance.getId(), context));
    }

    private Schedule schedule(When when) {
        return switch (when) {
            case When.Every every -> Schedules.fixedDelay(every.pause());
            case When.Daily daily -> Schedules.daily(zone, daily.at());
            case When.Asked asked -> throw new IllegalArgumentException("what is asked for has no schedule");
        };
    }

    private static void again(Schedule schedule, ExecutionComplete complete, ExecutionOperations<Void> operations) {
        Instant regular = schedule.getNextExecutionTime(complete);
        Instant soon = complete.getTimeDone().plus(BEFORE_NEXT_TRY);
        boolean mayTry = complete.getExecution().consecutiveFailures < TRIES;
        operations.reschedule(complete, mayTry && soon.isBefore(regular) ? soon : regular);
    }

    private static void againOrNever(ExecutionComplete complete, ExecutionOperations<String> operations) {
        if (complete.getExecution().consecutiveFailures < TRIES) {
            operations.reschedule(complete, complete.getTimeDone().plus(BEFORE_NEXT_TRY));
        } else {
            operations.remove();
        }
    }

    private void run(Job job, String about, ExecutionContext context) {
        KeptProgress progress = new KeptProgress(
                runs,
                runs.begin(job.name(), about),
                about,
                () -> context.getSchedulerState().isShuttingDown());
        try {
            job.run(progress);
        } catch (Exception | Error e) {
            LOG.warn("The job {} failed and is tried again: {}", job.name(), progress.failed(e));
            throw new JobFailed(e);
        }
        progress.succeeded();
    }

    private static final class JobFailed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        JobFailed(Throwable cause) {
            super(cause);
        }
    }
}
