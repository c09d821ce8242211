package org.chainon.matching.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.chainon.kernel.SupplierId;
import org.chainon.nomenclature.Activities;
import org.chainon.territory.Territory;

/**
 * Learns {@link Weights} from contracts that were won. Each contract is a question: of all suppliers, by what was known of
 * them around another time (nothing within a month of it, or only what came before), who won it? First the nearness of works
 * is learned, then the weights of suppliers' features on top, each by comparing winners with others, at last with those that
 * the weights themselves confuse with them. Now and then a supplier's works are hidden, so that newcomers are judged too. The
 * same data and seed give the same weights.
 */
public final class WeightsTrainer {
    private static final int FOLDS = 5;
    private static final int QUESTIONS = 3000;
    private static final int SAME_TITLE = 2;
    private static final int CALIBRATED_ON = 200;

    private final Territory territory;
    private final Activities activities;
    private final long seed;
    private final Consumer<String> progress;

    /** @param progress is told in English what is being done */
    public WeightsTrainer(Territory territory, Activities activities, long seed, Consumer<String> progress) {
        this.territory = territory;
        this.activities = activities;
        this.seed = seed;
        this.progress = progress;
    }

    /**
     * Learns, and compares with the weights that stood before.
     *
     * @throws IllegalArgumentException when there are too few contracts to learn from
     */
    public Trained train(
            Collection<SupplierProfile> suppliers,
            Collection<Precedent> precedents,
            Collection<Won> won,
            Weights before) {
        try (Precedents known = new Precedents(new ByteBuffersDirectory(), activities::nafOf)) {
            precedents.forEach(known::put);
            known.refresh();
            List<Won> questions = questions(won);
            Map<String, Double> locality = Locality.of(suppliers, seed);
            Affinity affinity = Affinity.of(precedents, activities::nafOf);
            History history = new History(suppliers, known, new Reach(territory), locality, affinity, seed);
            Set<String> heldBuyers = new HashSet<>();
            Set<SupplierId> heldWinners = new HashSet<>();
            for (Won contract : questions) {
                if (Math.floorMod(contract.lot().buyer().hashCode(), FOLDS) == 0) {
                    heldBuyers.add(contract.lot().buyer());
                    heldWinners.addAll(contract.winners());
                }
            }
            List<Won> held = new ArrayList<>();
            List<Won> learned = new ArrayList<>();
            for (Won contract : questions) {
                if (heldBuyers.contains(contract.lot().buyer())) {
                    held.add(contract);
                } else if (contract.winners().stream().noneMatch(heldWinners::contains)) {
                    learned.add(contract);
                }
            }
            progress.accept(learned.size() + " contracts to learn from, " + held.size()
                    + " of other buyers and winners held out");
            if (learned.size() < 100 || held.size() < 20) {
                throw new IllegalArgumentException("too few contracts to learn from: " + questions.size());
            }
            Weights trial = fit(history, learned);
            Verdict verdict = judge(history, trial, held);
            progress.accept(
                    String.format("held out: n %d, hit@10 %.3f, MRR %.4f", verdict.n, verdict.hit10, verdict.mrr));
            Weights weights = fit(history, questions).chances(verdict.slope, verdict.intercept);
            return new Trained(
                    weights, questions.size(), verdict.n, verdict.hit10, verdict.mrr, judge(history, before, held).mrr);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lots of one purchase look alike: two of them are enough; a random choice where there are very many. */
    private List<Won> questions(Collection<Won> won) {
        Map<String, Integer> alike = new HashMap<>();
        List<Won> kept = new ArrayList<>();
        for (Won contract : won) {
            String purchase = contract.lot().buyer() + "\n" + contract.lot().title();
            if (alike.merge(purchase, 1, Integer::sum) <= SAME_TITLE) {
                kept.add(contract);
            }
        }
        Collections.shuffle(kept, new Random(seed));
        return kept;
    }

    private Weights fit(History history, List<Won> contracts) {
        List<Won> answerable =
                contracts.stream().filter(history::answerable).limit(QUESTIONS).toList();
        progress.accept("learning the nearness of works from " + answerable.size() + " contracts");
        Linear work = PairwiseFit.initial(WorkFeature.COUNT);
        for (int round = 0; round < 2; round++) {
            PairwiseFit fit = new PairwiseFit(WorkFeature.COUNT);
            Linear before = work;
            boolean hard = round > 0;
            answerable.parallelStream()
                    .map(contract -> history.compareWorks(contract, before, hard))
                    .toList()
                    .forEach(preferences -> preferences.forEach(fit::prefer));
            work = fit.solve();
        }
        progress.accept("learning the weights of suppliers' features");
        Linear supplier = PairwiseFit.initial(Feature.COUNT);
        for (int round = 0; round < 2; round++) {
            PairwiseFit fit = new PairwiseFit(Feature.COUNT);
            Weights before = history.weights(work, supplier);
            boolean hard = round > 0;
            answerable.parallelStream()
                    .map(contract -> history.compareSuppliers(contract, before, hard))
                    .toList()
                    .forEach(preferences -> preferences.forEach(fit::prefer));
            supplier = fit.solve();
        }
        return history.weights(work, History.withPriors(supplier));
    }

    private record Verdict(int n, double hit10, double mrr, double slope, double intercept) {}

    private Verdict judge(History history, Weights weights, List<Won> held) {
        int n = 0;
        int hits = 0;
        double reciprocal = 0;
        List<double[]> sums = new ArrayList<>();
        for (Won contract : held.stream().limit(QUESTIONS / 3).toList()) {
            List<History.Scored> scored = history.ranked(contract, weights);
            for (int i = 0; i < scored.size(); i++) {
                if (scored.get(i).won()) {
                    n++;
                    hits += i < 10 ? 1 : 0;
                    reciprocal += 1.0 / (i + 1);
                    break;
                }
            }
            scored.stream().limit(CALIBRATED_ON).forEach(one -> sums.add(new double[] {one.sum(), one.won() ? 1 : 0}));
        }
        double[] line = PairwiseFit.chances(sums);
        return new Verdict(n, (double) hits / Math.max(1, n), reciprocal / Math.max(1, n), line[0], line[1]);
    }
}
