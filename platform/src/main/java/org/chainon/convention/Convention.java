package org.chainon.convention;

import java.time.Instant;
import java.time.LocalDate;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.kernel.ConventionId;
import org.chainon.kernel.OrganisationId;

/**
 * Days of business meetings (<i>convention d'affaires</i>).
 *
 * @param organisation the facilitating body that holds it
 * @param version counts the changes: who writes says which one was read
 */
public record Convention(
        ConventionId id,
        OrganisationId organisation,
        Jurisdiction law,
        Plan plan,
        State state,
        long version,
        Instant createdAt,
        Instant changedAt) {
    /** Where it stands; in words {@code convention.state.NAME}. */
    public enum State {
        /** Only who prepares it sees it. */
        DRAFT,
        /** One registers and says wishes. */
        OPEN,
        WISHES_CLOSED,
        /** Everybody knows whom it meets, and when. */
        PUBLISHED,
        OVER,
        CANCELLED
    }

    /** Whether it is still ahead, and known to others than those who prepare it. */
    public boolean ahead() {
        return state == State.OPEN || state == State.WISHES_CLOSED || state == State.PUBLISHED;
    }

    /** Whether the time to register lasts. */
    public boolean registers(LocalDate today) {
        LocalDate last = plan.registerBy();
        return state == State.OPEN && last != null && !today.isAfter(last);
    }

    /** Whether the time to say wishes lasts. */
    public boolean wishes(LocalDate today) {
        LocalDate last = plan.wishBy();
        return state == State.OPEN && last != null && !today.isAfter(last);
    }

    Convention with(Plan other) {
        return new Convention(id, organisation, law, other, state, version, createdAt, changedAt);
    }

    Convention at(State now) {
        return new Convention(id, organisation, law, plan, now, version, createdAt, changedAt);
    }
}
