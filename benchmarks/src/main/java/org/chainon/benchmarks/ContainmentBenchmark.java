package org.chainon.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.chainon.territory.Area;
import org.chainon.territory.AreaId;
import org.chainon.territory.AreaKind;
import org.chainon.territory.ServiceArea;
import org.chainon.territory.Territory;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Questions about places a second, on one core. Pairs are drawn at random from all kinds with a fixed seed, half of them
 * truly one inside the other. The wanted floor: 1,000,000 containment checks a second.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ContainmentBenchmark {
    private static final int PAIRS = 4096;

    private final Territory territory = Territory.ofReferenceTables();
    private final AreaId[] inner = new AreaId[PAIRS];
    private final AreaId[] outer = new AreaId[PAIRS];
    private final ServiceArea[] radii = new ServiceArea[PAIRS];
    private final AreaId[] departements = new AreaId[PAIRS];

    @Setup
    public void draw() {
        var random = new Random(2026);
        List<Area> communes = new ArrayList<>(territory.all(AreaKind.COMMUNE));
        communes.removeIf(commune -> commune.point() == null);
        List<Area> larger = new ArrayList<>();
        for (AreaKind kind : List.of(AreaKind.EPCI, AreaKind.DEPARTEMENT, AreaKind.REGION, AreaKind.COUNTRY)) {
            larger.addAll(territory.all(kind));
        }
        List<Area> all = territory.all(AreaKind.DEPARTEMENT);
        for (int i = 0; i < PAIRS; i++) {
            Area commune = communes.get(random.nextInt(communes.size()));
            List<Area> line = territory.ancestors(commune.id());
            // Ids of their own, as they come out of a database or a request: equal, not the same.
            inner[i] = AreaId.parse(commune.id().toString());
            Area place = i % 2 == 0 ? line.get(random.nextInt(line.size())) : larger.get(random.nextInt(larger.size()));
            outer[i] = AreaId.parse(place.id().toString());
            radii[i] = new ServiceArea.Around(Objects.requireNonNull(commune.point()), 5 + random.nextInt(100));
            departements[i] = all.get(random.nextInt(all.size())).id();
        }
    }

    @Benchmark
    @OperationsPerInvocation(PAIRS)
    public int inside() {
        int count = 0;
        for (int i = 0; i < PAIRS; i++) {
            count += territory.inside(inner[i], outer[i]) ? 1 : 0;
        }
        return count;
    }

    @Benchmark
    @OperationsPerInvocation(PAIRS)
    public int overlap() {
        int count = 0;
        for (int i = 0; i < PAIRS; i++) {
            count += territory.overlap(outer[i], outer[PAIRS - 1 - i]) ? 1 : 0;
        }
        return count;
    }

    @Benchmark
    @OperationsPerInvocation(PAIRS)
    public int radiusReachesDepartement() {
        int count = 0;
        for (int i = 0; i < PAIRS; i++) {
            count += territory.reaches(radii[i], departements[i]) ? 1 : 0;
        }
        return count;
    }
}
