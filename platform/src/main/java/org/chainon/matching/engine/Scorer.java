package org.chainon.matching.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chainon.jurisdiction.EnterpriseKind;
import org.chainon.jurisdiction.ReservedRegime;
import org.chainon.matching.engine.LotCodes.Nearest;
import org.chainon.matching.engine.SupplierFacts.LeaningFacts;
import org.chainon.matching.engine.SupplierFacts.LimitFacts;
import org.chainon.matching.engine.SupplierFacts.WorkFacts;

/** Compares one supplier with one lot. The same for both questions. */
final class Scorer {
    private static final double OTHER_STRENGTH = 0.6;
    private static final double WORK_STRENGTH = 0.9;
    private static final double UNKNOWN_SIZE = 0.8;
    private static final double UNKNOWN_BEYOND = 0.3;
    private static final double UNKNOWN_STALENESS = 2.5;
    private static final double SPECIALITY_PRIOR = 1.5;
    private static final double DAYS_A_MONTH = 30;
    /** What one liked or refused lot quite like this one adds to or takes from the score: set by hand. */
    private static final double LEANING = 1.5;

    /** NAF codes that tell a status (social action, ESAT, association) rather than a trade. */
    private static final Set<String> STATUS_CODES = Set.of("8899B", "8810C", "9499Z");
    /** Insertion and disability structures work near by: their agreements are with a département. Set by hand. */
    private static final double LOCAL_BY_MISSION = 0.9;
    /** Their one NAF code says less of what they do: they follow several trades. Set by hand. */
    private static final double TRUST_IN_TRADE = 0.5;

    private final Reach reach;
    private final Weights weights;

    Scorer(Reach reach, Weights weights) {
        this.reach = reach;
        this.weights = weights;
    }

    Weights weights() {
        return weights;
    }

    /** The regime that lets the supplier in, or nothing; empty when the lot is reserved and none does. */
    static Optional<Optional<ReservedRegime>> admitted(Set<EnterpriseKind> kinds, LotProfile lot) {
        if (!lot.reserved()) {
            return Optional.of(Optional.empty());
        }
        return lot.regimes().stream()
                .filter(regime -> regime.admits(kinds))
                .findFirst()
                .map(Optional::of);
    }

    /** The weighted sum of a supplier that may answer. */
    double sum(SupplierFacts supplier, LotFacts lot) {
        return weights.supplier().sum(features(supplier, lot)) + said(supplier, lot);
    }

    double[] features(SupplierFacts supplier, LotFacts lot) {
        double[] features = new double[Feature.COUNT];
        double nearest = works(supplier, lot, features);
        set(features, Feature.WORDS, covered(supplier, lot));
        set(
                features,
                Feature.CPV,
                Math.max(lot.codes().nearest(nearestCode(supplier, lot)).rarity(), get(features, Feature.CPV)));
        double site = reach.logKm(reach.nearestSite(supplier, lot));
        boolean local = supplier.kinds().stream().anyMatch(Scorer::local);
        double distance = reach.adjusted(supplier, lot, Math.min(nearest, site), local);
        set(features, Feature.DISTANCE, distance);
        set(
                features,
                Feature.DISTANCE_WHERE_LOCAL,
                distance * (local ? Math.max(LOCAL_BY_MISSION, lot.locality()) : lot.locality()));
        boolean homeKnown = !supplier.sites().isEmpty() && !lot.points().isEmpty();
        set(features, Feature.HOME_DISTANCE, homeKnown ? site - Math.min(nearest, site) : 0);
        double trade = trade(supplier, lot) * (local ? TRUST_IN_TRADE : 1);
        set(features, Feature.TRADE, trade);
        if (supplier.works().isEmpty()) {
            set(features, Feature.NEWCOMER_DISTANCE, distance);
            set(features, Feature.NEWCOMER_TRADE, trade);
        }
        set(features, Feature.KIND, lot.trades().of(supplier.kinds()));
        return features;
    }

    static double trade(SupplierFacts supplier, LotFacts lot) {
        return STATUS_CODES.contains(supplier.naf()) ? 0 : lot.trades().of(supplier.naf());
    }

    private static boolean local(EnterpriseKind kind) {
        return kind.family() == EnterpriseKind.Family.INSERTION || kind.family() == EnterpriseKind.Family.DISABILITY;
    }

