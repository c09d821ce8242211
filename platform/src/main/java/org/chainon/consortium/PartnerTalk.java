package org.chainon.consortium;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chainon.kernel.ConsortiumId;
import org.chainon.kernel.MessageId;
import org.chainon.kernel.PersonId;
import org.chainon.kernel.Reason;
import org.chainon.kernel.SupplierId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What those who said yes write to each other, before and after the tender is handed in. */
@Service
public class PartnerTalk {
    public static final int LONGEST = 3000;
    private static final Duration TWICE = Duration.ofMinutes(10);

    private final ConsortiumRows rows;
    private final JdbcClient jdbc;
    private final Clock clock;

    PartnerTalk(ConsortiumRows rows, JdbcClient jdbc, Clock clock) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param person who wrote it; null once the account is erased */
    public record Message(
            MessageId id,
            SupplierId supplier,
            String text,
            @Nullable PersonId person,
            Instant at) {}

    /** The oldest first; none for who has not said yes. */
    public List<Message> of(Sight sight) {
        return sight.inside() ? of(sight.id()) : List.of();
    }

    private List<Message> of(ConsortiumId id) {
        return jdbc.sql("select * from consortium.message where consortium = ? order by at, id")
                .params(id.value())
                .query((row, n) -> new Message(
                        new MessageId(row.getObject("id", UUID.class)),
                        new SupplierId(row.getObject("supplier", UUID.class)),
                        row.getString("text"),
                        ConsortiumRows.person(row),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    /** Said twice by mistake, it stands there once. */
    @Transactional
    public Optional<Reason> say(ConsortiumId id, SupplierId supplier, @Nullable PersonId person, String text) {
        if (text.isBlank()) {
            return Optional.of(Reason.of("consortium.message-empty"));
        }
        if (text.length() > LONGEST) {
            return Optional.of(Reason.of("consortium.too-long", "most", LONGEST));
        }
        boolean inside = rows.locked(id)
                .flatMap(consortium -> Sight.of(consortium, supplier))
                .filter(Sight::inside)
                .isPresent();
        if (!inside) {
            return Optional.of(Reason.of("consortium.no-member"));
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        boolean said = of(id).stream()
                .anyMatch(message -> message.supplier().equals(supplier)
                        && message.text().equals(text)
                        && message.at().isAfter(now.minus(TWICE)));
        if (!said) {
            jdbc.sql(
                            "insert into consortium.message (id, consortium, supplier, text, person, at) values (?, ?, ?, ?, ?, ?)")
                    .param(MessageId.random().value())
                    .param(id.value())
                    .param(supplier.value())
                    .param(text)
                    .param(person == null ? null : person.value())
                    .param(Timestamp.from(now))
                    .update();
        }
        return Optional.empty();
    }
}
