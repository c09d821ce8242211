package org.chainon.matching.engine;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.chainon.nomenclature.Cpv;

/**
 * What the table of activities tells of who wins: a contract bought under an activity's CPV codes is won by the activity's
 * trades (NAF codes) {@code usual} times as often as contracts at large are, by any other trade {@code other} times.
 */
record Affinity(double usual, double other) {
    static final Affinity UNKNOWN = new Affinity(1, 1);
    /** Contracts by which both are drawn towards 1. */
    private static final double PRIOR = 20;

    /** As counted on contracts whose winner's trade is known. */
    static Affinity of(Collection<Precedent> precedents, Function<Cpv, Set<String>> tradesOf) {
        List<Precedent> known = precedents.stream()
                .filter(precedent -> precedent.naf() != null && precedent.work().cpv() != null)
                .toList();
        Map<String, Integer> all = new HashMap<>();
        known.forEach(precedent -> all.merge(plain(precedent), 1, Integer::sum));
        Map<Cpv, Set<String>> usual = new HashMap<>();
        double told = 0;
        double won = 0;
        double expected = 0;
        for (Precedent precedent : known) {
            Cpv cpv = precedent.work().cpv();
            Set<String> trades = cpv == null ? Set.of() : usual.computeIfAbsent(cpv, tradesOf);
            if (!trades.isEmpty()) {
                told++;
                won += trades.contains(plain(precedent)) ? 1 : 0;
                expected += trades.stream()
                                .mapToDouble(trade -> all.getOrDefault(trade, 0))
                                .sum()
                        / known.size();
            }
        }
        return new Affinity((won + PRIOR) / (expected + PRIOR), (told - won + PRIOR) / (told - expected + PRIOR));
    }

    private static String plain(Precedent precedent) {
        return String.valueOf(precedent.naf()).replace(".", "");
    }

    /** How much likelier than at large, before any contract is looked at. */
    double of(String naf, Set<String> usualTrades) {
        if (usualTrades.isEmpty()) {
            return 1;
        }
        return usualTrades.contains(naf) ? usual : other;
    }
}
