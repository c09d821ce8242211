package org.chainon.need;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.kernel.NeedId;
import org.chainon.kernel.OrganisationId;
import org.chainon.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What a buyer needs (<i>besoin</i>).
 *
 * @param areas ids of its places and of all larger ones
 * @param advice what a facilitator said when it was sent back; empty when nothing was
 * @param version grows with each change
 * @param changedBy who changed it last; null once the account is erased
 */
public record Need(
        NeedId id,
        OrganisationId buyer,
        Jurisdiction law,
        State state,
        NeedSheet sheet,
        Set<String> areas,
        String advice,
        long version,
        @Nullable PersonId changedBy,
        Instant createdAt,
        Instant changedAt,
        @Nullable Instant openedAt) {
    public Need {
        areas = Set.copyOf(areas);
    }

    /** Where it stands. */
    public enum State {
        /** Only the buyer's people see it. */
        DRAFT,
        /** A facilitator of the territory looks at it first. */
        WAITING,
        OPEN,
        CLOSED,
        WITHDRAWN;

        public boolean ended() {
            return this == CLOSED || this == WITHDRAWN;
        }
    }

    /** What the buyer wants of the suppliers. */
    public enum Kind {
        /** To know who there is (<i>sourçage</i>): no order comes of it. */
        SOURCING,
        QUOTE,
        CONTRACT
    }

    /** Whether suppliers may still answer on that day. */
    public boolean answerable(LocalDate today) {
        LocalDate last = sheet.deadline();
        return state == State.OPEN && (last == null || !today.isAfter(last));
    }

    Need at(State now) {
        return new Need(id, buyer, law, now, sheet, areas, advice, version, changedBy, createdAt, changedAt, openedAt);
    }

    Need saying(NeedSheet other, Set<String> where) {
        return new Need(
                id, buyer, law, state, other, where, advice, version, changedBy, createdAt, changedAt, openedAt);
    }

    Need advised(String words) {
        return new Need(id, buyer, law, state, sheet, areas, words, version, changedBy, createdAt, changedAt, openedAt);
    }

    Need opened(Instant at) {
        return new Need(id, buyer, law, State.OPEN, sheet, areas, "", version, changedBy, createdAt, changedAt, at);
    }

    Need changed(@Nullable PersonId by, Instant at) {
        return new Need(id, buyer, law, state, sheet, areas, advice, version + 1, by, createdAt, at, openedAt);
    }
}
