package org.chainon.account.data;

import java.util.List;
import java.util.Map;
import org.chainon.account.Audit;
import org.chainon.account.MailStops;
import org.chainon.account.Mailbox;
import org.chainon.account.People;
import org.chainon.account.Person;
import org.chainon.account.PersonErased;
import org.chainon.kernel.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Erases accounts: memberships end, sessions close, the log keeps the bare id. */
@Component
class Erasure {
    private final JdbcClient jdbc;
    private final People people;
    private final Mailbox mailbox;
    private final MailStops stops;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    Erasure(
            JdbcClient jdbc,
            People people,
            Mailbox mailbox,
            MailStops stops,
            Audit audit,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.people = people;
        this.mailbox = mailbox;
        this.stops = stops;
        this.audit = audit;
        this.events = events;
    }

    /** Names of the organisations that would be left with members and without a manager. */
    List<String> toHandOver(PersonId person) {
        return jdbc.sql("""
                        select o.name from account.membership m join account.organisation o on o.id = m.organisation_id
                        where m.person_id = :person and m.level = 'MANAGER' and m.state = 'GRANTED'
                        and exists (select 1 from account.membership x where x.organisation_id = o.id
                                    and x.person_id <> :person and x.state = 'GRANTED')
                        and not exists (select 1 from account.membership x where x.organisation_id = o.id
                                        and x.person_id <> :person and x.state = 'GRANTED' and x.level = 'MANAGER')
                        order by o.name""")
                .param("person", person.value())
                .query((row, n) -> row.getString("name"))
                .list();
    }

    /** @param by {@code self} or {@code retention} */
    @Transactional
    public void erase(PersonId id, String by) {
        Person person = people.find(id).orElse(null);
        if (person == null) {
            return;
        }
        audit.record(by.equals("self") ? id : null, "person.erased", id.toString(), Map.of("by", by));
        mailbox.send(person.email(), person.language(), "account-erased");
        events.publishEvent(new PersonErased(id));
        jdbc.sql("delete from account.sign_in_link where email = ?")
                .params(person.email())
                .update();
        stops.lift(person.email());
        jdbc.sql("delete from account.spring_session where principal_name = ?")
                .params(id.toString())
                .update();
        jdbc.sql("delete from account.person where id = ?").params(id.value()).update();
    }
}
