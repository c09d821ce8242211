package org.chainon.benchmarks.covering;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringTokenizer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chainon.benchmarks.Benchmark.Unfit;
import org.chainon.consortium.solver.Covering;

/**
 * Instances in Beasley's formats: {@code scp*} set covers, {@code cap*} capacitated facility location. Line breaks mean nothing in them.
 *
 * @param best the best value that is known; NaN where none is
 */
record OrLibrary(String name, Covering covering, double best) {

    /** Those of a folder, and of {@code cflp} in it, by name. */
    static List<OrLibrary> in(Path folder) throws IOException {
        List<OrLibrary> found = new ArrayList<>();
        for (Path place : List.of(folder, folder.resolve("cflp"))) {
            if (Files.isDirectory(place)) {
                Map<String, Double> best = best(place);
                try (Stream<Path> files = Files.list(place)) {
                    for (Path file : files.sorted().toList()) {
                        String name = file.getFileName().toString().replaceFirst("\\.[a-z]+$", "");
                        if (name.matches("scp.*") && !name.endsWith("opt")) {
                            found.add(new OrLibrary(name, setCover(file), best.getOrDefault(name, Double.NaN)));
                        } else if (name.matches("cap.*") && !name.endsWith("opt")) {
                            found.add(new OrLibrary(name, facilities(file), best.getOrDefault(name, Double.NaN)));
                        }
                    }
                }
            }
        }
        return found;
    }

    /** Tables {@code instance,…}; of one with a column {@code unicost} only what is not. */
    private static Map<String, Double> best(Path folder) throws IOException {
        Map<String, Double> best = new HashMap<>();
        try (Stream<Path> tables = Files.list(folder)) {
            for (Path table : tables.filter(
                            file -> file.getFileName().toString().matches("best-known-.*\\.csv"))
                    .toList()) {
                List<String> lines = Files.readAllLines(table);
                List<String> heads = List.of(lines.getFirst().split(","));
                int unicost = heads.indexOf("unicost");
                int value = IntStream.range(1, heads.size())
                        .filter(head -> heads.get(head).endsWith("_value"))
                        .findFirst()
                        .orElse(1);
                for (String line : lines.subList(1, lines.size())) {
                    String[] cells = line.split(",");
                    if (unicost < 0 || cells[unicost].equals("0")) {
                        best.put(cells[0], Double.valueOf(cells[value]));
                    }
                }
            }
        }
        return best;
    }

    private static Covering setCover(Path file) throws IOException {
        StringTokenizer words = new StringTokenizer(Files.readString(file));
        try {
            int rows = Integer.parseInt(words.nextToken());
            int columns = Integer.parseInt(words.nextToken());
            double[] costs = new double[columns];
            for (int column = 0; column < columns; column++) {
                costs[column] = Double.parseDouble(words.nextToken());
            }
            List<List<Integer>> rowsOf = IntStream.range(0, columns)
                    .<List<Integer>>mapToObj(column -> new ArrayList<>())
                    .toList();
            for (int row = 0; row < rows; row++) {
                int covering = Integer.parseInt(words.nextToken());
                for (int k = 0; k < covering; k++) {
                    rowsOf.get(Integer.parseInt(words.nextToken()) - 1).add(row);
                }
            }
            double[] demand = new double[rows];
            Arrays.fill(demand, 1);
            return new Covering(
                    demand,
                    IntStream.range(0, columns)
                            .mapToObj(column -> {
                                int[] of = rowsOf.get(column).stream()
                                        .mapToInt(row -> row)
                                        .distinct()
                                        .toArray();
                                return new Covering.Column(
                                        costs[column], Double.POSITIVE_INFINITY, of, new double[of.length]);
                            })
                            .toList());
        } catch (RuntimeException e) {
            throw new Unfit(file + " is not a set cover of the OR-Library: " + e.getMessage());
        }
    }

    private static Covering facilities(Path file) throws IOException {
        StringTokenizer words = new StringTokenizer(Files.readString(file));
        try {
            int sites = Integer.parseInt(words.nextToken());
            int customers = Integer.parseInt(words.nextToken());
            double[] capacity = new double[sites];
            double[] fixed = new double[sites];
            for (int site = 0; site < sites; site++) {
                capacity[site] = Double.parseDouble(words.nextToken());
                fixed[site] = Double.parseDouble(words.nextToken());
            }
            double[] demand = new double[customers];
            double[][] costs = new double[sites][customers];
            for (int customer = 0; customer < customers; customer++) {
                demand[customer] = Double.parseDouble(words.nextToken());
                for (int site = 0; site < sites; site++) {
                    costs[site][customer] = Double.parseDouble(words.nextToken());
                }
            }
            int[] all = IntStream.range(0, customers).toArray();
            return new Covering(
                    demand,
                    IntStream.range(0, sites)
                            .mapToObj(site -> new Covering.Column(fixed[site], capacity[site], all, costs[site]))
                            .toList());
        } catch (RuntimeException e) {
            throw new Unfit(file + " is not a capacitated facility location of the OR-Library: " + e.getMessage());
        }
    }
}
