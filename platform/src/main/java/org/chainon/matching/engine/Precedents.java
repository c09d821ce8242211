package org.chainon.matching.engine;

import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.chainon.jurisdiction.EnterpriseKind;
import org.chainon.nomenclature.Cpv;

/** Contracts that were won: which trades and kinds win contracts like a lot, and how usual words and codes are. */
final class Precedents implements Corpus, AutoCloseable {
    private static final int NEIGHBOURS = 300;
    private static final double SMOOTHING = 3;
    private static final double RAREST = 9;
    private static final float CODE = 0.7f;
    /** Codes of a lot that are looked at. */
    private static final int CODES = 3;

    private final Index index;
    private final Function<Cpv, Set<String>> tradesOf;

    /** @param tradesOf NAF codes of those who usually do what is bought under a CPV code */
    Precedents(Directory directory, Function<Cpv, Set<String>> tradesOf) {
        index = new Index(directory);
        this.tradesOf = tradesOf;
    }

    void put(Precedent precedent) {
        Document document = new Document();
        document.add(new TextField("text", precedent.work().title(), Field.Store.NO));
        Cpv cpv = precedent.work().cpv();
        if (cpv != null) {
            cpv.prefixes().forEach(prefix -> document.add(new StringField("cpv", prefix, Field.Store.NO)));
        }
        document.add(new IntPoint("day", (int) precedent.work().day().toEpochDay()));
        String naf = precedent.naf();
        if (naf != null) {
            String code = naf.replace(".", "");
            document.add(new StringField("naf", code, Field.Store.NO));
            document.add(new SortedDocValuesField("naf", new BytesRef(code)));
        }
        long kinds = 0;
        for (EnterpriseKind kind : precedent.kinds()) {
            document.add(new StringField("kind", kind.name(), Field.Store.NO));
            kinds |= 1L << kind.ordinal();
        }
        document.add(new NumericDocValuesField("kinds", kinds));
        index.update(precedent.id(), document);
    }

    void refresh() {
        index.refresh();
    }

    int size() {
        return index.ask(searcher -> searcher.getIndexReader().numDocs());
    }

    @Override
    public double rarity(String stem) {
        return index.ask(searcher -> {
            IndexReader reader = searcher.getIndexReader();
            return rarity(reader.docFreq(new Term("text", stem)), reader.numDocs());
        });
    }

    /** Inverse frequency of what {@code users} of {@code all} documents have; deleted ones may still be counted among them. */
    static double rarity(int users, int all) {
        int present = Math.min(all, users);
        return Math.log(1 + (all - present + 0.5) / (present + 0.5));
    }

    @Override
    public double codeRarity(String prefix) {
        return index.ask(searcher -> {
            IndexReader reader = searcher.getIndexReader();
            int users = Math.max(1, reader.docFreq(new Term("cpv", prefix)));
            // With few contracts known, the depth in the tree says how rare a code is.
            double known = Math.log((reader.numDocs() + 1.0) / users) / RAREST;
            double byDepth = prefix.length() / 8.0;
            double trust = reader.numDocs() / (reader.numDocs() + 500.0);
            return Math.max(0, trust * known + (1 - trust) * byDepth);
        });
    }

    @Override
    public double codeShare(String prefix) {
        return index.ask(searcher -> {
            IndexReader reader = searcher.getIndexReader();
            return (reader.docFreq(new Term("cpv", prefix)) + 0.5) / (reader.numDocs() + 1.0);
        });
    }

