package org.chainon.convention.programme;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chainon.convention.Attendee;
import org.chainon.convention.Plan;
import org.chainon.kernel.AttendeeId;

/**
 * All that a programme is made from.
 *
 * @param said what each says of others
 * @param fits how right a supplier is for what a buyer looks for, 0 to 1; nothing where nothing says so
 * @param favoured small suppliers, and those who come for the first time
 */
record Gathered(
        Plan plan,
        List<Attendee> buyers,
        List<Attendee> suppliers,
        Said said,
        Map<AttendeeId, Map<AttendeeId, Double>> fits,
        Set<AttendeeId> favoured,
        Rules rules) {
    private static final int SET = 500;

    double fit(AttendeeId buyer, AttendeeId supplier) {
        return fits.getOrDefault(buyer, Map.of()).getOrDefault(supplier, 0.0);
    }

    /** Whether one of them has said to wish it. */
    boolean asked(Couple couple) {
        return said.weight(couple) > 0;
    }

    /** How much would be lost without this meeting, 1 to 1000. */
    int worth(Couple couple) {
        boolean set = rules.rules().stream()
                .anyMatch(rule -> rule.kind() != Rules.Kind.NOT
                        && rule.buyer().equals(couple.buyer())
                        && (rule.supplier().equals(couple.supplier())
                                || couple.supplier().equals(rule.then())));
        return 1 + said.weight(couple) + (set ? SET : 0);
    }
}
