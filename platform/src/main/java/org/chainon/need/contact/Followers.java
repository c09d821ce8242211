package org.chainon.need.contact;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chainon.account.Membership;
import org.chainon.account.People;
import org.chainon.account.Person;
import org.chainon.kernel.NeedId;
import org.chainon.kernel.PersonId;
import org.chainon.need.Need;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who of a buyer's people is written to about a need: those who have worked on it; the managers where none of them is left. */
@Component
public class Followers {
    private final JdbcClient jdbc;
    private final People people;

    Followers(JdbcClient jdbc, People people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    /** From now on, unless the person has said that it does not want to. */
    public void follow(NeedId need, PersonId person) {
        jdbc.sql("insert into need.follower (need_id, person_id) values (?, ?) on conflict do nothing")
                .params(need.value(), person.value())
                .update();
    }

    public void set(NeedId need, PersonId person, boolean wants) {
        jdbc.sql("""
                        insert into need.follower (need_id, person_id, silent) values (?, ?, ?)
                        on conflict (need_id, person_id) do update set silent = excluded.silent""").params(need.value(), person.value(), !wants).update();
    }

    public boolean follows(Need need, PersonId person) {
        return of(need).stream().anyMatch(each -> each.id().equals(person));
    }

    List<Person> of(Need need) {
        List<People.Member> members = people.members(need.buyer()).stream()
                .filter(People.Member::granted)
                .toList();
        Set<PersonId> following = those(need.id(), false);
        Set<PersonId> silent = those(need.id(), true);
        List<Person> chosen = members.stream()
                .map(People.Member::person)
                .filter(person -> following.contains(person.id()))
                .toList();
        return chosen.isEmpty()
                ? members.stream()
                        .filter(member -> member.level() == Membership.Level.MANAGER)
                        .map(People.Member::person)
                        .filter(person -> !silent.contains(person.id()))
                        .toList()
                : chosen;
    }

    private Set<PersonId> those(NeedId need, boolean silent) {
        return jdbc
                .sql("select person_id from need.follower where need_id = ? and silent = ?")
                .params(need.value(), silent)
                .query((row, n) -> new PersonId(row.getObject("person_id", UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toSet());
    }
}
