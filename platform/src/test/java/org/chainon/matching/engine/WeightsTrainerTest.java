package org.chainon.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.chainon.matching.engine.EngineFixtures.ACTIVITIES;
import static org.chainon.matching.engine.EngineFixtures.TERRITORY;
import static org.chainon.matching.engine.EngineFixtures.TODAY;
import static org.chainon.matching.engine.EngineFixtures.lot;
import static org.chainon.matching.engine.EngineFixtures.supplier;
import static org.chainon.matching.engine.EngineFixtures.work;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chainon.territory.Point;
import org.junit.jupiter.api.Test;

/** Markets in which one thing alone decides who wins. */
class WeightsTrainerTest {
    private static final List<String> CODES = List.of("45000000", "77310000", "90910000", "55520000");
    private static final int SUPPLIERS = 40;
    private static final int CONTRACTS = 6;
    /** The mean of one over the rank if suppliers stood in any order. */
    private static final double CHANCE =
            IntStream.rangeClosed(1, SUPPLIERS).mapToDouble(rank -> 1.0 / rank).sum() / SUPPLIERS;

    private final Random random = new Random(17);
    private final List<SupplierProfile> suppliers = new ArrayList<>();
    private final List<Won> won = new ArrayList<>();

    private Trained train(long seed) {
        return new WeightsTrainer(TERRITORY, ACTIVITIES, seed, progress -> {})
                .train(suppliers, List.of(), won, Weights.shipped());
    }

    private Point anywhere() {
        return new Point(44 + 5 * random.nextDouble(), -1 + 7 * random.nextDouble());
    }

    private String word() {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            word.append("bdfgklmnprtvz".charAt(random.nextInt(13))).append("aiou".charAt(random.nextInt(4)));
        }
        return word.append('k').toString();
    }

    /** Winners are the nearest; words, codes and days are drawn at random. */
    private void onlyDistanceDecides() {
        List<String> words = Stream.generate(this::word).limit(30).toList();
        for (int i = 0; i < SUPPLIERS; i++) {
            Point home = anywhere();
            List<Work> works = Stream.generate(() -> work(some(words), some(CODES), "", near(home), before()))
                    .limit(6)
                    .toList();
            suppliers.add(supplier(some(words)).at(home).works(works).build());
        }
        for (int i = 0; i < SUPPLIERS * CONTRACTS; i++) {
            Point place = anywhere();
            won(some(words) + " " + some(words), place, nearest(place));
        }
    }

    /** Winners know the words; places, codes and days are drawn at random. */
    private void onlyWordsDecide() {
        List<String> trades = Stream.generate(this::word).limit(SUPPLIERS).toList();
        for (String trade : trades) {
            List<Work> works = Stream.generate(() -> work(trade, some(CODES), "", anywhere(), before()))
                    .limit(6)
                    .toList();
            suppliers.add(supplier(trade).at(anywhere()).works(works).build());
        }
        for (int i = 0; i < SUPPLIERS * CONTRACTS; i++) {
            int winner = i % SUPPLIERS;
            won(trades.get(winner) + " " + word(), anywhere(), suppliers.get(winner));
        }
    }

    private String some(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }

    private LocalDate before() {
        return TODAY.minusDays(400 + random.nextInt(700));
    }

    private SupplierProfile nearest(Point place) {
        return suppliers.stream()
                .min(Comparator.comparingDouble(one -> site(one).distanceKm(place)))
                .orElseThrow();
    }

    private void won(String title, Point place, SupplierProfile winner) {
        LotProfile lot = lot(title)
                .cpv(some(CODES))
                .at(place)
                .worth(50_000)
                .buyer("Ville " + suppliers.indexOf(winner))
                .on(TODAY.minusDays(random.nextInt(300)))
                .build();
        won.add(new Won(lot, Set.of(winner.supplier().id())));
    }

    private Point near(Point home) {
        return new Point(home.lat() + 0.1 * random.nextGaussian(), home.lon() + 0.1 * random.nextGaussian());
    }

    private static Point site(SupplierProfile supplier) {
        return supplier.supplier().sites().getFirst().point();
    }

    private static double weight(Trained trained, Feature... features) {
        double sum = 0;
        for (Feature feature : features) {
            sum += trained.weights().supplier().weights()[feature.ordinal()];
        }
        return sum;
    }

    private static double weight(Trained trained, WorkFeature... features) {
        double sum = 0;
        for (WorkFeature feature : features) {
            sum += trained.weights().work().weights()[feature.ordinal()];
        }
        return sum;
    }

    @Test
    void whereOnlyDistanceDecidesItWeighsMost() {
        onlyDistanceDecides();
        Trained trained = train(1);
        double ofWorks = weight(trained, WorkFeature.DISTANCE, WorkFeature.DISTANCE_WHERE_LOCAL);
        assertThat(ofWorks).isLessThan(-1).isLessThan(-5 * Math.abs(weight(trained, WorkFeature.TITLE)));
        double ofSuppliers = weight(trained, Feature.DISTANCE, Feature.DISTANCE_WHERE_LOCAL);
        assertThat(ofSuppliers)
                .isLessThan(-0.5)
                .isLessThan(-5 * Math.abs(weight(trained, Feature.WORDS)))
                .isLessThan(-5 * Math.abs(weight(trained, Feature.LIKEST_TITLE)));
        assertBeatsChance(trained);
    }

    @Test
    void theAgeOfWorksWeighsLittleWhereItDoesNotDecide() {
        onlyDistanceDecides();
        assertThat(weight(train(1), WorkFeature.AGE)).isBetween(-0.6, 0.6);
    }

    @Test
    void whereOnlyWordsDecideTheyWeighMost() {
        onlyWordsDecide();
        Trained trained = train(1);
        assertThat(weight(trained, WorkFeature.TITLE))
                .isGreaterThan(0.5)
                .isGreaterThan(5 * Math.abs(weight(trained, WorkFeature.DISTANCE, WorkFeature.DISTANCE_WHERE_LOCAL)));
        assertThat(weight(trained, Feature.WORDS, Feature.LIKEST_TITLE))
                .isGreaterThan(0.5)
                .isGreaterThan(5 * Math.abs(weight(trained, Feature.DISTANCE, Feature.DISTANCE_WHERE_LOCAL)));
        assertBeatsChance(trained);
    }

    private static void assertBeatsChance(Trained trained) {
        assertThat(trained.held()).isGreaterThan(20);
        assertThat(trained.mrr()).isGreaterThan(5 * CHANCE).isLessThanOrEqualTo(1);
        assertThat(trained.hit10()).isGreaterThan(0.8);
        assertThat(trained.weights().chance(5)).isGreaterThan(trained.weights().chance(-5));
    }

    @Test
    void theSameSeedGivesTheSameWeights() {
        onlyDistanceDecides();
        List<String> first = train(1).weights().lines();
        assertThat(train(1).weights().lines()).isEqualTo(first);
    }

    @Test
    void tooFewContractsTeachNothing() {
        onlyWordsDecide();
        won.subList(60, won.size()).clear();
        assertThatIllegalArgumentException().isThrownBy(() -> train(1)).withMessageContaining("60");
        won.clear();
        assertThatIllegalArgumentException().isThrownBy(() -> train(1));
    }
}
