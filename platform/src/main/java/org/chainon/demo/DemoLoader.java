package org.chainon.demo;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.chainon.intake.BadRecord;
import org.chainon.job.Jobs;
import org.chainon.nomenclature.Activities;
import org.chainon.nomenclature.CpvCatalogue;
import org.chainon.notice.NoticeDraft;
import org.chainon.notice.NoticeIntake;
import org.chainon.supplier.RegisterSupplier;
import org.chainon.supplier.SupplierDraft;
import org.chainon.territory.Territory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Loads the demonstration data behind the running server. Each batch is one transaction: killed anywhere, the next start
 * goes on where it stopped, as what is stored already changes nothing.
 */
@Component
@ConditionalOnWebApplication
@ConditionalOnBooleanProperty("chainon.demo")
class DemoLoader implements DisposableBean {
    /** Which groupings could answer where nobody can alone: else the list is empty until the first night. */
    private static final String NIGHTLY = "grouping-chances";

    private static final Logger LOG = LoggerFactory.getLogger(DemoLoader.class);
    private static final int BATCH = 25;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration INDEX = Duration.ofSeconds(20);

    private final RegisterSupplier register;
    private final NoticeIntake intake;
    private final DemoPeople people;
    private final DemoBids bids;
    private final DemoQuestions questions;
    private final DemoNeeds needs;
    private final DemoAnswers answers;
    private final DemoGroupings groupings;
    private final DemoConventions conventions;
    private final Jobs jobs;
    private final DemoSpend spend;
    private final Territory territory;
    private final Activities activities;
    private final CpvCatalogue catalogue;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private volatile boolean stopping;
    private volatile @Nullable Thread thread;

    DemoLoader(
            RegisterSupplier register,
            NoticeIntake intake,
            DemoPeople people,
            DemoBids bids,
            DemoQuestions questions,
            DemoNeeds needs,
            DemoAnswers answers,
            DemoGroupings groupings,
            DemoConventions conventions,
            Jobs jobs,
            DemoSpend spend,
            Territory territory,
            Activities activities,
            CpvCatalogue catalogue,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.register = register;
        this.intake = intake;
        this.people = people;
        this.bids = bids;
        this.questions = questions;
        this.needs = needs;
        this.answers = answers;
        this.groupings = groupings;
        this.conventions = conventions;
        this.jobs = jobs;
        this.spend = spend;
        this.territory = territory;
        this.activities = activities;
        this.catalogue = catalogue;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        thread = Thread.ofPlatform()
                .name("demo-data")
                .daemon()
                .priority(Thread.MIN_PRIORITY)
                .start(() -> {
                    load(INDEX);
                    jobs.start(NIGHTLY, "");
                });
    }

    /**
     * Loads all that is not stored yet, in the calling thread.
     *
     * @param patience how long to wait until the suppliers can be found
     */
    void load(Duration patience) {
        long begin = System.nanoTime();
        DemoData data = DemoData.of(clock.instant(), territory, activities, catalogue);
        inBatches(data.suppliers(), this::register);
        inBatches(data.notices(), this::take);
        inBatches(data.opportunities(), this::take);
        if (!stopping) {
            people.settle(data.suppliers());
            bids.settle();
            questions.settle();
            needs.settle().ifPresent(draft -> {
                answers.accounts(draft, patience);
                needs.open(draft);
                answers.answer(draft);
            });
            groupings.settle();
            conventions.settle(data.suppliers());
            spend.settle(data.suppliers());
        }
        if (!stopping) {
            LOG.info(
                    "Demonstration data: {} suppliers, {} notices in {} s",
                    data.suppliers().size(),
                    data.notices().stream()
                            .map(NoticeDraft::sourceId)
                            .distinct()
                            .count(),
                    Duration.ofNanos(System.nanoTime() - begin).toSeconds());
        }
    }

    private <T> void inBatches(List<T> drafts, Consumer<T> store) {
        for (int from = 0; from < drafts.size() && !stopping; from += BATCH) {
            List<T> batch = drafts.subList(from, Math.min(drafts.size(), from + BATCH));
            transaction.executeWithoutResult(status -> batch.forEach(store));
        }
    }

    private void register(SupplierDraft draft) {
        try {
            register.register(draft);
        } catch (BadRecord refused) {
            throw new IllegalStateException("demonstration supplier " + draft.sourceKey() + " refused", refused);
        }
    }

    private void take(NoticeDraft draft) {
        try {
            intake.take(draft);
        } catch (BadRecord refused) {
            throw new IllegalStateException("demonstration notice " + draft.sourceId() + " refused", refused);
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        stopping = true;
        Thread loading = thread;
        if (loading != null) {
            loading.join(PATIENCE);
        }
    }
}
