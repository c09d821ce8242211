package org.chainon.consortium;

import java.util.List;
import java.util.Map;
import org.chainon.account.PersonErased;
import org.chainon.account.PersonalData;
import org.chainon.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is kept of people who make groupings. */
@Component
class ConsortiumPeople implements PersonalData {
    private final JdbcClient jdbc;

    ConsortiumPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "groupings";
    }

    @Override
    public List<Map<String, @Nullable Object>> of(PersonId person) {
        return jdbc.sql("""
                        select c.title, s.what, '' as text, s.at::text as "at" from consortium.step s
                          join consortium.consortium c on c.id = s.consortium where s.person = :person
                        union all
                        select c.title, 'MESSAGE', m.text, m.at::text from consortium.message m
                          join consortium.consortium c on c.id = m.consortium where m.person = :person
                        union all
                        select c.title, 'PROPOSAL', p.words, p.at::text from consortium.proposal p
                          join consortium.consortium c on c.id = p.consortium where p.person = :person
                        union all
                        select c.title, 'DOCUMENT_DONE', d.document, d.at::text from consortium.done d
                          join consortium.consortium c on c.id = d.consortium where d.person = :person
                        union all
                        select c.title, 'IN_CHARGE', '', c.created_at::text from consortium.member m
                          join consortium.consortium c on c.id = m.consortium where m.person = :person
                        order by 4""").param("person", person.value()).query().listOfRows();
    }

    /** What was done stays with the grouping; who did it is forgotten. */
    @EventListener
    void on(PersonErased erased) {
        for (String sql : List.of(
                "update consortium.member set person = null where person = ?",
                "update consortium.proposal set person = null where person = ?",
                "update consortium.step set person = null where person = ?",
                "update consortium.message set person = null where person = ?",
                "update consortium.done set person = null where person = ?",
                "delete from consortium.news where person = ?")) {
            jdbc.sql(sql).params(erased.person().value()).update();
        }
    }
}
