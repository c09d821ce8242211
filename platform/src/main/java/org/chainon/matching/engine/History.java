package org.chainon.matching.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.chainon.kernel.SupplierId;
import org.chainon.matching.engine.SupplierFacts.WorkFacts;
import org.jspecify.annotations.Nullable;

/** Suppliers with their works, as they were known around each contract that is learned from. */
final class History {
    private static final int WINDOW_DAYS = 30;
    private static final int RANDOM_LOSERS = 5;
    private static final int HARD_LOSERS = 25;
    private static final double HIDDEN = 0.25;
    private static final int WORKS_COMPARED = 800;
    private static final int SUPPLIERS_COMPARED = 400;

    private final List<Known> suppliers;
    private final Precedents precedents;
    private final Reach reach;
    private final Map<String, Double> locality;
    private final Affinity affinity;
    private final long seed;
    private final int works;
    private final Weights plain;
    private final Map<Won, LotFacts> prepared = new ConcurrentHashMap<>();

    private record Known(SupplierId id, SupplierFacts facts) {}

    /** Features of what won and of what did not. */
    record Preference(double[] winner, double[] loser) {}

    /** A supplier beside a contract. */
    record Scored(double sum, boolean won, double[] features) {}

    History(
            Collection<SupplierProfile> suppliers,
            Precedents precedents,
            Reach reach,
            Map<String, Double> locality,
            Affinity affinity,
            long seed) {
        this.suppliers = suppliers.stream()
                .map(profile -> new Known(profile.supplier().id(), SupplierFacts.of(profile)))
                .sorted(Comparator.comparing(known -> known.id().value()))
                .toList();
        this.precedents = precedents;
        this.reach = reach;
        this.locality = locality;
        this.affinity = affinity;
        this.seed = seed;
        works = Math.max(
                1,
                this.suppliers.stream()
                        .mapToInt(known -> known.facts().works().size())
                        .sum());
        plain = weights(PairwiseFit.initial(WorkFeature.COUNT), PairwiseFit.initial(Feature.COUNT));
    }

    Weights weights(Linear work, Linear supplier) {
        return new Weights(work, supplier, locality, affinity, 1, 0);
    }

    /**
     * Adds what these awards cannot teach. Kinds of winners are mostly unknown: what precedents tell of a kind weighs as much
     * as what they tell of a trade. And suppliers whose works are hidden are winners all the same, while most enterprises
     * without works never win: of 100 contracts 43 went to the 7,090 that had won within the year, the others to some
     * hundred thousand; so the odds of one that has won are about ten times those of one that has not.
     */
    static Linear withPriors(Linear learned) {
        int trade = Feature.TRADE.ordinal();
        int kind = Feature.KIND.ordinal();
        if (learned.weights()[kind] == 0) {
            learned.weights()[kind] = learned.weights()[trade];
            learned.scales()[kind] = learned.scales()[trade];
        }
        int worked = Feature.WORKED.ordinal();
        learned.weights()[worked] += Math.log(10) * learned.scales()[worked];
        return learned;
    }

    /** Whether a winner had won something at another time. */
    boolean answerable(Won contract) {
        Predicate<WorkFacts> visible = visible(contract);
        return suppliers.stream()
                .filter(known -> contract.winners().contains(known.id()))
                .anyMatch(known -> known.facts().works().stream().anyMatch(visible));
    }

    /** What came more than a month after, or before: at once for half of the contracts, a month for the others. */
    private Predicate<WorkFacts> visible(Won contract) {
        int from = from(contract);
        int to = (int) contract.lot().day().toEpochDay() + WINDOW_DAYS;
        return work -> work.day() < from || work.day() > to;
    }

    private static int from(Won contract) {
        int day = (int) contract.lot().day().toEpochDay();
        boolean atOnce = (contract.lot().title().hashCode() & 4) == 0;
        return atOnce ? day : day - WINDOW_DAYS;
    }

    private LotFacts lot(Won contract) {
        return prepared.computeIfAbsent(contract, this::prepare);
    }

    private LotFacts prepare(Won contract) {
        return prepare(contract, plain);
    }

