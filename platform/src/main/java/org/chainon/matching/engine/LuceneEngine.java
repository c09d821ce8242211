package org.chainon.matching.engine;

import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.chainon.kernel.LotId;
import org.chainon.kernel.NoticeId;
import org.chainon.kernel.SupplierId;
import org.chainon.territory.Territory;
import org.jspecify.annotations.Nullable;

/** The engine on Lucene, in memory: an index finds some hundred candidates, {@link Scorer} compares each. */
public final class LuceneEngine implements MatchingEngine {
    private static final int CANDIDATES = 400;
    private static final double WORTH_SHOWING = 0.2;

    private final MemoryIndex suppliers = new MemoryIndex();
    private final MemoryIndex lots = new MemoryIndex();
    private final Map<String, IndexedSupplier> suppliersById = new ConcurrentHashMap<>();
    private final Map<String, IndexedLot> lotsById = new ConcurrentHashMap<>();
    private final Map<NoticeId, Set<LotId>> lotsOfNotice = new ConcurrentHashMap<>();
    private final Vocabulary vocabulary = new Vocabulary();
    private final Queries queries = new Queries(vocabulary);
    private final Scorer scorer;

    public LuceneEngine(Territory territory) {
        this.scorer = new Scorer(territory, vocabulary);
    }

    @Override
    public void put(SupplierProfile profile) {
        String id = profile.supplier().id().toString();
        IndexedSupplier indexed = IndexedSupplier.of(profile);
        forget(suppliersById.put(id, indexed));
        vocabulary.add(indexed.all());
        suppliers.update(id, Documents.of(profile));
    }

    @Override
    public void remove(SupplierId supplier) {
        forget(suppliersById.remove(supplier.toString()));
        suppliers.delete(supplier.toString());
    }

    private void forget(@Nullable IndexedSupplier before) {
        if (before != null) {
            vocabulary.remove(before.all());
        }
    }

    @Override
    public void put(NoticeId notice, List<LotProfile> profiles) {
        Set<LotId> gone = new HashSet<>(lotsOfNotice.getOrDefault(notice, Set.of()));
        Set<LotId> present = new HashSet<>();
        for (LotProfile profile : profiles) {
            LotId id = profile.lot().id();
            present.add(id);
            gone.remove(id);
            lotsById.put(id.toString(), IndexedLot.of(profile));
            lots.update(id.toString(), Documents.of(profile));
        }
        gone.forEach(lot -> {
            lotsById.remove(lot.toString());
            lots.delete(lot.toString());
        });
        if (present.isEmpty()) {
            lotsOfNotice.remove(notice);
        } else {
            lotsOfNotice.put(notice, present);
        }
    }

    @Override
    public void refresh() {
        suppliers.refresh();
        lots.refresh();
    }

    @Override
    public List<Ranked> whoFits(LotProfile profile, int top) {
        if (profile.notice().jurisdiction() == null
                || (profile.reserved() && profile.regimes().isEmpty())) {
            return List.of();
        }
        IndexedLot lot = IndexedLot.of(profile);
        List<Candidate> candidates = new ArrayList<>();
        for (String id : suppliers.search(queries.suppliersFor(lot), CANDIDATES)) {
            IndexedSupplier supplier = suppliersById.get(id);
            if (supplier != null) {
                compare(supplier, lot, candidates);
            }
        }
        return candidates.stream()
                .sorted(Candidate.BEST_FIRST)
                .limit(top)
                .map(Candidate::explained)
                .toList();
    }

    @Override
    public List<Ranked> whatFits(SupplierProfile profile, OffsetDateTime at, int top) {
        IndexedSupplier supplier = IndexedSupplier.of(profile);
        List<Candidate> candidates = new ArrayList<>();
        for (String id : lots.search(queries.lotsFor(supplier, at), CANDIDATES)) {
            IndexedLot lot = lotsById.get(id);
            if (lot != null) {
                compare(supplier, lot, candidates);
            }
        }
        Set<NoticeId> seen = new HashSet<>();
        return candidates.stream()
                .sorted(Candidate.BEST_FIRST)
                .filter(candidate -> seen.add(candidate.lot().profile().notice().id()))
                .limit(top)
                .map(Candidate::explained)
                .toList();
    }

    private void compare(IndexedSupplier supplier, IndexedLot lot, List<Candidate> candidates) {
        scorer.compare(supplier, lot)
                .map(evidence -> new Candidate(supplier, lot, evidence, evidence.score()))
                .filter(candidate -> candidate.score() >= WORTH_SHOWING)
                .ifPresent(candidates::add);
    }

    @Override
    public void close() throws IOException {
        suppliers.close();
        lots.close();
    }

    private record Candidate(IndexedSupplier supplier, IndexedLot lot, Evidence evidence, double score) {
        /** Equal scores are ordered by random ids: nobody is always last. */
        private static final Comparator<Candidate> BEST_FIRST = Comparator.comparingDouble(Candidate::score)
                .reversed()
                .thenComparing(candidate ->
                        candidate.supplier.profile().supplier().id().value())
                .thenComparing(candidate -> candidate.lot.profile().lot().id().value());

        Ranked explained() {
            Explanation explanation = new Explanation(supplier.profile().supplier(), lot.profile(), evidence);
            return new Ranked(supplier.profile(), lot.profile(), score, explanation.reasons(), explanation.lacks());
        }
    }
}