    /**
     * @param affinity what is expected of trades before looking
     * @param without days (epoch) whose contracts are not looked at, from and to included; empty for none
     */
    Trades like(LotProfile lot, Affinity affinity, int... without) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        FrenchText.stems(lot.title()).forEach(stem -> query.add(new TermQuery(new Term("text", stem)), Occur.SHOULD));
        lot.cpv().stream()
                .limit(CODES)
                .flatMap(cpv -> cpv.prefixes().stream())
                .distinct()
                .forEach(prefix ->
                        query.add(new BoostQuery(new TermQuery(new Term("cpv", prefix)), CODE), Occur.SHOULD));
        if (without.length == 2) {
            query.add(IntPoint.newRangeQuery("day", without[0], without[1]), Occur.MUST_NOT);
        }
        Set<String> usual = lot.cpv().stream()
                .limit(CODES)
                .flatMap(cpv -> tradesOf.apply(cpv).stream())
                .collect(Collectors.toSet());
        return index.ask(searcher -> trades(searcher, query.build(), naf -> affinity.of(naf, usual), usual));
    }

    private static Trades trades(
            IndexSearcher searcher, BooleanQuery query, ToDoubleFunction<String> expected, Set<String> usual)
            throws IOException {
        ScoreDoc[] hits = query.clauses().isEmpty() ? new ScoreDoc[0] : searcher.search(query, NEIGHBOURS).scoreDocs;
        IndexReader reader = searcher.getIndexReader();
        Map<String, Double> naf = new HashMap<>();
        Map<EnterpriseKind, Double> kinds = new EnumMap<>(EnterpriseKind.class);
        double ofNaf = 0;
        double ofKinds = 0;
        List<LeafReaderContext> leaves = reader.leaves();
        for (ScoreDoc hit : hits) {
            LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(hit.doc, leaves));
            int doc = hit.doc - leaf.docBase;
            double likeness = hit.score * (double) hit.score;
            SortedDocValues codes = DocValues.getSorted(leaf.reader(), "naf");
            if (codes.advanceExact(doc)) {
                naf.merge(codes.lookupOrd(codes.ordValue()).utf8ToString(), likeness, Double::sum);
                ofNaf += likeness;
            }
            NumericDocValues masks = DocValues.getNumeric(leaf.reader(), "kinds");
            long mask = masks.advanceExact(doc) ? masks.longValue() : 0;
            for (EnterpriseKind kind : EnterpriseKind.values()) {
                if ((mask & 1L << kind.ordinal()) != 0) {
                    kinds.merge(kind, likeness, Double::sum);
                }
            }
            ofKinds += likeness;
        }
        Map<String, Double> ratios = new HashMap<>();
        usual.forEach(trade -> ratios.put(trade, Math.log(expected.applyAsDouble(trade))));
        double other = Math.log(expected.applyAsDouble(""));
        ratios.putAll(nafRatios(reader, naf, ofNaf, expected));
        return new Trades(ratios, other, kindRatios(reader, kinds, ofKinds));
    }

    private static Map<String, Double> nafRatios(
            IndexReader reader, Map<String, Double> likeness, double all, ToDoubleFunction<String> expected)
            throws IOException {
        Map<String, Double> ratios = new HashMap<>();
        Terms codes = MultiTerms.getTerms(reader, "naf");
        if (codes == null || all <= 0) {
            return ratios;
        }
        double usual = all / codes.getDocCount();
        TermsEnum each = codes.iterator();
        for (BytesRef code = each.next(); code != null; code = each.next()) {
            String naf = code.utf8ToString();
            ratios.put(
                    naf, ratio(likeness.getOrDefault(naf, 0.0) / usual, each.docFreq(), expected.applyAsDouble(naf)));
        }
        return ratios;
    }

    private static Map<EnterpriseKind, Double> kindRatios(
            IndexReader reader, Map<EnterpriseKind, Double> likeness, double all) throws IOException {
        Map<EnterpriseKind, Double> ratios = new EnumMap<>(EnterpriseKind.class);
        if (likeness.isEmpty()) {
            return ratios;
        }
        double usual = all / reader.numDocs();
        for (EnterpriseKind kind : EnterpriseKind.values()) {
            int users = reader.docFreq(new Term("kind", kind.name()));
            if (users > 0) {
                ratios.put(kind, ratio(likeness.getOrDefault(kind, 0.0) / usual, users, 1));
            }
        }
        return ratios;
    }

    /** Their share of like contracts over that of all contracts, drawn towards what is expected where few are known. */
    private static double ratio(double like, int all, double expected) {
        return Math.log((like + SMOOTHING * expected) / (all + SMOOTHING));
    }

    @Override
    public void close() throws IOException {
        index.close();
    }
}
