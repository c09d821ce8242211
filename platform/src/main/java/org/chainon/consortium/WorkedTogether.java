package org.chainon.consortium;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.chainon.consortium.covering.Tie;
import org.chainon.kernel.SupplierId;
import org.springframework.stereotype.Component;

/** Who won together on this platform. */
@Component
public class WorkedTogether {
    private final ConsortiumRows rows;

    WorkedTogether(ConsortiumRows rows) {
        this.rows = rows;
    }

    /** Each pair of these that was in a grouping that won, once. */
    public List<Tie> among(Collection<SupplierId> suppliers) {
        Set<SupplierId> asked = Set.copyOf(suppliers);
        List<Tie> ties = new ArrayList<>();
        for (Consortium won : rows.won(asked)) {
            List<SupplierId> members = won.accepted().stream()
                    .map(Member::supplier)
                    .filter(asked::contains)
                    .sorted((one, other) -> one.value().compareTo(other.value()))
                    .toList();
            for (int i = 0; i < members.size(); i++) {
                for (int j = i + 1; j < members.size(); j++) {
                    ties.add(new Tie(members.get(i), members.get(j), 1));
                }
            }
        }
        return ties.stream().distinct().toList();
    }
}