    /** Fills in what its works tell; returns the logarithm of the distance from the nearest of them. */
    private double works(SupplierFacts supplier, LotFacts lot, double[] features) {
        List<WorkFacts> works = supplier.works();
        set(features, Feature.EXPERIENCE, Math.log1p(supplier.total()));
        Sizes sizes = new Sizes();
        if (works.isEmpty()) {
            set(features, Feature.STALENESS, UNKNOWN_STALENESS);
            size(supplier, lot, sizes, features);
            return Double.POSITIVE_INFINITY;
        }
        double[] nearness = new double[works.size()];
        double nearest = Double.POSITIVE_INFINITY;
        double title = 0;
        double cpv = 0;
        double buyer = 0;
        int last = Integer.MIN_VALUE;
        int[] within = new int[5];
        for (int i = 0; i < nearness.length; i++) {
            WorkFacts work = works.get(i);
            double[] compared = compare(work, lot);
            nearness[i] = weights.work().sum(compared);
            title = Math.max(title, compared[WorkFeature.TITLE.ordinal()]);
            cpv = Math.max(cpv, compared[WorkFeature.CPV.ordinal()]);
            buyer = Math.max(buyer, compared[WorkFeature.SAME_BUYER_LATELY.ordinal()]);
            nearest = Math.min(nearest, compared[WorkFeature.DISTANCE.ordinal()]);
            last = Math.max(last, work.day());
            sizes.add(work.amount());
            if (!lot.codes().isEmpty() && work.cpv() != 0) {
                for (int depth = 2; depth <= 4; depth++) {
                    within[depth] += lot.codes().within(work.cpv(), depth) ? 1 : 0;
                }
            }
        }
        set(features, Feature.WORKED, 1);
        set(features, Feature.LIKEST_TITLE, title);
        set(features, Feature.CPV, cpv);
        set(features, Feature.SAME_BUYER_LATELY, buyer);
        set(features, Feature.STALENESS, Math.log1p(Math.max(0, lot.day() - last) / DAYS_A_MONTH));
        set(features, Feature.SPECIALITY, lot.codes().isEmpty() ? 0 : speciality(within, nearness.length, lot));
        sums(nearness, features);
        size(supplier, lot, sizes, features);
        return nearest;
    }

    private static void sums(double[] nearness, double[] features) {
        Arrays.sort(nearness);
        int n = nearness.length;
        double best = nearness[n - 1];
        double sum = 0;
        double three = 0;
        for (int i = n - 1; i >= 0; i--) {
            sum += Math.exp(nearness[i] - best);
            three += i >= n - 3 ? nearness[i] : 0;
        }
        set(features, Feature.LIKEST_WORK, best);
        set(features, Feature.ALL_WORKS, best + Math.log(sum));
        set(features, Feature.BEST_WORKS, three / Math.min(3, n));
    }

    /** From division to class, each share leaning on the one before. */
    private static double speciality(int[] within, int n, LotFacts lot) {
        double share = lot.codes().base(2);
        for (int depth = 2; depth <= 4; depth++) {
            double prior = depth == 2
                    ? share
                    : share * lot.codes().base(depth) / lot.codes().base(depth - 1);
            share = (within[depth] + SPECIALITY_PRIOR * prior) / (n + SPECIALITY_PRIOR);
        }
        return Math.log(share / lot.codes().base(4));
    }

    private static void size(SupplierFacts supplier, LotFacts lot, Sizes sizes, double[] features) {
        boolean known = !Double.isNaN(lot.magnitude());
        set(features, Feature.SIZE, known && sizes.n > 0 ? Math.abs(lot.magnitude() - sizes.mean()) : UNKNOWN_SIZE);
        double largest = Math.max(sizes.largest, supplier.turnover() == 0 ? 0 : Math.log10(supplier.turnover()));
        set(
                features,
                Feature.BEYOND,
                largest == 0 ? UNKNOWN_BEYOND : known ? Math.max(0, lot.magnitude() - largest) : 0);
    }

    private static final class Sizes {
        private int n;
        private double sum;
        private double largest;

        void add(double magnitude) {
            if (!Double.isNaN(magnitude)) {
                n++;
                sum += magnitude;
                largest = Math.max(largest, magnitude);
            }
        }

        double mean() {
            return sum / n;
        }
    }

