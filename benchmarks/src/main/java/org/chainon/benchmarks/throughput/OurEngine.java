package org.chainon.benchmarks.throughput;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.chainon.benchmarks.sample.PlatformTables;
import org.chainon.kernel.LotId;
import org.chainon.matching.engine.LotProfile;
import org.chainon.matching.engine.LuceneEngine;
import org.chainon.matching.engine.Ranked;
import org.chainon.matching.engine.SupplierProfile;
import org.chainon.matching.engine.Weights;
import org.jspecify.annotations.Nullable;

/** The platform's engine: the only class of this benchmark that knows it. */
final class OurEngine implements Contestant {
    static final String NAME = "Chaînon";
    /** As the platform asks: those that are near only are asked for too, and left out. */
    private static final int MORE = 4;

    private final Path folder;
    private final LuceneEngine engine;
    private final JavaHeap heap = JavaHeap.now();

    OurEngine(PlatformTables tables) {
        try {
            folder = Files.createTempDirectory("chainon-benchmark-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.engine = new LuceneEngine(tables.territory(), tables.activities(), Weights.shipped(), folder);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void build(Iterator<SupplierProfile> suppliers) {
        suppliers.forEachRemaining(engine::put);
        engine.refresh();
    }

    @Override
    public List<String> find(LotProfile lot, int top) {
        return engine.whoFits(lot, MORE * top).stream()
                .filter(Ranked::relevant)
                .limit(top)
                .map(match -> match.supplier().toString())
                .toList();
    }

    /** For each lot the suppliers that the engine's own comparison puts first when it compares all of them. */
    List<Reference> references(List<LotProfile> lots, Iterator<SupplierProfile> suppliers, int top) {
        Map<LotId, Reference.Collector> best = new HashMap<>();
        lots.forEach(lot -> best.put(lot.lot().id(), new Reference.Collector(top)));
        engine.compareAll(
                lots,
                suppliers,
                match -> Objects.requireNonNull(best.get(match.lot().lot().id()))
                        .add(match.supplier().toString(), match.score()));
        return lots.stream()
                .map(lot -> Objects.requireNonNull(best.get(lot.lot().id())).reference())
                .toList();
    }

    @Override
    public int answers() {
        return 50;
    }

    @Override
    public Memory memory() {
        return heap.grown();
    }

    @Override
    public @Nullable Long diskBytes() {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            engine.close();
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
