package org.chainon.benchmarks.throughput;

import java.util.Iterator;
import org.chainon.supplier.Supplier;

/** Suppliers that can be gone through again and again, each time the same ones in the same order. */
interface Suppliers {
    int size();

    /** What they are, in a word or two for the report. */
    String origin();

    Iterator<Supplier> iterator();
}