    /** One work beside the lot. */
    double[] compare(WorkFacts work, LotFacts lot) {
        double[] features = new double[WorkFeature.COUNT];
        features[WorkFeature.TITLE.ordinal()] = likeness(work.stems(), lot);
        Nearest nearest = work.cpv() == 0 ? Nearest.NONE : lot.codes().nearest(work.cpv());
        features[WorkFeature.CPV.ordinal()] = nearest.rarity();
        features[WorkFeature.CPV_DEPTH.ordinal()] = nearest.depth() / 8.0;
        double distance = reach.logKm(reach.km(work, lot));
        features[WorkFeature.DISTANCE.ordinal()] = distance;
        features[WorkFeature.DISTANCE_WHERE_LOCAL.ordinal()] = distance * lot.locality();
        boolean sizesKnown = !Float.isNaN(work.amount()) && !Double.isNaN(lot.magnitude());
        features[WorkFeature.SIZE.ordinal()] = sizesKnown ? Math.abs(work.amount() - lot.magnitude()) : UNKNOWN_SIZE;
        double months = Math.abs(lot.day() - work.day()) / DAYS_A_MONTH;
        boolean sameBuyer = work.buyer() != 0 && work.buyer() == lot.buyer();
        features[WorkFeature.SAME_BUYER.ordinal()] = sameBuyer ? 1 : 0;
        features[WorkFeature.SAME_BUYER_LATELY.ordinal()] = sameBuyer ? Math.exp(-months) : 0;
        features[WorkFeature.AGE.ordinal()] = Math.log1p(months);
        return features;
    }

    /** Like the cosine of two titles: shared weight, less for long ones. */
    private static double likeness(int[] stems, LotFacts lot) {
        if (stems.length == 0 || lot.squaredRarity() == 0) {
            return 0;
        }
        double shared = 0;
        for (int stem : stems) {
            int at = lot.find(stem);
            if (at >= 0) {
                shared += lot.rarity(at) * lot.rarity(at);
            }
        }
        return Math.min(1, shared / lot.squaredRarity() * Math.sqrt((double) lot.size() / stems.length));
    }

    private static double covered(SupplierFacts supplier, LotFacts lot) {
        if (lot.allRarity() == 0) {
            return 0;
        }
        double covered = 0;
        for (int i = 0; i < lot.size(); i++) {
            covered += lot.rarity(i) * strength(supplier, lot.stem(i));
        }
        return covered / lot.allRarity();
    }

    /** How much a word of a supplier says of what it does. */
    static double strength(SupplierFacts supplier, int stem) {
        if (Arrays.binarySearch(supplier.activity(), stem) >= 0) {
            return 1;
        }
        for (WorkFacts work : supplier.works()) {
            if (Arrays.binarySearch(work.stems(), stem) >= 0) {
                return WORK_STRENGTH;
            }
        }
        return Arrays.binarySearch(supplier.other(), stem) >= 0 ? OTHER_STRENGTH : 0;
    }

    /** The code that it declared nearest to the lot's; 0 when none is of the same division. */
    static int nearestCode(SupplierFacts supplier, LotFacts lot) {
        int nearest = 0;
        Nearest best = Nearest.NONE;
        for (int code : supplier.cpv()) {
            Nearest found = lot.codes().nearest(code);
            if (found.depth() > 0 && (nearest == 0 || found.rarity() > best.rarity())) {
                nearest = code;
                best = found;
            }
        }
        return nearest;
    }

    /** What it said of lots, this far, this large or like this one: what it refused weighs against, what it liked for it. */
    double said(SupplierFacts supplier, LotFacts lot) {
        return beyondLimits(supplier, lot) ? -LEANING : leaning(supplier, lot);
    }

    /** Whether it said of a lot no farther than this, no larger or no smaller that it is too far, too large, too small. */
    boolean beyondLimits(SupplierFacts supplier, LotFacts lot) {
        LimitFacts limits = supplier.limits();
        // Comparing with NaN is false: what was not said limits nothing.
        float magnitude = (float) lot.magnitude();
        if (magnitude >= limits.tooLarge() || magnitude <= limits.tooSmall()) {
            return true;
        }
        Double km = Float.isNaN(limits.tooFarKm()) ? null : reach.nearestSite(supplier, lot);
        return km != null && km >= limits.tooFarKm();
    }

    private static double leaning(SupplierFacts supplier, LotFacts lot) {
        double liked = 0;
        double refused = 0;
        for (LeaningFacts leaning : supplier.leanings()) {
            double cpv = 0;
            for (int code : leaning.cpv()) {
                cpv = Math.max(cpv, lot.codes().nearest(code).rarity());
            }
            double like = Math.min(1, cpv + likeness(leaning.stems(), lot));
            if (leaning.liked()) {
                liked = Math.max(liked, like);
            } else {
                refused = Math.max(refused, like);
            }
        }
        return LEANING * (liked - refused);
    }

    private static void set(double[] features, Feature feature, double value) {
        features[feature.ordinal()] = value;
    }

    private static double get(double[] features, Feature feature) {
        return features[feature.ordinal()];
    }
}
