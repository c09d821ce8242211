package org.chainon.need.quote;

import java.util.List;
import java.util.Map;
import org.chainon.account.PersonErased;
import org.chainon.account.PersonalData;
import org.chainon.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is kept of people who sent offers or decided on them. */
@Component
class QuotePeople implements PersonalData {
    private final JdbcClient jdbc;

    QuotePeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "quotes";
    }

    @Override
    public List<Map<String, @Nullable Object>> of(PersonId person) {
        return jdbc.sql("""
                        select n.title as need, 'SENT' as what, q.sent_at::text as "at" from need.quote_sent q
                          join need.contact c on c.id = q.contact_id join need.need n on n.id = c.need_id
                          where q.person_id = :person
                        union all
                        select n.title, 'DECIDED', d.decided_at::text from need.decision d join need.need n on n.id = d.need_id
                          where d.person_id = :person
                        order by 3""").param("person", person.value()).query().listOfRows();
    }

    @EventListener
    void on(PersonErased erased) {
        for (String sql : List.of(
                "update need.quote_sent set person_id = null where person_id = ?",
                "update need.decision set person_id = null where person_id = ?")) {
            jdbc.sql(sql).params(erased.person().value()).update();
        }
    }
}
