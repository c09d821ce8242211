package org.chainon.matching.engine;

import java.util.List;
import java.util.Set;
import org.chainon.jurisdiction.EnterpriseKind;
import org.chainon.kernel.Reason;
import org.chainon.kernel.SupplierId;
import org.jspecify.annotations.Nullable;

/** One supplier beside one lot. Its reasons are told once the supplier's profile is at hand. */
public final class Ranked {
    private final SupplierId supplier;
    private final LotProfile lot;
    private final double score;
    private final Evidence evidence;
    private final Set<EnterpriseKind> kinds;

    Ranked(SupplierId supplier, Set<EnterpriseKind> kinds, LotProfile lot, double score, Evidence evidence) {
        this.supplier = supplier;
        this.kinds = Set.copyOf(kinds);
        this.lot = lot;
        this.score = score;
        this.evidence = evidence;
    }

    public SupplierId supplier() {
        return supplier;
    }

    public LotProfile lot() {
        return lot;
    }

    /** The chance that the supplier is right for the lot, 0 to 1. */
    public double score() {
        return score;
    }

    /** Whether anything at all says that it does what is asked, beside being near; where one only goes there, being near is enough. */
    public boolean relevant() {
        return evidence.relevant() || lot.notice().kind().local() && evidence.near();
    }

    public Set<EnterpriseKind> kinds() {
        return kinds;
    }

    /** Whether its codes or its works tell of it: a word in common is not enough. */
    public boolean practised() {
        return evidence.practised();
    }

    /** Whether it sits there, says that it works there, or says nothing and is not far. */
    public boolean comes() {
        return evidence.comes();
    }

    /** From its nearest site; null where unknown. */
    public @Nullable Double km() {
        return evidence.km();
    }

    /** What speaks for the supplier, what moved the score most first. */
    public List<Reason> reasons(SupplierProfile profile) {
        return new Explanation(profile, lot, evidence).reasons();
    }

    /** What is missing or speaks against it, gravest first. */
    public List<Reason> lacks(SupplierProfile profile) {
        return new Explanation(profile, lot, evidence).lacks();
    }
}
