package org.chainon.matching.engine;

import java.io.Closeable;
import java.time.OffsetDateTime;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.chainon.kernel.NoticeId;
import org.chainon.kernel.SupplierId;

/**
 * Ranks suppliers for lots and lots for suppliers. The port behind which a search library works; another engine may stand
 * here. Safe for many threads; what was put in is found after {@link #refresh()}.
 */
public interface MatchingEngine extends Closeable {
    void put(SupplierProfile supplier);

    void remove(SupplierId supplier);

    /** Replaces all lots of a notice; an empty list takes it out. */
    void put(NoticeId notice, List<LotProfile> lots);

    /** A contract that somebody won: it teaches which trades win what. */
    void put(Precedent precedent);

    void refresh();

    /** The suppliers that fit the lot, best first. When the lot is reserved, only those that may answer. */
    List<Ranked> whoFits(LotProfile lot, int top);

    /**
     * Compares each supplier with each lot, without searching; what {@link #whoFits} finds fast is measured by it.
     *
     * @param found is given each pair that has something in common; lots of the same notice are told apart by their own ids
     */
    void compareAll(List<LotProfile> lots, Iterator<SupplierProfile> suppliers, Consumer<Ranked> found);

    /** The lots whose deadline is after {@code at} or unknown and that fit the supplier, best first, one a notice. */
    List<Ranked> whatFits(SupplierProfile supplier, OffsetDateTime at, int top);
}
