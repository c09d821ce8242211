package org.chainon.benchmarks.throughput;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.chainon.benchmarks.sample.BoampNotices;
import org.chainon.benchmarks.sample.DataFolder;
import org.chainon.benchmarks.sample.PlatformTables;
import org.chainon.benchmarks.sample.RealSuppliers;
import org.chainon.benchmarks.sample.Suppliers;
import org.chainon.benchmarks.throughput.Course.Filling;
import org.chainon.benchmarks.throughput.MatchThroughput.Options;
import org.chainon.matching.engine.LotProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** Lets the contestants do their work one after the other, on the same suppliers and notices. */
final class Arena {
    private static final int BEST = 50;

    private final Options options;
    private final DataFolder data;
    private final PlatformTables tables;
    private final Course course;
    private final RealSuppliers real;
    private @Nullable Models models;

    Arena(DataFolder data, Options options) {
        this.options = options;
        this.data = data;
        Progress.say("reading notices and suppliers");
        this.tables = PlatformTables.load();
        this.real = new RealSuppliers(data, tables);
        List<LotProfile> all = new BoampNotices(data, tables).shuffled(options.seed);
        int known = Math.min(options.recall, all.size());
        this.course = new Course(all.subList(0, Math.min(options.notices, all.size())), all.subList(0, known));
    }

    /** All figures for so many suppliers. */
    Round round(int size) {
        Filling filling = new Filling(suppliers(size), tables);
        Progress.say("%,d suppliers", filling.suppliers().size());
        List<Measured> measured = new ArrayList<>();
        String outOfMemory = null;
        List<Reference> references = List.of();
        try {
            references = ours(filling, measured);
        } catch (OutOfMemoryError e) {
            outOfMemory = "%s does not fit into a heap of %,d MiB; give it more by CHAINON_JAVA_OPTIONS=-Xmx…"
                    .formatted(OurEngine.NAME, Runtime.getRuntime().maxMemory() >> 20);
        }
        if (size <= options.peersUpTo) {
            List<Reference> known = references;
            Stems stems = stems(filling);
            measured.add(peer(
                    filling,
                    known,
                    folder -> new Percolator(new Reach(tables.territory()), stems, options.peerAnswers, folder)));
            measured.add(peer(
                    filling,
                    known,
                    folder -> new PostgresFullText(new Reach(tables.territory()), options.peerAnswers, folder)));
        }
        return new Round(filling.suppliers().size(), filling.suppliers().origin(), measured, outOfMemory);
    }

    private Suppliers suppliers(int size) {
        if (size <= real.size()) {
            return real;
        }
        if (models == null) {
            models = Models.of(data);
        }
        return new Population(size, options.seed, models, tables);
    }

    private List<Reference> ours(Filling filling, List<Measured> measured) {
        List<Reference> references = new ArrayList<>();
        try (OurEngine engine = new OurEngine(tables)) {
            measured.add(course.run(engine, filling, Duration.ofSeconds(options.seconds), known -> {
                Progress.say("comparing %d notices with all suppliers", known.size());
                references.addAll(engine.references(known, filling.profiles(), BEST));
                return references;
            }));
        }
        return references;
    }

    private Measured peer(Filling filling, List<Reference> references, Function<Path, Contestant> maker) {
        Path folder = temporary();
        try (Contestant peer = maker.apply(folder)) {
            return course.run(peer, filling, Duration.ofSeconds(options.peerSeconds), known -> references);
        } finally {
            delete(folder);
        }
    }

    private Stems stems(Filling filling) {
        Stems stems = new Stems();
        stems.count(filling.profiles());
        return stems;
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("chainon-benchmark");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
