package org.chainon.matching.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.chainon.kernel.LotId;
import org.chainon.kernel.NoticeId;
import org.chainon.kernel.SupplierId;
import org.chainon.nomenclature.Activities;
import org.chainon.territory.Territory;

/**
 * The engine on Lucene: an index finds some hundred candidates, {@link Scorer} compares each by {@link SupplierFacts} that the
 * index keeps beside it. Suppliers and precedents may lie on disk; open lots are held in memory.
 */
public final class LuceneEngine implements MatchingEngine {
    private static final int LOTS = 500;
    private static final int ANYWHERE = 250;
    private static final int AROUND = 350;
    private static final int NEWCOMERS = 200;

    private final Index suppliers;
    private final Index lots = new Index(new ByteBuffersDirectory());
    private final Precedents precedents;
    private final Map<String, LotFacts> lotsById = new ConcurrentHashMap<>();
    private final Map<NoticeId, Set<LotId>> lotsOfNotice = new ConcurrentHashMap<>();
    private final Corpus corpus;
    private final Queries queries;
    private final Territory territory;
    private final Reach reach;
    private final Scorer scorer;

    /** In memory. */
    public LuceneEngine(Territory territory, Activities activities, Weights weights) {
        this(territory, activities, weights, new ByteBuffersDirectory(), new ByteBuffersDirectory());
    }

    /** Suppliers and precedents in a folder that is its own. */
    public LuceneEngine(Territory territory, Activities activities, Weights weights, Path folder) {
        this(territory, activities, weights, onDisk(folder.resolve("suppliers")), onDisk(folder.resolve("precedents")));
    }

