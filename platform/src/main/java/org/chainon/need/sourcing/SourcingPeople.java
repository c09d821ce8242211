package org.chainon.need.sourcing;

import java.util.List;
import java.util.Map;
import org.chainon.account.PersonErased;
import org.chainon.account.PersonalData;
import org.chainon.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is kept of people who made sourcing files or wrote for them. */
@Component
class SourcingPeople implements PersonalData {
    private final JdbcClient jdbc;

    SourcingPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "sourcing_files";
    }

    @Override
    public List<Map<String, @Nullable Object>> of(PersonId person) {
        return jdbc.sql("""
                        select n.title as need, 'MADE' as what, f.number, f.made_at::text as "at" from need.sourcing_file f
                          join need.need n on n.id = f.need_id where f.person_id = :person
                        union all
                        select n.title, 'WROTE', null, c.changed_at::text from need.conclusion c join need.need n on n.id = c.need_id
                          where c.person_id = :person
                        order by 4""").param("person", person.value()).query().listOfRows();
    }

    @EventListener
    void on(PersonErased erased) {
        for (String sql : List.of(
                "update need.sourcing_file set person_id = null where person_id = ?",
                "update need.conclusion set person_id = null where person_id = ?")) {
            jdbc.sql(sql).params(erased.person().value()).update();
        }
    }
}
