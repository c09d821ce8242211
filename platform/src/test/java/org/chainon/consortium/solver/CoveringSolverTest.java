package org.chainon.consortium.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Scanner;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.chainon.RealData;
import org.chainon.consortium.solver.Covering.Cover;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoveringSolverTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final CoveringSolver solver = new CoveringSolver();

    @ParameterizedTest
    @CsvSource({"scp41,429", "scp51,253", "scp61,138"})
    void setCoversOfTheOrLibraryAreProvenOptimal(String name, double optimum) throws IOException {
        Covering covering = setCover(RealData.path("covering/" + name + ".txt"));
        Cover cover = solver.solve(covering, LIMIT);
        assertThat(cover.status()).isEqualTo(Cover.Status.OPTIMAL);
        assertThat(cover.value()).isEqualTo(optimum);
        assertThat(cover.bound()).isEqualTo(optimum);
        assertThat(cost(covering, cover)).isEqualTo(optimum);
        assertThat(covered(covering, cover).min().orElseThrow()).isGreaterThanOrEqualTo(1);
    }

    @Test
    void aCapacitatedLocationOfTheOrLibraryIsProvenOptimal() throws IOException {
        Covering covering = facilities(RealData.path("covering/cflp/cap41.txt"));
        Cover cover = solver.solve(covering, LIMIT);
        assertThat(cover.status()).isEqualTo(Cover.Status.OPTIMAL);
        assertThat(cost(covering, cover)).isCloseTo(1_040_444.375, within(0.01));
        assertThat(covered(covering, cover).min().orElseThrow()).isCloseTo(1, within(1e-6));
        assertThat(covered(covering, cover).max().orElseThrow()).isCloseTo(1, within(1e-6));
    }

    @Test
    void smallSetCoversAreAsGoodAsTryingEverything() {
        for (long seed = 0; seed < 60; seed++) {
            Covering covering = drawn(new Random(seed));
            Cover cover = solver.solve(covering, LIMIT);
            assertThat(cover.status()).isEqualTo(Cover.Status.OPTIMAL);
            assertThat(cost(covering, cover)).isEqualTo(cover.value()).isEqualTo(cheapest(covering));
        }
    }

    private static Covering drawn(Random random) {
        int rows = 2 + random.nextInt(6);
        List<Covering.Column> columns = new ArrayList<>();
        for (int column = 0; column < 9; column++) {
            int first = column < rows ? column : 0;
            int[] of = IntStream.range(0, rows)
                    .filter(row -> row == first || random.nextInt(3) == 0)
                    .toArray();
            columns.add(new Covering.Column(
                    1 + random.nextInt(9), Double.POSITIVE_INFINITY, of, new double[of.length]));
        }
        return new Covering(ones(rows), columns);
    }

    private static double cheapest(Covering covering) {
        double best = Double.POSITIVE_INFINITY;
        for (int mask = 0; mask < 1 << covering.columns().size(); mask++) {
            boolean[] covered = new boolean[covering.demand().length];
            double cost = 0;
            for (int column = 0; column < covering.columns().size(); column++) {
                if ((mask & 1 << column) != 0) {
                    cost += covering.columns().get(column).fixed();
                    for (int row : covering.columns().get(column).rows()) {
                        covered[row] = true;
                    }
                }
            }
            boolean all = IntStream.range(0, covered.length).allMatch(row -> covered[row]);
            best = all ? Math.min(best, cost) : best;
        }
        return best;
    }

    private static double[] ones(int rows) {
        double[] ones = new double[rows];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static double cost(Covering covering, Cover cover) {
        double cost = 0;
        for (int column = 0; column < cover.shares().length; column++) {
            double[] shares = cover.shares()[column];
            cost += Arrays.stream(shares).sum() > 0 ? covering.columns().get(column).fixed() : 0;
            for (int k = 0; k < shares.length; k++) {
                cost += shares[k] * covering.columns().get(column).costs()[k];
            }
        }
        return cost;
    }

    private static DoubleStream covered(Covering covering, Cover cover) {
        double[] covered = new double[covering.demand().length];
        for (int column = 0; column < cover.shares().length; column++) {
            for (int k = 0; k < cover.shares()[column].length; k++) {
                covered[covering.columns().get(column).rows()[k]] += cover.shares()[column][k];
            }
        }
        return Arrays.stream(covered);
    }

    private static Covering setCover(Path file) throws IOException {
        try (Scanner words = new Scanner(Files.readString(file))) {
            int rows = words.nextInt();
            int columns = words.nextInt();
            double[] costs = IntStream.range(0, columns).mapToDouble(column -> words.nextInt()).toArray();
            List<List<Integer>> rowsOf =
                    IntStream.range(0, columns).<List<Integer>>mapToObj(column -> new ArrayList<>()).toList();
            for (int row = 0; row < rows; row++) {
                for (int left = words.nextInt(); left > 0; left--) {
                    rowsOf.get(words.nextInt() - 1).add(row);
                }
            }
            return new Covering(
                    ones(rows),
                    IntStream.range(0, columns)
                            .mapToObj(column -> new Covering.Column(
                                    costs[column],
                                    Double.POSITIVE_INFINITY,
                                    rowsOf.get(column).stream().mapToInt(row -> row).toArray(),
                                    new double[rowsOf.get(column).size()]))
                            .toList());
        }
    }

    private static Covering facilities(Path file) throws IOException {
        try (Scanner words = new Scanner(Files.readString(file))) {
            int sites = words.nextInt();
            int customers = words.nextInt();
            double[][] opening = new double[sites][2];
            for (double[] site : opening) {
                site[0] = Double.parseDouble(words.next());
                site[1] = Double.parseDouble(words.next());
            }
            double[] demand = new double[customers];
            double[][] costs = new double[sites][customers];
            for (int customer = 0; customer < customers; customer++) {
                demand[customer] = Double.parseDouble(words.next());
                for (int site = 0; site < sites; site++) {
                    costs[site][customer] = Double.parseDouble(words.next());
                }
            }
            int[] all = IntStream.range(0, customers).toArray();
            return new Covering(
                    demand,
                    IntStream.range(0, sites)
                            .mapToObj(site -> new Covering.Column(opening[site][1], opening[site][0], all, costs[site]))
                            .toList());
        }
    }
}
