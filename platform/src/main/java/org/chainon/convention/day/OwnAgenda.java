package org.chainon.convention.day;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.chainon.convention.Party;
import org.chainon.kernel.AttendeeId;
import org.chainon.kernel.ConventionId;

/**
 * The meetings of one who takes part.
 *
 * @param name of the person who comes
 * @param cannot ids of slots at which it cannot
 * @param meetings in the order of their slots; also those that were lost
 */
public record OwnAgenda(
        AttendeeId attendee,
        ConventionId convention,
        Party party,
        String name,
        boolean video,
        Set<String> cannot,
        List<Met> meetings) {
    public OwnAgenda {
        cannot = Set.copyOf(cannot);
        meetings = List.copyOf(meetings);
    }

    /** Differs whenever anything of it does. */
    public String stamp() {
        return meetings.stream()
                .map(met -> met.meeting().id() + "." + met.meeting().sequence() + "." + met.version())
                .collect(Collectors.joining(" ", name + " ", ""));
    }

    /** When anything of it changed last; the beginning of all time where there is nothing. */
    public Instant changedAt() {
        return meetings.stream()
                .map(met -> met.meeting().changedAt())
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }
}
