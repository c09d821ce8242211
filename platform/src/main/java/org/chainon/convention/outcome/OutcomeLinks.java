package org.chainon.convention.outcome;

import java.time.Duration;
import java.util.Optional;
import org.chainon.account.SignedLinks;
import org.chainon.kernel.AttendeeId;
import org.chainon.kernel.PersonId;
import org.springframework.stereotype.Component;

/** The links with which somebody says from its mail what came of its meetings, without signing in. */
@Component
public class OutcomeLinks {
    private static final String PREFIX = "CAMEOF.";
    private static final Duration LIFE = Duration.ofDays(270);

    private final SignedLinks links;

    OutcomeLinks(SignedLinks links) {
        this.links = links;
    }

    /** To whom it was written, for whom. */
    public record Asked(PersonId person, AttendeeId attendee) {}

    public String of(Asked asked) {
        return "/conventions/suites/" + links.sign(PREFIX + asked.person() + "." + asked.attendee(), LIFE);
    }

    public Optional<Asked> read(String token) {
        return links.read(token).filter(text -> text.startsWith(PREFIX)).flatMap(text -> {
            String[] parts = text.substring(PREFIX.length()).split("\\.", -1);
            try {
                return parts.length == 2
                        ? Optional.of(new Asked(PersonId.parse(parts[0]), AttendeeId.parse(parts[1])))
                        : Optional.empty();
            } catch (IllegalArgumentException otherLink) {
                return Optional.empty();
            }
        });
    }
}
