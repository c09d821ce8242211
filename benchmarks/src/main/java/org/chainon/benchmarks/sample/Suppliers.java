package org.chainon.benchmarks.sample;

import java.util.Iterator;
import org.chainon.supplier.Supplier;

/** Suppliers that can be gone through again and again, each time the same ones in the same order. */
public interface Suppliers {
    int size();

    /** What they are, in a word or two for the report. */
    String origin();

    Iterator<Supplier> iterator();
}
