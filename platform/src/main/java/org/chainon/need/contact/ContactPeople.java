package org.chainon.need.contact;

import java.util.List;
import java.util.Map;
import org.chainon.account.PersonErased;
import org.chainon.account.PersonalData;
import org.chainon.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is kept of people who answered needs, wrote about them, or follow them. */
@Component
class ContactPeople implements PersonalData {
    private final JdbcClient jdbc;

    ContactPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "needs";
    }

    @Override
    public List<Map<String, @Nullable Object>> of(PersonId person) {
        return jdbc.sql("""
                        select n.title as need, m.kind as what, m.text, m.at::text as "at" from need.message m
                          join need.need n on n.id = m.need_id where m.person_id = :person
                        union all
                        select n.title, s.what, '', s.at::text from need.contact_step s
                          join need.contact c on c.id = s.contact_id join need.need n on n.id = c.need_id
                          where s.person_id = :person
                        union all
                        select n.title, 'FOLLOWS', '', n.created_at::text from need.follower f
                          join need.need n on n.id = f.need_id where f.person_id = :person and not f.silent
                        order by 4""").param("person", person.value()).query().listOfRows();
    }

    /** What was written stays with the need; who wrote it is forgotten. */
    @EventListener
    void on(PersonErased erased) {
        for (String sql : List.of(
                "update need.message set person_id = null where person_id = ?",
                "update need.contact_step set person_id = null where person_id = ?",
                "delete from need.follower where person_id = ?")) {
            jdbc.sql(sql).params(erased.person().value()).update();
        }
    }
}
