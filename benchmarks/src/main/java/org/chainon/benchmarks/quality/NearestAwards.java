package org.chainon.benchmarks.quality;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.chainon.matching.engine.LotProfile;

/** Winners of the past contracts most like this one, by BM25 on titles with the CPV code and the département as words. */
final class NearestAwards implements Ranking {
    private static final int NEAREST = 500;

    private final FrenchAnalyzer analyzer = new FrenchAnalyzer();
    private final IndexWriter writer;

    NearestAwards() throws IOException {
        writer = new IndexWriter(new ByteBuffersDirectory(), new IndexWriterConfig(analyzer));
    }

    @Override
    public String name() {
        return "nearest-awards";
    }

    @Override
    public void tell(AwardRecord award, LotProfile lot) throws IOException {
        Document document = new Document();
        document.add(new TextField("title", award.title(), Field.Store.NO));
        marks(award, lot).forEach(mark -> document.add(new StringField("mark", mark, Field.Store.NO)));
        award.winners().forEach(winner -> document.add(new StoredField("siren", winner.siren())));
        writer.addDocument(document);
    }

    private static List<String> marks(AwardRecord award, LotProfile lot) {
        List<String> marks = new ArrayList<>();
        if (award.cpv() != null) {
            marks.addAll(award.cpv().prefixes());
        }
        lot.areas().forEach(area -> marks.add(area.toString()));
        return marks;
    }

    @Override
    public List<String> rank(AwardRecord award, LotProfile lot, Market market) throws IOException {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        try (TokenStream tokens = analyzer.tokenStream("title", award.title())) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                query.add(new TermQuery(new Term("title", term.toString())), Occur.SHOULD);
            }
            tokens.end();
        }
        marks(award, lot).forEach(mark -> query.add(new TermQuery(new Term("mark", mark)), Occur.SHOULD));
        Set<String> ranked = new LinkedHashSet<>();
        try (DirectoryReader reader = DirectoryReader.open(writer)) {
            IndexSearcher searcher = new IndexSearcher(reader);
            for (ScoreDoc hit : searcher.search(query.build(), NEAREST).scoreDocs) {
                for (String siren : searcher.storedFields().document(hit.doc).getValues("siren")) {
                    if (market.candidate(siren)) {
                        ranked.add(siren);
                    }
                }
            }
        }
        return List.copyOf(ranked);
    }
}
