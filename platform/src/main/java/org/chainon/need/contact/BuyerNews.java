package org.chainon.need.contact;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chainon.kernel.NeedId;
import org.chainon.need.Need;
import org.chainon.need.Needs;
import org.chainon.need.contact.Plan.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells a need's buyer what came in, without a flood: the first answer at once; questions at most once an hour; everything else once a
 * day; and once each that there are enough, and that the deadline has passed.
 */
@Component
class BuyerNews {
    private static final Duration DAY = Duration.ofHours(20);
    private static final Duration HOUR = Duration.ofHours(1);
    /** Of ended needs nobody is told for ever. */
    private static final Duration LATE = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final Needs needs;
    private final ContactRows contacts;
    private final Waves waves;
    private final Followers followers;
    private final ContactLetters letters;
    private final TransactionTemplate transactions;
    private final Clock clock;

    BuyerNews(
            JdbcClient jdbc,
            Needs needs,
            ContactRows contacts,
            Waves waves,
            Followers followers,
            ContactLetters letters,
            TransactionTemplate transactions,
            Clock clock) {
        this.jdbc = jdbc;
        this.needs = needs;
        this.contacts = contacts;
        this.waves = waves;
        this.followers = followers;
        this.letters = letters;
        this.transactions = transactions;
        this.clock = clock;
    }

    private record Told(Instant to, @Nullable Instant at, boolean enough, boolean over) {
        boolean within(Duration time, Instant now) {
            return at != null && at.isAfter(now.minus(time));
        }
    }

    /** What came in since the last news. */
    private record Since(int interested, int declined, int quotes, int questions) {
        boolean answers() {
            return interested + quotes > 0;
        }
    }

    /** How many mails about needs were written. */
    int round() {
        List<NeedId> open = jdbc.sql("""
                        select n.id from need.need n join need.plan p on p.need_id = n.id left join need.news w on w.need_id = n.id
                        where n.state = 'OPEN' and p.waves > 0 and not coalesce(w.over, false) order by n.id""")
                .query((row, n) -> new NeedId(row.getObject("id", UUID.class)))
                .list();
        int written = 0;
        for (NeedId need : open) {
            if (Boolean.TRUE.equals(transactions.execute(status -> tell(need)))) {
                written++;
            }
        }
        return written;
    }

    private boolean tell(NeedId id) {
        Instant now = clock.instant();
        Need need = needs.find(id).orElseThrow();
        jdbc.sql("insert into need.news (need_id, told_to) values (?, ?) on conflict do nothing")
                .params(id.value(), Timestamp.from(need.createdAt()))
                .update();
        Told told = jdbc.sql("select * from need.news where need_id = ? for update")
                .params(id.value())
                .query((row, n) -> {
                    Timestamp at = row.getTimestamp("told_at");
                    return new Told(
                            row.getTimestamp("told_to").toInstant(),
                            at == null ? null : at.toInstant(),
                            row.getBoolean("enough"),
                            row.getBoolean("over"));
                })
                .single();
        Since since = since(id, told.to(), now);
        List<Contact> all = contacts.of(id);
        Stage stage = waves.stage(need, waves.plan(need), all);
        boolean over = stage == Stage.OVER && !told.over();
        boolean enough = (stage == Stage.ENOUGH || stage == Stage.EXHAUSTED) && !told.enough();
        boolean due = over
                || enough
                || since.questions() > 0 && !told.within(HOUR, now)
                || since.answers() && !told.within(DAY, now);
        if (!due) {
            return false;
        }
        jdbc.sql(
                        "update need.news set told_to = ?, told_at = ?, enough = enough or ?, over = over or ? where need_id = ?")
                .params(Timestamp.from(now), Timestamp.from(now), enough, over, id.value())
                .update();
        String key =
                over ? "need-over" : enough ? (stage == Stage.ENOUGH ? "need-enough" : "need-exhausted") : "need-news";
        if (!over || stillNews(need, now)) {
            letters.news(
                    need,
                    followers.of(need),
                    key,
                    since.interested(),
                    since.declined(),
                    since.quotes(),
                    since.questions(),
                    all.stream().filter(each -> each.state().told()).count(),
                    all.stream().filter(each -> each.state().willing()).count());
        }
        return true;
    }

    /** Whether its deadline has not passed long ago. */
    private static boolean stillNews(Need need, Instant now) {
        LocalDate deadline = need.sheet().deadline();
        return deadline != null
                && deadline.plusDays(1)
                        .atStartOfDay(need.law().zone())
                        .toInstant()
                        .plus(LATE)
                        .isAfter(now);
    }

    private Since since(NeedId need, Instant from, Instant to) {
        return jdbc.sql("""
                        select count(*) filter (where what = 'INTERESTED') as interested,
                          count(*) filter (where what = 'DECLINED') as declined, count(*) filter (where what = 'QUOTED') as quotes,
                          (select count(*) from need.message where need_id = :need and kind in ('QUESTION', 'TO_BUYER')
                             and at > :from and at <= :to) as questions
                        from need.contact_step s join need.contact c on c.id = s.contact_id
                        where c.need_id = :need and s.at > :from and s.at <= :to""")
                .param("need", need.value())
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .query((row, n) -> new Since(
                        row.getInt("interested"),
                        row.getInt("declined"),
                        row.getInt("quotes"),
                        row.getInt("questions")))
                .single();
    }
}
