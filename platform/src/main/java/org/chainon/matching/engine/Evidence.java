package org.chainon.matching.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.chainon.jurisdiction.ReservedRegime;
import org.chainon.matching.engine.LotCodes.Nearest;
import org.chainon.matching.engine.SupplierFacts.WorkFacts;
import org.chainon.nomenclature.Cpv;
import org.jspecify.annotations.Nullable;

/**
 * What was found of one supplier and one lot, for being told.
 *
 * @param parts what each feature adds to the weighted sum, beside the usual of those compared
 * @param words of the lot's title that it knows too, rarest first
 * @param codes the lot's code and the nearest that it declared; null when none is near
 * @param likest place of the work most like the lot among its works, newest first; -1 when none is alike
 * @param winsSuch whether its trade or kind wins such contracts more often than others
 * @param usualTrade whether its trade does so at least twice as often
 * @param timesTurnover the lot's yearly value over its largest yearly turnover; null where either is unknown
 */
record Evidence(
        double[] parts,
        List<String> words,
        @Nullable CpvPair codes,
        int likest,
        boolean sameBuyer,
        Reach.@Nullable Way way,
        @Nullable Double timesTurnover,
        boolean winsSuch,
        boolean usualTrade,
        double said,
        boolean beyondLimits,
        @Nullable ReservedRegime regime) {
    private static final double ALIKE = 0.25;
    private static final double OFTEN = Math.log(2);
    private static final double NEAR_KM = 50;
    private static final int SAME_GROUP = 3;

    /** The lot's code, the supplier's nearest, and how many leading digits they share. */
    record CpvPair(Cpv lot, Cpv supplier, int sharedDepth) {}

    static Evidence of(SupplierFacts supplier, LotFacts lot, Scorer scorer, Reach reach) {
        double[] features = scorer.features(supplier, lot);
        Linear linear = scorer.weights().supplier();
        double[] parts = new double[features.length];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = linear.part(features, i);
        }
        int likest = likest(supplier, lot, scorer);
        Optional<ReservedRegime> regime =
                Scorer.admitted(supplier.kinds(), lot.profile()).orElse(Optional.empty());
        return new Evidence(
                parts,
                words(supplier, lot),
                codes(supplier, lot),
                likest,
                likest >= 0
                        && lot.buyer() != 0
                        && supplier.works().stream().anyMatch(work -> work.buyer() == lot.buyer()),
                reach.way(supplier, lot),
                timesTurnover(supplier, lot),
                features[Feature.TRADE.ordinal()] > 0 || features[Feature.KIND.ordinal()] > 0,
                Scorer.trade(supplier, lot) > OFTEN,
                scorer.said(supplier, lot),
                scorer.beyondLimits(supplier, lot),
                regime.orElse(null));
    }

    private static List<String> words(SupplierFacts supplier, LotFacts lot) {
        List<Integer> shared = new ArrayList<>();
        for (int i = 0; i < lot.size(); i++) {
            if (Scorer.strength(supplier, lot.stem(i)) > 0) {
                shared.add(i);
            }
        }
        return shared.stream()
                .sorted(Comparator.comparingDouble(lot::rarity).reversed())
                .map(lot::word)
                .toList();
    }

    private static @Nullable CpvPair codes(SupplierFacts supplier, LotFacts lot) {
        int code = Scorer.nearestCode(supplier, lot);
        Nearest nearest = lot.codes().nearest(code);
        return nearest.depth() == 0
                ? null
                : new CpvPair(lot.codes().cpv(nearest.index()), new Cpv(String.format("%08d", code)), nearest.depth());
    }

    private static int likest(SupplierFacts supplier, LotFacts lot, Scorer scorer) {
        int likest = -1;
        double best = 0;
        for (int i = 0; i < supplier.works().size(); i++) {
            WorkFacts work = supplier.works().get(i);
            double[] compared = scorer.compare(work, lot);
            double alike = compared[WorkFeature.TITLE.ordinal()] + compared[WorkFeature.CPV.ordinal()];
            if (alike > Math.max(best, ALIKE)) {
                best = alike;
                likest = i;
            }
        }
        return likest;
    }

    private static @Nullable Double timesTurnover(SupplierFacts supplier, LotFacts lot) {
        Double amount = lot.profile().amount();
        if (amount == null || supplier.turnover() == 0) {
            return null;
        }
        Integer months = lot.profile().lot().durationMonths();
        double years = months == null ? 1 : Math.max(1, months / 12.0);
        return amount / years / supplier.turnover();
    }

    /** Its codes, words, works, trade or kind, or what it said itself, tell of such contracts. */
    boolean relevant() {
        return codes != null || !words.isEmpty() || likest >= 0 || winsSuch || said > 0;
    }

    /** It sits where the lot is, or not far. */
    boolean near() {
        return way != null && (way.inside() || way.km() != null && way.km() <= NEAR_KM);
    }

    /** A code of the same group, or a work alike. */
    boolean practised() {
        return codes != null && codes.sharedDepth() >= SAME_GROUP || likest >= 0;
    }

    /** It is not known to stay away: where one said where it works, that counts. */
    boolean comes() {
        return way == null || way.by() != null || way.inside() || !way.declared() && near();
    }

    /** None for who sits in the place itself, however large it is. */
    @Nullable
    Double km() {
        return way == null ? null : way.inside() ? (Double) 0.0 : way.km();
    }

    double part(Feature... features) {
        double sum = 0;
        for (Feature feature : features) {
            sum += parts[feature.ordinal()];
        }
        return sum;
    }
}
