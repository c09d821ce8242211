package org.chainon.consortium;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.chainon.kernel.ConsortiumId;
import org.chainon.kernel.SupplierId;

/** Reading groupings. Who may see what of them is for the policy and {@link Sight}. */
public interface Consortia {
    Optional<Consortium> find(ConsortiumId id);

    /** Those in which one of the suppliers was asked or is, the next deadline first; those without come last. */
    List<Consortium> seenBy(Collection<SupplierId> suppliers);

    /** Oldest first. */
    List<Proposal> proposals(ConsortiumId id, SupplierId supplier);

    /** Oldest first. */
    List<ConsortiumStep> steps(ConsortiumId id);
}
