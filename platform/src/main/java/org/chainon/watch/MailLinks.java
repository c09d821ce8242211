package org.chainon.watch;

import java.time.Duration;
import java.util.Optional;
import org.chainon.account.SignedLinks;
import org.chainon.kernel.LotId;
import org.chainon.kernel.NoticeId;
import org.chainon.kernel.PersonId;
import org.chainon.kernel.SupplierId;
import org.chainon.kernel.WatchId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The links of alert mails, which work without signing in. */
@Component
class MailLinks {
    /** Long enough for who comes back to a mail; a notice is mostly over by then. */
    private static final Duration ANSWERS = Duration.ofDays(60);
    /** Unsubscribing works as long as anybody keeps a mail. */
    private static final Duration UNSUBSCRIBES = Duration.ofDays(3650);

    private final SignedLinks links;

    MailLinks(SignedLinks links) {
        this.links = links;
    }

    /** What a link is for. */
    enum What {
        SEE,
        INTERESTED,
        NOT_FOR_ME
    }

    /** A link about a notice. */
    record About(
            What what,
            PersonId person,
            NoticeId notice,
            @Nullable SupplierId supplier,
            @Nullable LotId lot) {}

    /** A link that ends mails; {@code watch} null: all. */
    record Ending(PersonId person, @Nullable WatchId watch) {}

    String about(About about) {
        String text = String.join(
                ".",
                about.what().name(),
                about.person().toString(),
                about.notice().toString(),
                about.supplier() == null ? "" : about.supplier().toString(),
                about.lot() == null ? "" : about.lot().toString());
        return "/alertes/" + links.sign(text, ANSWERS);
    }

    Optional<About> readAbout(String token) {
        return links.read(token).flatMap(text -> {
            String[] parts = text.split("\\.", -1);
            try {
                return parts.length != 5
                        ? Optional.empty()
                        : Optional.of(new About(
                                What.valueOf(parts[0]),
                                PersonId.parse(parts[1]),
                                NoticeId.parse(parts[2]),
                                parts[3].isEmpty() ? null : SupplierId.parse(parts[3]),
                                parts[4].isEmpty() ? null : LotId.parse(parts[4])));
            } catch (IllegalArgumentException otherLink) {
                return Optional.empty();
            }
        });
    }

    String ending(Ending ending) {
        String text = "END." + ending.person() + "." + (ending.watch() == null ? "" : ending.watch());
        return "/desabonnement/" + links.sign(text, UNSUBSCRIBES);
    }

    Optional<Ending> readEnding(String token) {
        return links.read(token).flatMap(text -> {
            String[] parts = text.split("\\.", -1);
            try {
                return parts.length != 3 || !parts[0].equals("END")
                        ? Optional.empty()
                        : Optional.of(new Ending(
                                PersonId.parse(parts[1]), parts[2].isEmpty() ? null : WatchId.parse(parts[2])));
            } catch (IllegalArgumentException otherLink) {
                return Optional.empty();
            }
        });
    }
}
