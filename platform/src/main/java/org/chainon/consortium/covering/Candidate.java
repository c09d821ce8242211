package org.chainon.consortium.covering;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chainon.kernel.SupplierId;

/**
 * An enterprise that could be a member.
 *
 * @param abilities at most one a cell
 * @param capacity how much it can take on in all, by unit; a unit that is not there has no limit but those of the cells
 * @param eligible positions of the reserved lots that it may answer
 * @param lead whether it could be the mandataire
 * @param small whether it is small: among equals it is to be seen as often as others
 * @param seen how often it was proposed lately, beside how often it could have been: 0 never, 1 always
 */
public record Candidate(
        SupplierId supplier,
        List<Ability> abilities,
        Map<Unit, Double> capacity,
        Set<Integer> eligible,
        boolean lead,
        boolean small,
        double seen) {
    public Candidate {
        abilities = List.copyOf(abilities);
        capacity = Map.copyOf(capacity);
        eligible = Set.copyOf(eligible);
        if (abilities.stream().map(Ability::cell).distinct().count() < abilities.size()) {
            throw new IllegalArgumentException("two abilities for one cell of " + supplier);
        }
    }
}
