package org.chainon.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.chainon.matching.engine.LotProfile;
import org.chainon.matching.engine.LuceneEngine;
import org.chainon.matching.engine.MatchingEngine;
import org.chainon.matching.engine.Precedent;
import org.chainon.matching.engine.Weights;
import org.chainon.nomenclature.Activities;
import org.chainon.notice.Award;
import org.chainon.notice.AwardDraft;
import org.chainon.notice.Notice;
import org.chainon.notice.Notices;
import org.chainon.notice.WonContracts;
import org.chainon.supplier.Supplier;
import org.chainon.supplier.SupplierDirectory;
import org.chainon.territory.Territory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Keeps the engine in step with the database by its change logs, which tell what other processes did too. In a server
 * {@link IndexFollower} calls it; in a command the first question does.
 */
@Component
class MatchingIndex implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(MatchingIndex.class);

    private final SupplierDirectory suppliers;
    private final KnownSuppliers known;
    private final Notices notices;
    private final WonContracts won;
    private final Profiles profiles;
    private final Territory territory;
    private final Activities activities;
    private final CountDownLatch filled = new CountDownLatch(1);
    private final LearnedWeights weights;
    private volatile Copy copy;

    MatchingIndex(
            SupplierDirectory suppliers,
            KnownSuppliers known,
            Notices notices,
            WonContracts won,
            Profiles profiles,
            LearnedWeights weights,
            Territory territory,
            Activities activities) {
        this.suppliers = suppliers;
        this.known = known;
        this.notices = notices;
        this.won = won;
        this.profiles = profiles;
        this.weights = weights;
        this.territory = territory;
        this.activities = activities;
        copy = new Copy(territory, activities, weights.current());
    }

    /** One index with how far into each change log it has read. */
    private static final class Copy {
        private final IndexFolder folder = IndexFolder.create();
        private final MatchingEngine engine;
        private long suppliersMark;
        private long noticesMark;
        private long awardsMark;

        Copy(Territory territory, Activities activities, Weights weights) {
            engine = new LuceneEngine(territory, activities, weights, folder.path());
        }

        void close() {
            try {
                engine.close();
            } catch (IOException e) {
                LOG.warn("The old matching index could not be closed: {}", e.getMessage());
            }
            folder.delete();
        }
    }

    /** Reads what changed since the last call; the first call reads everything. A broken index is made anew. */
    synchronized void catchUp() {
        try {
            catchUp(copy);
        } catch (UncheckedIOException | IllegalStateException e) {
            LOG.warn("The matching index is broken and is made anew: {}", e.getMessage());
            rebuild();
        }
        filled.countDown();
    }

    /** Fills a new index from the database while the old one answers, then puts it in its place. */
    synchronized void rebuild() {
        Copy fresh = new Copy(territory, activities, weights.current());
        try {
            catchUp(fresh);
        } catch (RuntimeException e) {
            fresh.close();
            throw e;
        }
        Copy old = copy;
        copy = fresh;
        old.close();
    }

    private void catchUp(Copy into) {
        long started = System.nanoTime();
        int[] changes = {0};
        boolean whole = into.suppliersMark == 0;
        into.awardsMark = won.changedSince(into.awardsMark, award -> {
            learn(into.engine, award, !whole);
            changes[0]++;
        });
        into.suppliersMark = suppliers.changedSince(
                into.suppliersMark,
                supplier -> {
                    into.engine.put(known.of(supplier));
                    changes[0]++;
                },
                supplier -> {
                    into.engine.remove(supplier);
                    changes[0]++;
                });
        if (changes[0] > 0) {
            // Lots are prepared by what the precedents tell.
            into.engine.refresh();
        }
        into.noticesMark = notices.changedSince(into.noticesMark, notice -> {
            into.engine.put(notice.id(), open(notice));
            changes[0]++;
        });
        if (changes[0] > 0) {
            into.engine.refresh();
            LOG.info("Matching index: {} changes in {} ms", changes[0], (System.nanoTime() - started) / 1_000_000);
        }
    }

    /** @param again whether the winners are in the index already and are put in again, with what they won */
    private void learn(MatchingEngine engine, Award award, boolean again) {
        int number = 0;
        for (AwardDraft.Winner winner : award.terms().winners()) {
            String identifier = winner.identifier();
            List<Supplier> unit = identifier == null ? List.of() : suppliers.ofLegalUnit(identifier);
            Optional<Supplier> supplier = unit.stream().findFirst();
            engine.put(new Precedent(
                    award.id() + "-" + number++,
                    profiles.work(award),
                    supplier.map(Supplier::naf).orElse(null),
                    supplier.map(Supplier::kinds).orElse(Set.of())));
            if (again) {
                unit.stream().map(known::of).forEach(engine::put);
            }
        }
    }

    /** What a supplier says of a lot counts at once. */
    @TransactionalEventListener(fallbackExecution = true)
    void on(OpinionGiven given) {
        if (ready()) {
            suppliers.find(given.supplier()).map(known::of).ifPresent(copy.engine::put);
            copy.engine.refresh();
        }
    }

    /** Asks the index; once more where it was replaced meanwhile. */
    <T> T ask(Function<MatchingEngine, T> question) {
        Copy asked = copy;
        try {
            return question.apply(asked.engine);
        } catch (RuntimeException e) {
            if (asked == copy) {
                throw e;
            }
            return question.apply(copy.engine);
        }
    }

    /** Lots that one can still bid for, or could: whether the deadline has passed is asked at each search. */
    private List<LotProfile> open(Notice notice) {
        boolean calls = notice.form() == Notice.Form.COMPETITION && notice.status() == Notice.Status.PUBLISHED;
        return calls
                ? notice.lots().stream().map(lot -> profiles.of(notice, lot)).toList()
                : List.of();
    }

    boolean ready() {
        return filled.getCount() == 0;
    }

    void awaitReady() {
        if (!ready()) {
            catchUp();
        }
    }

    @Override
    public synchronized void destroy() {
        copy.close();
    }
}
