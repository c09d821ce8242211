package org.chainon.bid.kit;

import java.util.List;
import java.util.Optional;
import org.chainon.bid.Bid;

/** With whom a supplier answers, told by the module that knows groupings; in French, as the file of a response is. */
public interface Partners {
    /** Empty where it answers alone. */
    Optional<Team> of(Bid bid);

    /** @param form « conjoint avec mandataire solidaire » */
    record Team(String form, List<Partner> partners, List<Line> lines) {
        public Team {
            partners = List.copyOf(partners);
            lines = List.copyOf(lines);
        }
    }

    /**
     * @param identifier SIRET or NEQ; empty where none is known
     * @param share « 35 % »; empty where none is said
     */
    record Partner(String name, String identifier, String role, String share) {}

    /** @param doneBy « Les Jardins (60 %) » */
    record Line(String what, List<String> doneBy) {
        public Line {
            doneBy = List.copyOf(doneBy);
        }
    }
}
