package org.chainon.consortium.search;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.chainon.consortium.covering.Effort;
import org.chainon.consortium.search.GroupingSearch.Far;
import org.chainon.job.Job;
import org.chainon.job.Progress;
import org.chainon.job.When;
import org.chainon.kernel.GroupingSearchId;
import org.chainon.kernel.NeedId;
import org.chainon.kernel.NoticeId;
import org.chainon.kernel.SupplierId;
import org.chainon.need.Needs;
import org.chainon.notice.Notices;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works on searches behind the pages: at once in the process that was asked; as a job on what a process left when it died. Short ones have
 * ended before their page is drawn.
 */
@Component
@EnableConfigurationProperties(SearchSettings.class)
class RunSearches implements Job, DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(RunSearches.class);
    private static final Duration PATIENCE = Duration.ofMillis(900);
    private static final long PAUSE = Duration.ofMillis(400).toNanos();
    private static final int FAR_KEPT = 12;

    private final SearchRows rows;
    private final ReadSubject subjects;
    private final FindGroupings groupings;
    private final Exposures exposures;
    private final Notices notices;
    private final Needs needs;
    private final TransactionTemplate transactions;
    private final SearchSettings settings;
    private final ExecutorService workers;
    private volatile boolean closing;

    RunSearches(
            SearchRows rows,
            ReadSubject subjects,
            FindGroupings groupings,
            Exposures exposures,
            Notices notices,
            Needs needs,
            TransactionTemplate transactions,
            SearchSettings settings) {
        this.rows = rows;
        this.subjects = subjects;
        this.groupings = groupings;
        this.exposures = exposures;
        this.notices = notices;
        this.needs = needs;
        this.transactions = transactions;
        this.settings = settings;
        this.workers = Executors.newFixedThreadPool(
                settings.atOnce(),
                Thread.ofPlatform().name("grouping-search-", 1).daemon().factory());
    }

    /** Begins, and waits a moment: most have ended then. */
    void begin(GroupingSearchId id) {
        try {
            Future<?> work = workers.submit(() -> run(id));
            work.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException longer) {
            LOG.debug("a search goes on behind its page");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | RejectedExecutionException e) {
            LOG.warn(
                    "A search for a grouping is left to the job: {}",
                    e.getClass().getSimpleName());
        }
    }

    @Override
    public String name() {
        return "grouping-searches";
    }

    @Override
    public When when() {
        return new When.Every(Duration.ofMinutes(1));
    }

    @Override
    public void run(Progress progress) {
        long done = 0;
        for (GroupingSearchId id : rows.left()) {
            if (progress.stopping()) {
                return;
            }
            run(id);
            progress.done(++done);
        }
    }

    /** In the calling thread. */
    void run(GroupingSearchId id) {
        rows.take(id).ifPresent(search -> {
            try {
                Optional<AskedFor> asked = asked(search);
                if (asked.isEmpty()) {
                    rows.end(id, search.version(), null);
                    return;
                }
                Effort effort = new Effort(settings.limit(), settings.teams(), 0, List.of(), new Watching(search));
                FindGroupings.Found found = groupings.find(asked.get(), search.ask(), search.result(), effort);
                if (!closing) {
                    keep(search, found);
                }
            } catch (RuntimeException e) {
                LOG.warn("A search for a grouping failed", e);
                rows.end(id, search.version(), null);
            }
        });
    }

    private Optional<AskedFor> asked(GroupingSearch search) {
        NoticeId notice = search.notice();
        NeedId need = search.need();
        return notice != null
                ? notices.find(notice).flatMap(found -> subjects.of(found, search.ask()))
                : need == null ? Optional.empty() : needs.find(need).flatMap(found -> subjects.of(found, search.ask()));
    }

    private void keep(GroupingSearch search, FindGroupings.Found found) {
        Set<SupplierId> shown = new HashSet<>();
        found.result().teams().forEach(team -> shown.addAll(team.members()));
        transactions.executeWithoutResult(status -> {
            if (rows.end(search.id(), search.version(), found.result()) && search.version() == 1) {
                exposures.add(found.candidates(), shown);
            }
        });
    }

    /** Writes down how far it is, and asks whether to stop, a few times a second at most. */
    private final class Watching implements Effort.Follower {
        private final GroupingSearch search;
        private final List<Far> far = new ArrayList<>();
        private long asked = System.nanoTime();
        private boolean stopping;

        Watching(GroupingSearch search) {
            this.search = search;
        }

        @Override
        public synchronized void found(int members, double covered, double bound) {
            Far now = new Far(members, covered, bound);
            if (!far.isEmpty() && far.getLast().equals(now)) {
                return;
            }
            far.add(now);
            if (far.size() > FAR_KEPT) {
                far.removeFirst();
            }
            rows.far(search.id(), search.version(), far);
        }

        @Override
        public synchronized boolean stopping() {
            if (!stopping && System.nanoTime() - asked > PAUSE) {
                stopping = rows.stopping(search.id(), search.version());
                asked = System.nanoTime();
            }
            return stopping || closing;
        }
    }

    @Override
    public void destroy() {
        closing = true;
        workers.shutdown();
    }
}
