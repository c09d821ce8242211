package org.chainon.benchmarks;

import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.chainon.kernel.LotId;
import org.chainon.kernel.SupplierId;
import org.chainon.matching.engine.LotProfile;
import org.chainon.matching.engine.LuceneEngine;
import org.chainon.matching.engine.Precedent;
import org.chainon.matching.engine.Ranked;
import org.chainon.matching.engine.SupplierProfile;
import org.chainon.matching.engine.Weights;
import org.chainon.matching.engine.Work;
import org.chainon.nomenclature.Activities;
import org.chainon.nomenclature.Cpv;
import org.chainon.notice.Notice;
import org.chainon.notice.Place;
import org.chainon.territory.Area;
import org.chainon.territory.AreaKind;
import org.chainon.territory.Territory;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** The engine's hot paths, one call at a time: 2,000 suppliers with one to five contracts each, drawn with a fixed seed. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class EngineBenchmark {
    private static final int SUPPLIERS = 2000;
    private static final List<String> WORDS = List.of(
            "nettoyage",
            "vitrerie",
            "espaces",
            "verts",
            "élagage",
            "collecte",
            "papiers",
            "cartons",
            "restauration",
            "repas",
            "peinture",
            "maçonnerie",
            "étanchéité",
            "blanchisserie",
            "impression",
            "déménagement",
            "gardiennage",
            "formation");
    private static final List<String> CODES =
            List.of("90911300", "77310000", "77211500", "90511000", "55520000", "45442100", "45261420", "98310000");
    private static final OffsetDateTime ALWAYS = OffsetDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    private final Territory territory = Territory.ofReferenceTables();
    private final LuceneEngine engine = new LuceneEngine(territory, Activities.ofReferenceTables(), Weights.shipped());
    private final List<SupplierProfile> suppliers = new ArrayList<>();
    private final List<LotProfile> lots = new ArrayList<>();
    private int next;

    @Setup
    public void fill() {
        Random random = new Random(2026);
        List<Area> communes = territory.all(AreaKind.COMMUNE).stream()
                .filter(commune -> commune.point() != null)
                .toList();
        for (int i = 0; i < SUPPLIERS; i++) {
            List<Work> works = new ArrayList<>();
            for (int n = 1 + random.nextInt(5); n > 0; n--) {
                works.add(work(random, communes.get(random.nextInt(communes.size()))));
            }
            suppliers.add(SupplierProfile.ofWinner(new SupplierId(new UUID(1, i)), "Entreprise " + i, works));
            engine.put(suppliers.getLast());
            engine.put(new Precedent("precedent-" + i, works.getFirst(), "8121Z", Set.of()));
        }
        engine.refresh();
        for (int i = 0; i < 100; i++) {
            Area commune = communes.get(random.nextInt(communes.size()));
            Place place = new Place(commune.name(), commune.id(), commune.point(), "FR");
            LotProfile lot = LotProfile.ofContract(
                    new LotId(new UUID(2, i)),
                    work(random, commune),
                    new Notice.Buyer("Ville", null, place, null, null),
                    place,
                    territory);
            lots.add(lot);
            engine.put(lot.notice().id(), List.of(lot));
        }
        engine.refresh();
    }

    private static Work work(Random random, Area commune) {
        StringBuilder title = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            title.append(WORDS.get(random.nextInt(WORDS.size()))).append(' ');
        }
        return new Work(
                title.toString(),
                new Cpv(CODES.get(random.nextInt(CODES.size()))),
                "acheteur " + random.nextInt(200),
                commune.point(),
                Math.pow(10, 3 + 3 * random.nextDouble()),
                LocalDate.of(2025, 1, 1).plusDays(random.nextInt(500)));
    }

    @TearDown
    public void close() throws IOException {
        engine.close();
    }

    /** One lot, the fifty best of all suppliers. */
    @Benchmark
    public List<Ranked> whoFits() {
        return engine.whoFits(lots.get(next++ % lots.size()), 50);
    }

    /** One supplier, the fifty best of a hundred lots. */
    @Benchmark
    public List<Ranked> whatFits() {
        return engine.whatFits(suppliers.get(next++ % suppliers.size()), ALWAYS, 50);
    }

    /** One supplier taken in again, not yet to be found. */
    @Benchmark
    public void put() {
        engine.put(suppliers.get(next++ % suppliers.size()));
    }
}
