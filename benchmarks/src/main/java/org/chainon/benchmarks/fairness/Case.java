package org.chainon.benchmarks.fairness;

import java.util.List;
import org.chainon.kernel.SupplierId;

/**
 * A need with those who could serve it.
 *
 * @param number when it comes, from 0
 * @param eligible who fits best first
 */
record Case(int number, List<Eligible> eligible) {
    Case {
        eligible = List.copyOf(eligible);
    }

    /** @param fit beside the best one's, 0 to 1 */
    record Eligible(SupplierId supplier, double fit) {}

    /** As it was when it came: without those who had not joined yet. */
    Case among(java.util.function.Predicate<SupplierId> joined) {
        return new Case(
                number,
                eligible.stream().filter(each -> joined.test(each.supplier())).toList());
    }
}
