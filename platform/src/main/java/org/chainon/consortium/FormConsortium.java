package org.chainon.consortium;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.chainon.consortium.ConsortiumStep.What;
import org.chainon.consortium.covering.Cell;
import org.chainon.kernel.ConsortiumId;
import org.chainon.kernel.PersonId;
import org.chainon.kernel.SupplierId;
import org.chainon.supplier.SupplierDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins groupings. */
@Service
public class FormConsortium {
    private final ConsortiumRows rows;
    private final ChangeConsortium change;
    private final AskedCells asked;
    private final ConsortiumBids bids;
    private final SupplierDirectory suppliers;

    FormConsortium(
            ConsortiumRows rows,
            ChangeConsortium change,
            AskedCells asked,
            ConsortiumBids bids,
            SupplierDirectory suppliers) {
        this.rows = rows;
        this.change = change;
        this.asked = asked;
        this.bids = bids;
        this.suppliers = suppliers;
    }

    /**
     * Who is to do what, to begin with.
     *
     * @param parts how much each does of each line, by supplier and id of the line; who has none may be among them too
     */
    public record Team(List<Cell> cells, Map<SupplierId, Map<String, Double>> parts) {
        public Team {
            cells = List.copyOf(cells);
            Map<SupplierId, Map<String, Double>> copy = new HashMap<>();
            parts.forEach((supplier, does) -> copy.put(supplier, Map.copyOf(does)));
            parts = Map.copyOf(copy);
            Set<String> lines = cells.stream().map(Cell::id).collect(Collectors.toSet());
            if (!copy.values().stream().allMatch(does -> lines.containsAll(does.keySet()))) {
                throw new IllegalArgumentException("a part of a line that is not there");
            }
        }
    }

    /** By hand: the founder's enterprise alone, with the lines that the notice or need tells. */
    @Transactional
    public Outcome begin(SupplierId founder, ConsortiumSubject subject, LegalForm form, @Nullable PersonId person) {
        return begin(founder, subject, form, new Team(asked.of(subject), Map.of()), person);
    }

    /**
     * The founder leads; the others stand there as ideas until they are invited.
     *
     * @param person who takes care of it in the founder's enterprise
     */
    @Transactional
    public Outcome begin(
            SupplierId founder, ConsortiumSubject subject, LegalForm form, Team team, @Nullable PersonId person) {
        if (suppliers.find(founder).isEmpty()) {
            return Outcome.refused("consortium.unknown-supplier");
        }
        List<Member> members = new ArrayList<>();
        members.add(
                Member.lead(founder, person, change.now()).doing(team.parts().getOrDefault(founder, Map.of())));
        suppliers
                .findAll(team.parts().keySet().stream()
                        .filter(supplier -> !supplier.equals(founder))
                        .toList())
                .forEach(supplier -> members.add(Member.proposed(supplier.id(), Member.Role.PARTNER)
                        .doing(team.parts().getOrDefault(supplier.id(), Map.of()))));
        Consortium begun = new Consortium(
                ConsortiumId.random(),
                founder,
                subject,
                form,
                Consortium.State.FORMING,
                team.cells(),
                WhoDoesWhat.shared(team.cells(), members),
                null,
                1,
                change.now(),
                change.now());
        if (change.passed(begun)) {
            return Outcome.refused("consortium.too-late");
        }
        rows.insert(begun);
        change.step(begun, What.BEGUN, founder, person, Map.of());
        members.stream()
                .filter(member -> !member.leads())
                .forEach(member -> change.step(begun, What.PROPOSED, member.supplier(), person, Map.of()));
        bids.begin(begun, begun.lead());
        return new Outcome.Done(rows.find(begun.id()).orElseThrow());
    }
}
