package org.chainon.need;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chainon.kernel.NeedId;
import org.chainon.kernel.OrganisationId;

/** Reading needs. Who may is for the policy. */
public interface Needs {
    Optional<Need> find(NeedId id);

    /** Those that are under way first, the latest change first. */
    List<Need> of(Collection<OrganisationId> buyers);

    /** Those that wait for a facilitator in one of the areas, oldest first; of all areas where none is given. */
    List<Need> waiting(Set<String> areas);
}
