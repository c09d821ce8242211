package org.chainon.consortium;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.chainon.account.Person;
import org.chainon.kernel.ConsortiumId;
import org.chainon.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells people that others wrote: at most one mail a quarter of an hour, whatever was written. */
@Component
class TalkNews {
    private static final Duration PAUSE = Duration.ofMinutes(15);
    /** What is older needs no mail any more. */
    private static final Duration OLD = Duration.ofDays(2);

    private final ConsortiumRows rows;
    private final ConsortiumLetters letters;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Clock clock;

    TalkNews(
            ConsortiumRows rows,
            ConsortiumLetters letters,
            JdbcClient jdbc,
            TransactionTemplate transactions,
            Clock clock) {
        this.rows = rows;
        this.letters = letters;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    private record Told(Instant to, @Nullable Instant at) {}

    /** How many mails were written. */
    int round() {
        Instant now = clock.instant();
        List<ConsortiumId> talking = jdbc.sql(
                        "select distinct consortium from consortium.message where at > ? order by 1")
                .params(Timestamp.from(now.minus(OLD)))
                .query((row, n) -> new ConsortiumId(row.getObject(1, UUID.class)))
                .list();
        int written = 0;
        for (ConsortiumId id : talking) {
            Integer told = transactions.execute(status -> tell(id, now));
            written += told == null ? 0 : told;
        }
        return written;
    }

    private int tell(ConsortiumId id, Instant now) {
        Consortium consortium = rows.locked(id).orElse(null);
        if (consortium == null) {
            return 0;
        }
        int written = 0;
        for (Member member : consortium.accepted()) {
            for (Person person : letters.of(member)) {
                written += tell(consortium, person, now) ? 1 : 0;
            }
        }
        return written;
    }

    private boolean tell(Consortium consortium, Person person, Instant now) {
        Told told = told(consortium.id(), person.id(), now);
        Instant at = told.at();
        int fresh = fresh(consortium.id(), person.id(), told.to());
        if (fresh == 0 || at != null && at.isAfter(now.minus(PAUSE))) {
            return false;
        }
        jdbc.sql("update consortium.news set told_to = ?, told_at = ? where consortium = ? and person = ?")
                .params(
                        Timestamp.from(now),
                        Timestamp.from(now),
                        consortium.id().value(),
                        person.id().value())
                .update();
        letters.to(consortium, person, "consortium-news", fresh);
        return true;
    }

    private Told told(ConsortiumId id, PersonId person, Instant now) {
        jdbc.sql("insert into consortium.news (consortium, person, told_to) values (?, ?, ?) on conflict do nothing")
                .params(id.value(), person.value(), Timestamp.from(now.minus(OLD)))
                .update();
        return jdbc.sql("select told_to, told_at from consortium.news where consortium = ? and person = ? for update")
                .params(id.value(), person.value())
                .query((row, n) -> {
                    Timestamp at = row.getTimestamp("told_at");
                    return new Told(row.getTimestamp("told_to").toInstant(), at == null ? null : at.toInstant());
                })
                .single();
    }

    /** Messages of others since then. */
    private int fresh(ConsortiumId id, PersonId person, Instant from) {
        return jdbc.sql("""
                        select count(*) from consortium.message where consortium = ? and at > ?
                            and person is distinct from ?""")
                .params(id.value(), Timestamp.from(from), person.value())
                .query(Integer.class)
                .single();
    }
}
