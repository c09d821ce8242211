package org.chainon.consortium.web;

import java.util.List;
import java.util.Objects;
import org.chainon.account.CurrentActor;
import org.chainon.account.Membership;
import org.chainon.consortium.SeeConsortium;
import org.chainon.consortium.Sight;
import org.chainon.kernel.ConsortiumId;
import org.chainon.kernel.SupplierId;
import org.springframework.stereotype.Component;

/** What addresses name; what is not there for the one who asks is not found. */
@Component
class ConsortiumLookup {
    private final SeeConsortium see;
    private final CurrentActor current;

    ConsortiumLookup(SeeConsortium see, CurrentActor current) {
        this.see = see;
        this.current = current;
    }

    Sight sight(String id) {
        return see.find(ConsortiumForms.id(ConsortiumId::parse, id)).orElseThrow(ConsortiumForms::notFound);
    }

    /** Of who said yes. */
    Sight inside(String id) {
        Sight sight = sight(id);
        if (!sight.inside()) {
            throw ConsortiumForms.notFound();
        }
        return sight;
    }

    /** The enterprises of who asks. */
    List<SupplierId> own() {
        return current.get().memberships().stream()
                .map(Membership::supplier)
                .filter(Objects::nonNull)
                .toList();
    }
}
