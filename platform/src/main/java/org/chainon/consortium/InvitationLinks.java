package org.chainon.consortium;

import java.time.Duration;
import java.util.Optional;
import org.chainon.account.SignedLinks;
import org.chainon.kernel.ConsortiumId;
import org.chainon.kernel.PersonId;
import org.chainon.kernel.SupplierId;
import org.springframework.stereotype.Component;

/** The links with which an enterprise answers an invitation from its mail, without signing in. */
@Component
public class InvitationLinks {
    private static final String PREFIX = "GROUP.";
    private static final Duration LIFE = Duration.ofDays(90);

    private final SignedLinks links;

    InvitationLinks(SignedLinks links) {
        this.links = links;
    }

    /** To whom it was written, for which enterprise, about what. */
    public record Invitation(PersonId person, SupplierId supplier, ConsortiumId consortium) {}

    public String of(Invitation invitation) {
        return "/groupements/invitation/"
                + links.sign(
                        PREFIX + invitation.person() + "." + invitation.supplier() + "." + invitation.consortium(),
                        LIFE);
    }

    public Optional<Invitation> read(String token) {
        return links.read(token).filter(text -> text.startsWith(PREFIX)).flatMap(text -> {
            String[] parts = text.substring(PREFIX.length()).split("\\.", -1);
            try {
                return parts.length == 3
                        ? Optional.of(new Invitation(
                                PersonId.parse(parts[0]), SupplierId.parse(parts[1]), ConsortiumId.parse(parts[2])))
                        : Optional.empty();
            } catch (IllegalArgumentException otherLink) {
                return Optional.empty();
            }
        });
    }
}