    private static Directory onDisk(Path folder) {
        try {
            return FSDirectory.open(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private LuceneEngine(
            Territory territory, Activities activities, Weights weights, Directory suppliers, Directory precedents) {
        this.suppliers = new Index(suppliers);
        this.precedents = new Precedents(precedents, activities::nafOf);
        corpus = new KnownWords(this.precedents, this.suppliers);
        queries = new Queries(corpus);
        this.territory = territory;
        reach = new Reach(territory);
        scorer = new Scorer(reach, weights);
    }

    @Override
    public void put(SupplierProfile profile) {
        suppliers.update(profile.supplier().id().toString(), Documents.of(profile, territory));
    }

    @Override
    public void remove(SupplierId supplier) {
        suppliers.delete(supplier.toString());
    }

    @Override
    public void put(Precedent precedent) {
        precedents.put(precedent);
    }

    @Override
    public void put(NoticeId notice, List<LotProfile> profiles) {
        Set<LotId> gone = new HashSet<>(lotsOfNotice.getOrDefault(notice, Set.of()));
        Set<LotId> present = new HashSet<>();
        for (LotProfile profile : profiles) {
            LotId id = profile.lot().id();
            present.add(id);
            gone.remove(id);
            lotsById.put(id.toString(), prepared(profile, like(profile)));
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

    private Trades like(LotProfile profile) {
        return precedents.like(profile, scorer.weights().affinity());
    }

    private LotFacts prepared(LotProfile profile, Trades trades) {
        return new LotFacts(profile, corpus, scorer.weights(), trades);
    }

    @Override
    public void refresh() {
        suppliers.refresh();
        lots.refresh();
        precedents.refresh();
    }

    @Override
    public List<Ranked> whoFits(LotProfile profile, int top) {
        if (profile.notice().jurisdiction() == null
                || (profile.reserved() && profile.regimes().isEmpty())) {
            return List.of();
        }
        Trades trades = like(profile);
        LotFacts lot = prepared(profile, trades);
        Query what = queries.what(profile, trades);
        return suppliers.ask(searcher -> {
            Candidates candidates = new Candidates(searcher, lot);
            candidates.compare(Queries.anywhere(profile, what), ANYWHERE);
            Optional<Query> around = Queries.around(profile, what);
            if (around.isPresent()) {
                candidates.compare(around.get(), AROUND);
            }
            Optional<Query> newcomers = Queries.newcomersNear(profile);
            if (newcomers.isPresent()) {
                candidates.compare(newcomers.get(), NEWCOMERS);
            }
            return candidates.best(top);
        });
    }

    private record Candidate(int doc, SupplierFacts facts, double sum) {
        private static final Comparator<Candidate> BEST_FIRST =
                Comparator.comparingDouble(Candidate::sum).reversed();
    }

    /** What was found of one lot in one state of the index, each supplier once. */
    private final class Candidates {
        private final IndexSearcher searcher;
        private final LotFacts lot;
        private final Set<Integer> found = new HashSet<>();
        private final List<Candidate> compared = new ArrayList<>();

        Candidates(IndexSearcher searcher, LotFacts lot) {
            this.searcher = searcher;
            this.lot = lot;
        }

        void compare(Query query, int limit) throws IOException {
            // What cannot be among the best is skipped.
            ScoreDoc[] hits = searcher.search(query, new TopScoreDocCollectorManager(limit, null, limit)).scoreDocs;
            // In the order of the index: it is read forwards.
            Arrays.sort(hits, Comparator.comparingInt(hit -> hit.doc));
            List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
            int current = -1;
            BinaryDocValues facts = null;
            for (ScoreDoc hit : hits) {
                if (!found.add(hit.doc)) {
                    continue;
                }
                int leaf = ReaderUtil.subIndex(hit.doc, leaves);
                if (leaf != current || facts == null) {
                    facts = DocValues.getBinary(leaves.get(leaf).reader(), Documents.FACTS);
                    current = leaf;
                }
                if (facts.advanceExact(hit.doc - leaves.get(leaf).docBase)) {
                    SupplierFacts supplier = FactsCodec.read(facts.binaryValue());
                    if (Scorer.admitted(supplier.kinds(), lot.profile()).isPresent()) {
                        compared.add(new Candidate(hit.doc, supplier, scorer.sum(supplier, lot)));
                    }
                }
            }
        }

        /** Equal sums are ordered by random ids: nobody is always last. */
        List<Ranked> best(int top) throws IOException {
            compared.sort(Candidate.BEST_FIRST);
            int limit = Math.min(top, compared.size());
            // Those that equal the last come too, so that the order among equals is theirs alone.
            while (limit > 0
                    && limit < compared.size()
                    && compared.get(limit).sum() == compared.get(limit - 1).sum()) {
                limit++;
            }
            StoredFields stored = searcher.storedFields();
            List<Ranked> ranked = new ArrayList<>();
            Map<SupplierId, Double> sums = new HashMap<>();
            for (Candidate candidate : compared.subList(0, limit)) {
                SupplierId id = SupplierId.parse(
                        stored.document(candidate.doc(), Set.of(Index.ID)).get(Index.ID));
                sums.put(id, candidate.sum());
                ranked.add(ranked(id, candidate.facts(), lot, candidate.sum()));
            }
            return ranked.stream()
                    .sorted(Comparator.<Ranked>comparingDouble(match -> sums.getOrDefault(match.supplier(), 0.0))
                            .reversed()
                            .thenComparing(match -> match.supplier().value()))
                    .limit(top)
                    .toList();
        }
    }

    @Override
    public List<Ranked> whatFits(SupplierProfile profile, OffsetDateTime at, int top) {
        SupplierFacts supplier = SupplierFacts.of(profile);
        Map<LotFacts, Double> sums = new HashMap<>();
        for (String id : lots.ask(searcher -> ids(searcher, queries.lotsFor(profile, at)))) {
            LotFacts lot = lotsById.get(id);
            if (lot != null && Scorer.admitted(supplier.kinds(), lot.profile()).isPresent()) {
                sums.put(lot, scorer.sum(supplier, lot));
            }
        }
        Set<NoticeId> seen = new HashSet<>();
        return sums.entrySet().stream()
                .sorted(Map.Entry.<LotFacts, Double>comparingByValue()
                        .reversed()
                        .thenComparing(lot -> lot.getKey().profile().lot().id().value()))
                .filter(lot -> seen.add(lot.getKey().profile().notice().id()))
                .limit(top)
                .map(lot -> ranked(profile.supplier().id(), supplier, lot.getKey(), lot.getValue()))
                .toList();
    }

    @Override
    public void compareAll(List<LotProfile> profiles, Iterator<SupplierProfile> all, Consumer<Ranked> found) {
        List<LotFacts> prepared =
                profiles.stream().map(lot -> prepared(lot, like(lot))).toList();
        all.forEachRemaining(profile -> {
            // As the index gives it back.
            SupplierFacts supplier = FactsCodec.read(FactsCodec.write(SupplierFacts.of(profile)));
            for (LotFacts lot : prepared) {
                if (Scorer.admitted(supplier.kinds(), lot.profile()).isPresent()) {
                    Ranked ranked = ranked(profile.supplier().id(), supplier, lot, scorer.sum(supplier, lot));
                    if (ranked.relevant()) {
                        found.accept(ranked);
                    }
                }
            }
        });
    }

    private Ranked ranked(SupplierId id, SupplierFacts supplier, LotFacts lot, double sum) {
        return new Ranked(
                id,
                supplier.kinds(),
                lot.profile(),
                scorer.weights().chance(sum),
                Evidence.of(supplier, lot, scorer, reach));
    }

    private static List<String> ids(IndexSearcher searcher, Query query) throws IOException {
        StoredFields stored = searcher.storedFields();
        List<String> ids = new ArrayList<>();
        for (ScoreDoc hit : searcher.search(query, LOTS).scoreDocs) {
            ids.add(stored.document(hit.doc, Set.of(Index.ID)).get(Index.ID));
        }
        return ids;
    }

    @Override
    public void close() throws IOException {
        suppliers.close();
        lots.close();
        precedents.close();
    }
}
