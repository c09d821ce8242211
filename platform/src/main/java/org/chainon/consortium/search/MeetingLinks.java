package org.chainon.consortium.search;

import java.time.Duration;
import java.util.Optional;
import org.chainon.account.SignedLinks;
import org.chainon.kernel.NoticeId;
import org.chainon.kernel.PersonId;
import org.chainon.kernel.SupplierId;
import org.springframework.stereotype.Component;

/** The links with which enterprises say from their mail whether they would join a grouping, without signing in. */
@Component
public class MeetingLinks {
    private static final String PREFIX = "MEET.";
    private static final Duration LIFE = Duration.ofDays(90);

    private final SignedLinks links;

    MeetingLinks(SignedLinks links) {
        this.links = links;
    }

    /** To whom it was written, for which enterprise, about what. */
    public record Asked(PersonId person, SupplierId supplier, NoticeId notice) {}

    public String of(Asked asked) {
        return "/groupements/rencontre/"
                + links.sign(PREFIX + asked.person() + "." + asked.supplier() + "." + asked.notice(), LIFE);
    }

    public Optional<Asked> read(String token) {
        return links.read(token).filter(text -> text.startsWith(PREFIX)).flatMap(text -> {
            String[] parts = text.substring(PREFIX.length()).split("\\.", -1);
            try {
                return parts.length == 3
                        ? Optional.of(new Asked(
                                PersonId.parse(parts[0]), SupplierId.parse(parts[1]), NoticeId.parse(parts[2])))
                        : Optional.empty();
            } catch (IllegalArgumentException otherLink) {
                return Optional.empty();
            }
        });
    }
}
