package org.chainon.consortium.search;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chainon.account.KeptForATime;
import org.chainon.account.OrganisationGone;
import org.chainon.account.PersonErased;
import org.chainon.account.PersonalData;
import org.chainon.kernel.OrganisationId;
import org.chainon.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ends searches when their time is over, follows organisations that become one, forgets who is gone. */
@Component
class SearchRetention implements KeptForATime, PersonalData {
    private final JdbcClient jdbc;
    private final Duration kept;
    private final Clock clock;

    SearchRetention(JdbcClient jdbc, @Value("${chainon.retention.grouping-searches:400}") int days, Clock clock) {
        this.jdbc = jdbc;
        this.kept = Duration.ofDays(days);
        this.clock = clock;
    }

    @Override
    public void eraseOld() {
        Timestamp before = Timestamp.from(clock.instant().minus(kept));
        jdbc.sql("delete from consortium.search where asked_at < ?")
                .params(before)
                .update();
        jdbc.sql("delete from consortium.exposure where month < ?::timestamptz::date")
                .params(before)
                .update();
    }

    @EventListener
    void on(PersonErased erased) {
        jdbc.sql("update consortium.search set person_id = null where person_id = ?")
                .params(erased.person().value())
                .update();
    }

    /** Without an heir nobody may read them any more. */
    @EventListener
    void on(OrganisationGone gone) {
        OrganisationId into = gone.into();
        if (into != null) {
            jdbc.sql("update consortium.search set organisation_id = ? where organisation_id = ?")
                    .params(into.value(), gone.organisation().value())
                    .update();
        }
        jdbc.sql("delete from consortium.search where organisation_id = ?")
                .params(gone.organisation().value())
                .update();
    }

    @Override
    public String name() {
        return "grouping-searches";
    }

    @Override
    public List<Map<String, @Nullable Object>> of(PersonId person) {
        return jdbc.sql(
                        "select notice_id, need_id, created_at from consortium.search where person_id = ? order by created_at")
                .params(person.value())
                .query((row, n) -> {
                    Map<String, @Nullable Object> values = new LinkedHashMap<>();
                    values.put("about", row.getString("notice_id") == null ? "need" : "notice");
                    values.put("at", row.getTimestamp("created_at").toInstant().toString());
                    return values;
                })
                .list();
    }
}
