package org.chainon.benchmarks.throughput;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.chainon.matching.engine.SupplierProfile;

/** Lucene's own French stems, and how rare each is among suppliers: what an index of queries does not know by itself. */
final class Stems {
    private static final double PAST = 0.9;
    private static final double OTHER = 0.6;
    private static final int COUNTED = 20_000;

    private final Analyzer french = new FrenchAnalyzer();
    private final Map<String, Integer> users = new HashMap<>();
    private int suppliers;

    /** Counts who uses what, among the first ones: rarity needs no more. */
    void count(Iterator<SupplierProfile> profiles) {
        while (profiles.hasNext() && suppliers < COUNTED) {
            strengths(profiles.next()).keySet().forEach(stem -> users.merge(stem, 1, Integer::sum));
            suppliers++;
        }
    }

    /** Each stem of the supplier with what it is worth: its rarity, more in its activity than in its name. */
    Map<String, Double> weighted(SupplierProfile profile) {
        Map<String, Double> weights = strengths(profile);
        weights.replaceAll((stem, strength) -> strength * rarity(stem));
        return weights;
    }

    private double rarity(String stem) {
        int count = users.getOrDefault(stem, 0);
        return Math.log(1 + (suppliers - Math.min(count, suppliers) + 0.5) / (count + 0.5));
    }

    private Map<String, Double> strengths(SupplierProfile profile) {
        Map<String, Double> strengths = new LinkedHashMap<>();
        of(profile.activity()).forEach(stem -> strengths.put(stem, 1.0));
        of(profile.past()).forEach(stem -> strengths.putIfAbsent(stem, PAST));
        of(profile.other()).forEach(stem -> strengths.putIfAbsent(stem, OTHER));
        return strengths;
    }

    Set<String> of(String text) {
        Set<String> stems = new LinkedHashSet<>();
        try (TokenStream tokens = french.tokenStream("text", text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                String stem = term.toString();
                if (stem.length() > 1 && !stem.chars().allMatch(Character::isDigit)) {
                    stems.add(stem);
                }
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return stems;
    }
}
