package org.chainon.bid;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chainon.kernel.Reason;

/**
 * When and where people of the supplier are expected (<i>rendez-vous</i>).
 *
 * @param place may be empty
 * @param note what to bring, whom to ask for; may be empty
 */
public record Appointment(UUID id, Kind kind, OffsetDateTime at, String place, String note) {
    /** Longest place. */
    public static final int PLACE = 200;

    /** Longest note. */
    public static final int NOTE = 500;

    private static final int MOST = 20;

    public Appointment {
        place = place.strip();
        note = note.strip();
        if (place.length() > PLACE || note.length() > NOTE) {
            throw new IllegalArgumentException("place or note too long");
        }
    }

    /** For the history. */
    Map<String, String> details() {
        return Map.of("kind", kind.name(), "at", at.toString());
    }

    /** Why it cannot be one of the bid's. */
    Optional<Reason> refusal(Bid bid) {
        OffsetDateTime due = bid.subject().deadline();
        if (kind == Kind.VISIT && due != null && at.isAfter(due)) {
            return Optional.of(Reason.of("bid.visit-too-late"));
        }
        return bid.appointments().size() < MOST
                ? Optional.empty()
                : Optional.of(Reason.of("bid.too-many-appointments", "limit", MOST));
    }

    /** What it is for; in words {@code bid.calendar.NAME}. */
    public enum Kind {
        /** The site is visited. */
        VISIT,
        /** With the buyer, partners or the team. */
        MEETING
    }
}
