package org.chainon.benchmarks.throughput;

import java.io.Closeable;
import java.util.Iterator;
import java.util.List;
import org.chainon.matching.engine.LotProfile;
import org.chainon.matching.engine.SupplierProfile;
import org.jspecify.annotations.Nullable;

/** What finds suppliers for a notice: this engine or one of its peers. One thread asks, one question at a time. */
interface Contestant extends Closeable {
    String name();

    /** Takes in all suppliers and makes them findable. */
    void build(Iterator<SupplierProfile> suppliers);

    /** Ids of at most so many suppliers, best first. */
    List<String> find(LotProfile lot, int top);

    /** How many suppliers it is asked for so that they hold the best 50: a peer's order is not the order of this engine. */
    int answers();

    /** Bytes of its Java heap; null when it is no Java program. */
    @Nullable
    Memory memory();

    /** Bytes of its index on disk; null when it is in memory only. */
    @Nullable
    Long diskBytes();

    @Override
    void close();

    /**
     * Bytes of Java heap that the contestant takes.
     *
     * @param used after a full collection
     * @param peak the most at one moment, what waits to be collected included
     */
    record Memory(long used, long peak) {}
}
