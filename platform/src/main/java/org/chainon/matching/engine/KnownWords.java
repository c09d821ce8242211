package org.chainon.matching.engine;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;

/**
 * How usual words and codes are, by the contracts that were won; while few are known, by how many suppliers use them. Without
 * that, « petite » would say as much as « crèche » on a platform that has no contracts yet.
 */
final class KnownWords implements Corpus {
    /** With so many contracts both are believed alike. */
    private static final double HALF_BELIEVED = 500;

    private final Precedents precedents;
    private final Index suppliers;

    KnownWords(Precedents precedents, Index suppliers) {
        this.precedents = precedents;
        this.suppliers = suppliers;
    }

    @Override
    public double rarity(String stem) {
        int contracts = precedents.size();
        double trust = contracts / (contracts + HALF_BELIEVED);
        return trust * precedents.rarity(stem)
                + (1 - trust) * suppliers.ask(searcher -> amongSuppliers(searcher.getIndexReader(), stem));
    }

    private static double amongSuppliers(IndexReader reader, String stem) throws IOException {
        int users = 0;
        for (String field : Documents.WORDS) {
            users = Math.max(users, reader.docFreq(new Term(field, stem)));
        }
        return Precedents.rarity(users, reader.numDocs());
    }

    @Override
    public double codeRarity(String prefix) {
        return precedents.codeRarity(prefix);
    }

    @Override
    public double codeShare(String prefix) {
        return precedents.codeShare(prefix);
    }
}
