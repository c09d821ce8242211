package org.chainon.matching;

import java.io.IOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.chainon.kernel.NoticeId;
import org.chainon.kernel.SupplierId;
import org.chainon.matching.engine.LotProfile;
import org.chainon.matching.engine.LuceneEngine;
import org.chainon.matching.engine.MatchingEngine;
import org.chainon.matching.engine.Ranked;
import org.chainon.matching.engine.SupplierProfile;
import org.chainon.matching.engine.Weights;
import org.chainon.notice.Notice;
import org.chainon.notice.Notices;
import org.chainon.supplier.SupplierDirectory;
import org.chainon.territory.Territory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Service;

/**
 * Keeps the engine in step with the database by its change logs, which tell what other processes did too. In a server
 * {@link IndexFollower} calls it; in a command the first question does.
 */
@Service
class IndexedMatching implements Matching, DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(IndexedMatching.class);

    private final SupplierDirectory suppliers;
    private final Notices notices;
    private final Profiles profiles;
    private final Clock clock;
    private final MatchingEngine engine;
    private final CountDownLatch filled = new CountDownLatch(1);
    private long suppliersMark;
    private long noticesMark;

    IndexedMatching(SupplierDirectory suppliers, Notices notices, Profiles profiles, Territory territory, Clock clock) {
        this.suppliers = suppliers;
        this.notices = notices;
        this.profiles = profiles;
        this.clock = clock;
        this.engine = new LuceneEngine(territory, Weights.shipped());
    }

    /** Reads what changed since the last call; the first call reads everything. */
    synchronized void catchUp() {
        long started = System.nanoTime();
        int[] changes = {0};
        suppliersMark = suppliers.changedSince(
                suppliersMark,
                supplier -> {
                    engine.put(profiles.of(supplier));
                    changes[0]++;
                },
                supplier -> {
                    engine.remove(supplier);
                    changes[0]++;
                });
        noticesMark = notices.changedSince(noticesMark, notice -> {
            engine.put(notice.id(), open(notice));
            changes[0]++;
        });
        if (changes[0] > 0) {
            engine.refresh();
            LOG.info("Matching index: {} changes in {} ms", changes[0], (System.nanoTime() - started) / 1_000_000);
        }
        filled.countDown();
    }

    /** Lots that one can still bid for, or could: whether the deadline has passed is asked at each search. */
    private List<LotProfile> open(Notice notice) {
        boolean calls = notice.form() == Notice.Form.COMPETITION && notice.status() == Notice.Status.PUBLISHED;
        return calls
                ? notice.lots().stream().map(lot -> profiles.of(notice, lot)).toList()
                : List.of();
    }

    @Override
    public Optional<List<LotMatches>> whoFits(NoticeId id, int top) {
        return notices.find(id)
                .map(notice -> notice.lots().stream()
                        .map(lot -> {
                            LotProfile profile = profiles.of(notice, lot);
                            return new LotMatches(lot, profile.regimes(), matches(engine.whoFits(profile, top)));
                        })
                        .toList());
    }

    private List<Match> matches(List<Ranked> ranked) {
        Map<SupplierId, SupplierProfile> known = new HashMap<>();
        suppliers
                .findAll(ranked.stream().map(Ranked::supplier).toList())
                .forEach(supplier -> known.put(supplier.id(), profiles.of(supplier)));
        return ranked.stream()
                .flatMap(match -> Stream.ofNullable(known.get(match.supplier())).map(profile -> match(match, profile)))
                .toList();
    }

    @Override
    public Optional<List<Match>> whatFits(SupplierId id, int top) {
        return suppliers.find(id).map(supplier -> {
            SupplierProfile profile = profiles.of(supplier);
            return engine.whatFits(profile, OffsetDateTime.now(clock), top).stream()
                    .map(ranked -> match(ranked, profile))
                    .toList();
        });
    }

    private static Match match(Ranked ranked, SupplierProfile profile) {
        return new Match(
                ranked.supplier(),
                ranked.lot().notice().id(),
                ranked.lot().lot().id(),
                ranked.score(),
                ranked.reasons(profile),
                ranked.lacks(profile));
    }

    @Override
    public boolean ready() {
        return filled.getCount() == 0;
    }

    @Override
    public void awaitReady() {
        if (!ready()) {
            catchUp();
        }
    }

    @Override
    public synchronized void destroy() throws IOException {
        engine.close();
    }
}
