package org.chainon.consortium.covering;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.chainon.kernel.SupplierId;

/**
 * A grouping that would do.
 *
 * @param lead who could be the mandataire
 * @param missing what of each cell nobody does, in its unit; empty when all is covered
 */
public record Team(SupplierId lead, List<Part> parts, List<Missing> missing) {
    /** @param cell position in the question */
    public record Missing(int cell, double volume) {}

    public Team {
        parts = List.copyOf(parts);
        missing = List.copyOf(missing);
    }

    public Set<SupplierId> members() {
        Set<SupplierId> members = new LinkedHashSet<>();
        members.add(lead);
        parts.forEach(part -> members.add(part.supplier()));
        return members;
    }
}
