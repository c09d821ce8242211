package org.chainon.convention;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.chainon.kernel.AttendeeId;
import org.chainon.kernel.ConventionId;
import org.chainon.kernel.OrganisationId;
import org.chainon.kernel.SupplierId;
import org.springframework.stereotype.Component;

/** Conventions and who takes part, for those who ask. */
@Component
public class Conventions {
    private final ConventionRows rows;
    private final AttendeeRows attendees;

    Conventions(ConventionRows rows, AttendeeRows attendees) {
        this.rows = rows;
        this.attendees = attendees;
    }

    public Optional<Convention> find(ConventionId id) {
        return rows.find(id);
    }

    /** Kept from others until the transaction ends. */
    public Optional<Convention> locked(ConventionId id) {
        return rows.locked(id);
    }

    /** Those of a facilitating body, the next one first. */
    public List<Convention> of(OrganisationId organisation) {
        return rows.of(organisation);
    }

    /** Those that lie ahead and of which everybody may know, the next one first. */
    public List<Convention> ahead() {
        return rows.ahead();
    }

    /** Everybody who takes part, was asked to, or left, in the order in which they registered. */
    public List<Attendee> attendees(ConventionId id) {
        return attendees.of(id);
    }

    public Optional<Attendee> attendee(ConventionId id, Party party) {
        return attendees.find(id, party);
    }

    public Optional<Attendee> attendee(AttendeeId id) {
        return attendees.find(id);
    }

    /** What these take part in, were asked to, or left. */
    public List<Attendee> of(Collection<OrganisationId> organisations, Collection<SupplierId> suppliers) {
        return attendees.of(organisations, suppliers);
    }

    /** How many have a place. */
    public int registered(ConventionId id, Side side) {
        return attendees.registered(id, side);
    }
}
