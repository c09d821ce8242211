package org.chainon.convention;

import java.util.List;
import java.util.Map;
import org.chainon.account.PersonErased;
import org.chainon.account.PersonalData;
import org.chainon.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is kept of people who come to conventions. */
@Component
class ConventionPeople implements PersonalData {
    private final JdbcClient jdbc;

    ConventionPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "conventions";
    }

    @Override
    public List<Map<String, @Nullable Object>> of(PersonId person) {
        return jdbc.sql("""
                        select c.title, a.side, a.state, a.name, a.video, a.words, array_to_string(a.cannot, ', ') as cannot,
                            a.registered_at::text as "at"
                        from convention.attendee a join convention.convention c on c.id = a.convention
                        where a.person = :person
                        union all
                        select c.title, a.side, 'CALENDAR_ADDRESS', '', null, '', '', f.created_at::text
                        from convention.agenda_feed f join convention.attendee a on a.id = f.attendee
                          join convention.convention c on c.id = a.convention
                        where f.person = :person
                        union all
                        select c.title, s.side, s.what, '', null, s.amount::text, '', s.at::text
                        from convention.statement s join convention.meeting m on m.id = s.meeting
                            join convention.convention c on c.id = m.convention
                        where s.person = :person
                        union all
                        select '', '', 'UNASKED', '', null, '', '', at::text from convention.unasked where person = :person
                        order by "at"
                        """).param("person", person.value()).query().listOfRows();
    }

    /** That the body takes part, and what it says of its meetings, stays; who wrote it, and the name that it wrote, are forgotten. */
    @EventListener
    void on(PersonErased erased) {
        jdbc.sql("update convention.attendee set person = null, name = '' where person = ?")
                .params(erased.person().value())
                .update();
        jdbc.sql("delete from convention.agenda_feed where person = ?")
                .params(erased.person().value())
                .update();
        jdbc.sql("update convention.statement set person = null where person = ?")
                .params(erased.person().value())
                .update();
        jdbc.sql("delete from convention.unasked where person = ?")
                .params(erased.person().value())
                .update();
    }
}