    private LotFacts prepare(Won contract, Weights weights) {
        int day = (int) contract.lot().day().toEpochDay();
        Trades trades = precedents.like(contract.lot(), weights.affinity(), from(contract), day + WINDOW_DAYS);
        return new LotFacts(contract.lot(), precedents, weights, trades);
    }

    private Random random(Won contract) {
        return new Random(seed ^ contract.lot().lot().id().value().getLeastSignificantBits());
    }

    List<Preference> compareWorks(Won contract, Linear before, boolean hard) {
        Weights weights = weights(before, PairwiseFit.initial(Feature.COUNT));
        LotFacts lot = lot(contract);
        Scorer scorer = new Scorer(reach, weights);
        Predicate<WorkFacts> visible = visible(contract);
        Random random = random(contract);
        List<Scored> winning = new ArrayList<>();
        List<Scored> losing = new ArrayList<>();
        for (Known known : suppliers) {
            boolean won = contract.winners().contains(known.id());
            for (WorkFacts work : known.facts().works()) {
                if (visible.test(work) && (won || random.nextInt(works) < WORKS_COMPARED)) {
                    double[] features = scorer.compare(work, lot);
                    (won ? winning : losing).add(new Scored(before.sum(features), won, features));
                }
            }
        }
        return teach(winning, losing, hard, random);
    }

    List<Preference> compareSuppliers(Won contract, Weights before, boolean hard) {
        List<Scored> winning = new ArrayList<>();
        List<Scored> losing = new ArrayList<>();
        Random random = random(contract);
        scored(contract, before, random).forEach(one -> (one.won() ? winning : losing).add(one));
        return teach(winning, losing, hard, random);
    }

    /** The winner's best against some at random and, later, those that are taken for it. */
    private static List<Preference> teach(List<Scored> winning, List<Scored> losing, boolean hard, Random random) {
        if (winning.isEmpty() || losing.isEmpty()) {
            return List.of();
        }
        // While nothing is learned yet all sums are equal: then any of them, not always the newest work.
        Collections.shuffle(winning, random);
        double[] best = winning.stream()
                .max(Comparator.comparingDouble(Scored::sum))
                .orElseThrow()
                .features();
        List<Preference> preferences = new ArrayList<>();
        int drawn = hard ? RANDOM_LOSERS : RANDOM_LOSERS + HARD_LOSERS;
        for (int i = 0; i < drawn; i++) {
            preferences.add(new Preference(
                    best, losing.get(random.nextInt(losing.size())).features()));
        }
        if (hard) {
            losing.sort(Comparator.comparingDouble(Scored::sum).reversed());
            losing.stream()
                    .limit(HARD_LOSERS)
                    .forEach(loser -> preferences.add(new Preference(best, loser.features())));
        }
        return preferences;
    }

    /** All suppliers, best first, nothing hidden. */
    List<Scored> ranked(Won contract, Weights weights) {
        return scored(contract, weights, null).stream()
                .sorted(Comparator.comparingDouble(Scored::sum).reversed())
                .toList();
    }

    /** Those with works in sight; with {@code random}, only some, and some of those with a known site lose their works. */
    private List<Scored> scored(Won contract, Weights weights, @Nullable Random random) {
        LotFacts lot = random == null ? prepare(contract, weights) : lot(contract);
        Scorer scorer = new Scorer(reach, weights);
        Predicate<WorkFacts> visible = visible(contract);
        List<Scored> scored = new ArrayList<>();
        for (Known known : suppliers) {
            boolean won = contract.winners().contains(known.id());
            if (random != null && !won && random.nextInt(suppliers.size()) >= SUPPLIERS_COMPARED) {
                continue;
            }
            SupplierFacts then = known.facts().having(visible);
            if (then.works().isEmpty()) {
                continue;
            }
            boolean canHide = !then.sites().isEmpty() && !then.naf().isEmpty();
            if (random != null && canHide && random.nextDouble() < HIDDEN) {
                then = then.having(work -> false);
            }
            double[] features = scorer.features(then, lot);
            scored.add(new Scored(weights.supplier().sum(features), won, features));
        }
        return scored;
    }
}
