package org.chainon.account.data;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chainon.account.Audit;
import org.chainon.account.People;
import org.chainon.account.Person;
import org.chainon.account.PersonalData;
import org.chainon.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All that is kept of a person, for that person (GDPR, articles 15 and 20). */
@Component
class OwnCopy {
    private final People people;
    private final Audit audit;
    private final List<PersonalData> others;
    private final JdbcClient jdbc;
    private final Clock clock;

    OwnCopy(People people, Audit audit, List<PersonalData> others, JdbcClient jdbc, Clock clock) {
        this.people = people;
        this.audit = audit;
        this.others = others;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Map<String, Object> of(PersonId id) {
        Person person = people.find(id).orElseThrow();
        Map<String, Object> copy = new LinkedHashMap<>();
        copy.put("at", clock.instant().toString());
        copy.put("person", about(person));
        copy.put("memberships", memberships(id));
        copy.put("devices", devices(id));
        copy.put("sessions", sessions(id));
        copy.put("mails", mails(person));
        copy.put("mailStop", mailStop(person));
        copy.put("log", log(id));
        others.forEach(other -> copy.put(other.name(), other.of(id)));
        return copy;
    }

    private static Map<String, Object> about(Person person) {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("id", person.id().toString());
        about.put("email", person.email());
        about.put("name", person.name());
        about.put("language", person.language());
        about.put("administrator", person.admin());
        about.put("password", person.hasPassword());
        about.put("secondFactor", person.hasSecondFactor());
        about.put("createdAt", person.createdAt().toString());
        about.put("seenAt", String.valueOf(person.seenAt()));
        return about;
    }

    private List<Map<String, @Nullable Object>> memberships(PersonId id) {
        return jdbc.sql("""
                        select o.name as organisation, o.kind, o.identifier, m.level, m.state, m.asked_at::text as "askedAt"
                        from account.membership m join account.organisation o on o.id = m.organisation_id
                        where m.person_id = ? order by o.name""").params(id.value()).query().listOfRows();
    }

    private List<Map<String, @Nullable Object>> devices(PersonId id) {
        return jdbc.sql("""
                        select network, seen_at::text as "seenAt" from account.device
                        where person_id = ? order by seen_at desc""").params(id.value()).query().listOfRows();
    }

    private List<Map<String, @Nullable Object>> sessions(PersonId id) {
        return jdbc.sql("""
                        select to_timestamp(creation_time / 1000.0)::text as "openedAt",
                               to_timestamp(last_access_time / 1000.0)::text as "usedAt"
                        from account.spring_session where principal_name = ? order by creation_time""").params(id.toString()).query().listOfRows();
    }

    private List<Map<String, @Nullable Object>> mails(Person person) {
        return jdbc.sql("""
                        select subject, created_at::text as "writtenAt", sent_at::text as "sentAt" from account.outbox
                        where recipient = ? order by id""").params(person.email()).query().listOfRows();
    }

    private List<Map<String, @Nullable Object>> mailStop(Person person) {
        return jdbc.sql("select why, at::text as \"at\" from account.mail_stop where address = ?")
                .params(person.email())
                .query()
                .listOfRows();
    }

    private List<Map<String, Object>> log(PersonId id) {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (Audit.Entry entry : audit.of(id)) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("at", entry.at().toString());
            line.put("action", entry.action());
            line.put("target", String.valueOf(entry.target()));
            line.put("network", String.valueOf(entry.address()));
            lines.add(line);
        }
        return lines;
    }
}
