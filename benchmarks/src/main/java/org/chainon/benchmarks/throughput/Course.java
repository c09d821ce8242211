package org.chainon.benchmarks.throughput;

import java.time.Duration;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.LongStream;
import org.chainon.benchmarks.sample.PlatformTables;
import org.chainon.benchmarks.sample.Suppliers;
import org.chainon.benchmarks.throughput.Measured.Recall;
import org.chainon.matching.engine.LotProfile;
import org.chainon.matching.engine.SupplierProfile;
import org.chainon.supplier.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The work, the same for every contestant: take in the suppliers, answer some notices to warm up, answer as many as the time
 * allows with each one timed, answer the notices whose true answer is known.
 *
 * @param timed notices to answer, in order
 * @param known notices whose true answer is known
 */
record Course(List<LotProfile> timed, List<LotProfile> known) {
    private static final int FIRST_ANSWERS = 50;
    private static final int MORE_ANSWERS = 400;
    private static final int WARM_UP = 300;
    private static final Duration LONGEST_WARM_UP = Duration.ofSeconds(15);

    /** @param references of the known notices; empty when recall is not asked */
    Measured run(Contestant contestant, Filling filling, Duration longest, References references) {
        double buildSeconds = filling.into(contestant);
        Progress.say("%s: suppliers taken in within %.1f s", contestant.name(), buildSeconds);
        List<LotProfile> first = timed.subList(Math.max(0, timed.size() - WARM_UP), timed.size());
        time(contestant, first, LONGEST_WARM_UP);
        long[] nanos = time(contestant, timed, longest);
        Arrays.sort(nanos);
        Progress.say("%s: %d notices answered", contestant.name(), nanos.length);
        Contestant.Memory memory = contestant.memory();
        Recall recall = recall(contestant, references.of(known));
        return new Measured(
                contestant.name(), contestant.answers(), buildSeconds, nanos, memory, contestant.diskBytes(), recall);
    }

    private static long[] time(Contestant contestant, List<LotProfile> lots, Duration longest) {
        LongStream.Builder nanos = LongStream.builder();
        long end = System.nanoTime() + longest.toNanos();
        for (LotProfile lot : lots) {
            long start = System.nanoTime();
            contestant.find(lot, contestant.answers());
            long now = System.nanoTime();
            nanos.add(now - start);
            if (now > end) {
                break;
            }
        }
        return nanos.build().toArray();
    }

    private @Nullable Recall recall(Contestant contestant, List<Reference> references) {
        double among50 = 0;
        double among400 = 0;
        int counted = 0;
        for (int i = 0; i < references.size(); i++) {
            Reference reference = references.get(i);
            if (reference.wanted() > 0) {
                List<String> found = contestant.find(known.get(i), MORE_ANSWERS);
                among50 += reference.recall(found.subList(0, Math.min(FIRST_ANSWERS, found.size())));
                among400 += reference.recall(found);
                counted++;
            }
        }
        return counted == 0 ? null : new Recall(among50 / counted, among400 / counted, counted);
    }

    /** The true answers of some notices. */
    @FunctionalInterface
    interface References {
        List<Reference> of(List<LotProfile> lots);
    }

    /** Suppliers as profiles, with the time that it took to make them up counted apart. */
    record Filling(Suppliers suppliers, PlatformTables tables) {
        double into(Contestant contestant) {
            Profiled profiles = profiles();
            long start = System.nanoTime();
            contestant.build(profiles);
            return (System.nanoTime() - start - profiles.making) / 1e9;
        }

        Profiled profiles() {
            return new Profiled(suppliers.iterator(), tables);
        }
    }

    /** Profiles made one at a time. */
    static final class Profiled implements Iterator<SupplierProfile> {
        private final Iterator<Supplier> suppliers;
        private final PlatformTables tables;
        private long making;

        private Profiled(Iterator<Supplier> suppliers, PlatformTables tables) {
            this.suppliers = suppliers;
            this.tables = tables;
        }

        @Override
        public boolean hasNext() {
            return suppliers.hasNext();
        }

        @Override
        public SupplierProfile next() {
            long start = System.nanoTime();
            SupplierProfile profile = tables.profiles().of(suppliers.next());
            making += System.nanoTime() - start;
            return profile;
        }
    }
}
