package org.chainon.supplier;

import java.util.Collection;
import java.util.Set;
import org.chainon.kernel.Page;
import org.chainon.kernel.PersonId;
import org.chainon.kernel.SupplierId;
import org.jspecify.annotations.Nullable;

/** Suppliers that ask to be verified, and what facilitators decide. */
public interface VerifySupplier {
    Verification of(SupplierId supplier);

    /** Those of them that are verified, and still what was verified. */
    Set<SupplierId> holding(Collection<SupplierId> suppliers);

    /** Puts it into the list of those to look at, unless it is there. */
    void ask(SupplierId supplier);

    /**
     * Decides; {@link SupplierVerified} is published and the audit log told.
     *
     * @param reason what the supplier is told; must be said when it is refused
     * @throws IllegalArgumentException when a refusal says no reason
     */
    void decide(SupplierId supplier, boolean verified, @Nullable String reason, PersonId by);

    /**
     * One page of a territory's suppliers.
     *
     * @param areas ids of places, of which one must hold one of its sites; empty for everywhere
     */
    Page<Waiting> list(Which which, Set<String> areas, int page);

    /** How many a list holds. */
    long count(Which which, Set<String> areas);

    /** Which suppliers to look at. */
    enum Which {
        /** They asked, longest ago first. */
        ASKED,
        /** The public register says that they closed, or go on under another SIRET. */
        CLOSED,
        /** Verified once, their profile changed since. */
        CHANGED,
        /** Verified, and an accreditation ends soon or has ended. */
        EXPIRING,
        VERIFIED,
        REFUSED,
        /** Out of the directory; those that ask to come back first. */
        WITHDRAWN
    }

    /** A supplier in a list, with why it is there. */
    record Waiting(Supplier supplier, Verification verification) {}
}
