package org.chainon.need.contact;

import java.time.Duration;
import java.util.Optional;
import org.chainon.account.SignedLinks;
import org.chainon.kernel.ContactId;
import org.chainon.kernel.PersonId;
import org.springframework.stereotype.Component;

/** The links with which suppliers answer a need from their mail, without signing in. */
@Component
public class DemandLinks {
    private static final String PREFIX = "NEED.";
    private static final Duration LIFE = Duration.ofDays(90);

    private final SignedLinks links;

    DemandLinks(SignedLinks links) {
        this.links = links;
    }

    /** To whom it was written, about what. */
    public record Demand(PersonId person, ContactId contact) {}

    public String of(Demand demand) {
        return "/demande/" + links.sign(PREFIX + demand.person() + "." + demand.contact(), LIFE);
    }

    public Optional<Demand> read(String token) {
        return links.read(token).filter(text -> text.startsWith(PREFIX)).flatMap(text -> {
            String[] parts = text.substring(PREFIX.length()).split("\\.", -1);
            try {
                return parts.length == 2
                        ? Optional.of(new Demand(PersonId.parse(parts[0]), ContactId.parse(parts[1])))
                        : Optional.empty();
            } catch (IllegalArgumentException otherLink) {
                return Optional.empty();
            }
        });
    }
}
