package org.chainon.watch;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chainon.account.KeptForATime;
import org.chainon.account.PersonErased;
import org.chainon.account.PersonalData;
import org.chainon.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a person follows and was told: in the copy of its data, erased with it, and forgotten after a time. */
@Component
class OwnWatches implements PersonalData, KeptForATime {
    private final JdbcClient jdbc;
    private final Duration kept;
    private final Clock clock;

    OwnWatches(JdbcClient jdbc, @Value("${chainon.retention.alerts:400}") int days, Clock clock) {
        this.jdbc = jdbc;
        this.kept = Duration.ofDays(days);
        this.clock = clock;
    }

    @Override
    public String name() {
        return "watches";
    }

    @Override
    public List<Map<String, @Nullable Object>> of(PersonId person) {
        return jdbc.sql("""
                        select 'watch' as what, name as subject, created_at as at from watch.watch where person_id = :person
                        union all
                        select 'alert', notice_id::text, created_at from watch.alert where person_id = :person
                        union all
                        select 'no mails', coalesce(w.name, ''), u.at from watch.unsubscribed u
                          left join watch.watch w on w.id = u.watch_id where u.person_id = :person
                        union all
                        select 'no mails at all', '', at from watch.silent where person_id = :person
                        order by at""")
                .param("person", person.value())
                .query((row, n) -> {
                    Map<String, @Nullable Object> line = new LinkedHashMap<>();
                    line.put("what", row.getString("what"));
                    line.put("subject", row.getString("subject"));
                    line.put("at", row.getTimestamp("at").toInstant().toString());
                    return line;
                })
                .list();
    }

    @EventListener
    void on(PersonErased erased) {
        for (String table : List.of("alert", "unsubscribed", "silent", "watch")) {
            jdbc.sql("delete from watch." + table + " where person_id = ?")
                    .params(erased.person().value())
                    .update();
        }
    }

    @Override
    public void eraseOld() {
        Timestamp before = Timestamp.from(clock.instant().minus(kept));
        jdbc.sql("delete from watch.alert where created_at < ?").params(before).update();
        jdbc.sql("delete from watch.hook_call where created_at < ?")
                .params(before)
                .update();
    }
}
