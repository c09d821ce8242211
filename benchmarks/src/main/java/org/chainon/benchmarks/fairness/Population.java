package org.chainon.benchmarks.fairness;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.chainon.jurisdiction.EnterpriseKind;
import org.chainon.kernel.SupplierId;
import org.chainon.supplier.Supplier;

/**
 * The real suppliers, with what the data does not tell drawn from a fixed seed: size (70 % small, as among insertion enterprises of some
 * ten people; large ones fill in their profile twice as often), and when they joined (three of ten during the simulation).
 */
final class Population {
    private static final double SMALL = 0.7;
    private static final double NEW = 0.3;

    private final Map<SupplierId, Member> members = new LinkedHashMap<>();
    private final Random random = new Random(5237);
    private final int needs;

    /** @param needs how many will come */
    Population(int needs) {
        this.needs = needs;
    }

    /** @param joined number of the first need that it may be told of */
    record Member(EnterpriseKind kind, boolean small, int joined, int completion, long draw) {
        boolean isNew() {
            return joined > 0;
        }
    }

    void add(Supplier supplier) {
        Set<EnterpriseKind> kinds = supplier.kinds();
        boolean small = random.nextDouble() < SMALL;
        int filled = random.nextDouble() < (small ? 0.4 : 0.8) ? 1 : 0;
        int joined = random.nextDouble() < NEW ? 1 + random.nextInt(needs) : 0;
        members.put(
                supplier.id(),
                new Member(
                        kinds.iterator().next(),
                        small,
                        joined,
                        filled + (supplier.description().isBlank() ? 0 : 1),
                        random.nextLong()));
    }

    Member of(SupplierId id) {
        return java.util.Objects.requireNonNull(members.get(id));
    }

    boolean joined(SupplierId id, int need) {
        return of(id).joined() <= need;
    }

    int completion(SupplierId id) {
        return of(id).completion();
    }

    long draw(SupplierId id) {
        return of(id).draw();
    }

    Map<SupplierId, Member> members() {
        return members;
    }
}
