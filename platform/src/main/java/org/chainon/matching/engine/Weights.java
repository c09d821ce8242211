package org.chainon.matching.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.chainon.nomenclature.Cpv;

/**
 * What the engine learned from awards: the weight of each feature, how local the purchases of each CPV division are, how much
 * {@link Affinity} tells, and how scores read as chances. Written as a small text file: {@code part name weight mean scale}, tabs between, {@code #} remarks.
 */
public final class Weights {
    private static final String USUAL = "usual";
    private static final String SHIPPED = "/reference/matching-weights.tsv";

    private final Linear work;
    private final Linear supplier;
    private final Map<String, Double> locality;
    private final Affinity affinity;
    private final double slope;
    private final double intercept;

    Weights(
            Linear work,
            Linear supplier,
            Map<String, Double> locality,
            Affinity affinity,
            double slope,
            double intercept) {
        this.work = work;
        this.supplier = supplier;
        this.locality = Map.copyOf(locality);
        this.affinity = affinity;
        this.slope = slope;
        this.intercept = intercept;
    }

    /** Those that come with the platform. */
    public static Weights shipped() {
        try (InputStream in = Objects.requireNonNull(Weights.class.getResourceAsStream(SHIPPED));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return parse(lines.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalArgumentException when a feature is missing or a line cannot be read */
    public static Weights parse(List<String> lines) {
        Map<String, double[]> read = new HashMap<>();
        for (String line : lines) {
            if (!line.isBlank() && !line.startsWith("#") && !line.startsWith("part\t")) {
                String[] cells = line.split("\t");
                int needed = cells[0].equals("work") || cells[0].equals("supplier") ? 3 : 1;
                if (cells.length < 2 + needed) {
                    throw new IllegalArgumentException("not a line of weights: " + line);
                }
                double[] numbers = Arrays.stream(cells, 2, cells.length)
                        .mapToDouble(Double::parseDouble)
                        .toArray();
                read.put(cells[0] + "\t" + cells[1], numbers);
            }
        }
        Map<String, Double> locality = new HashMap<>();
        read.forEach((key, numbers) -> {
            if (key.startsWith("locality\t")) {
                locality.put(key.substring(key.indexOf('\t') + 1), numbers[0]);
            }
        });
        return new Weights(
                linear(read, "work", WorkFeature.values(), Weights::name),
                linear(read, "supplier", Feature.values(), Weights::name),
                locality,
                new Affinity(one(read, "trades\tusual")[0], one(read, "trades\tother")[0]),
                one(read, "chance\tslope")[0],
                one(read, "chance\tintercept")[0]);
    }

    private static <F> Linear linear(Map<String, double[]> read, String part, F[] features, Function<F, String> name) {
        double[][] columns = new double[3][features.length];
        for (int i = 0; i < features.length; i++) {
            double[] numbers = one(read, part + "\t" + name.apply(features[i]));
            for (int column = 0; column < 3; column++) {
                columns[column][i] = numbers[column];
            }
        }
        return new Linear(columns[0], columns[1], columns[2]);
    }

    private static double[] one(Map<String, double[]> read, String key) {
        double[] numbers = read.get(key);
        if (numbers == null) {
            throw new IllegalArgumentException("no weight of " + key.replace('\t', ' '));
        }
        return numbers;
    }

    private static String name(Enum<?> feature) {
        return feature.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Lines that {@link #parse} reads, strongest feature first. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("part\tname\tweight\tmean\tscale");
        write(lines, "supplier", supplier, Feature.values());
        write(lines, "work", work, WorkFeature.values());
        lines.add(line("trades", "usual", affinity.usual()));
        lines.add(line("trades", "other", affinity.other()));
        lines.add(line("chance", "slope", slope));
        lines.add(line("chance", "intercept", intercept));
        new TreeMap<>(locality).forEach((division, local) -> lines.add(line("locality", division, local)));
        return lines;
    }

    private static void write(List<String> lines, String part, Linear linear, Enum<?>[] features) {
        Arrays.stream(features)
                .sorted((a, b) -> Double.compare(
                        Math.abs(linear.weights()[b.ordinal()]), Math.abs(linear.weights()[a.ordinal()])))
                .forEach(feature -> {
                    int i = feature.ordinal();
                    lines.add(line(part, name(feature), linear.weights()[i], linear.means()[i], linear.scales()[i]));
                });
    }

    private static String line(String part, String name, double... numbers) {
        StringBuilder line = new StringBuilder(part).append('\t').append(name);
        for (double number : numbers) {
            line.append(String.format(Locale.ROOT, "\t%.4f", number));
        }
        return line.toString();
    }

    Linear work() {
        return work;
    }

    Linear supplier() {
        return supplier;
    }

    Affinity affinity() {
        return affinity;
    }

    /** How much nearer than by chance those who win the lot's kind of purchase again are: 0 not at all. */
    double locality(List<Cpv> cpv) {
        Double local = cpv.isEmpty() ? null : locality.get(cpv.getFirst().division());
        return local == null ? locality.getOrDefault(USUAL, 0.25) : local;
    }

    /** The chance, 0 to 1, that a supplier of this weighted sum is right for the lot. */
    double chance(double sum) {
        return 1 / (1 + Math.exp(-(slope * sum + intercept)));
    }

    Weights chances(double slope, double intercept) {
        return new Weights(work, supplier, locality, affinity, slope, intercept);
    }
}
