package org.chainon.consortium.search;

import java.util.List;
import org.chainon.consortium.covering.Ability;
import org.chainon.kernel.SupplierId;

/** A member of a grouping that was found, as it was counted. */
public record Counted(SupplierId supplier, Standing standing, List<Ability> abilities, boolean verified) {
    public Counted {
        abilities = List.copyOf(abilities);
    }
}
