package org.chainon.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.chainon.kernel.OrganisationId;
import org.chainon.kernel.PersonId;
import org.chainon.kernel.SupplierId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** People in PostgreSQL. */
@Repository
class JdbcPeople implements People {
    private static final String SELECT = """
            select p.id, p.email, p.name, p.language, p.admin, p.password_hash is not null as has_password,
                   p.totp_secret is not null as has_second_factor, p.blocked_at is not null as blocked, p.created_at, p.seen_at
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcPeople(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Optional<Person> find(PersonId id) {
        return jdbc.sql(SELECT + "from account.person p where p.id = ?")
                .params(id.value())
                .query(JdbcPeople::person)
                .optional();
    }

    @Override
    public Optional<Person> byEmail(String email) {
        return jdbc.sql(SELECT + "from account.person p where p.email = ?")
                .params(email.strip().toLowerCase(Locale.ROOT))
                .query(JdbcPeople::person)
                .optional();
    }

    @Override
    public List<Person> search(String words, int limit) {
        return jdbc.sql(SELECT + """
                        from account.person p where strpos(p.email, lower(:words)) > 0
                        or strpos(lower(p.name), lower(:words)) > 0
                        order by p.created_at desc, p.id limit :limit""")
                .param("words", words.strip())
                .param("limit", limit)
                .query(JdbcPeople::person)
                .list();
    }

    @Override
    public Person ensure(String email, String name, String language) {
        jdbc.sql("""
                        insert into account.person (id, email, name, language, created_at) values (?, ?, ?, ?, ?)
                        on conflict (email) do nothing""")
                .params(
                        PersonId.random().value(),
                        email.strip().toLowerCase(Locale.ROOT),
                        name,
                        language,
                        Timestamp.from(clock.instant()))
                .update();
        return byEmail(email).orElseThrow();
    }

    @Override
    public Optional<Actor> actor(PersonId id) {
        return find(id).filter(person -> !person.blocked())
                .map(person -> new Actor(id, person.name(), person.email(), person.admin(), memberships(id), null));
    }

    private List<Membership> memberships(PersonId person) {
        return jdbc.sql("""
                        select o.id, o.kind, o.name, m.level, o.supplier_id, o.areas
                        from account.membership m join account.organisation o on o.id = m.organisation_id
                        where m.person_id = ? and m.state = 'GRANTED' order by o.name, o.id""")
                .params(person.value())
                .query((row, n) -> {
                    UUID supplier = row.getObject("supplier_id", UUID.class);
                    return new Membership(
                            new OrganisationId(row.getObject("id", UUID.class)),
                            Organisation.Kind.valueOf(row.getString("kind")),
                            row.getString("name"),
                            Membership.Level.valueOf(row.getString("level")),
                            supplier == null ? null : new SupplierId(supplier),
                            Set.of((String[]) row.getArray("areas").getArray()));
                })
                .list();
    }

    @Override
    public void rename(PersonId id, String name) {
        jdbc.sql("update account.person set name = ? where id = ?")
                .params(name, id.value())
                .update();
    }

    @Override
    public void block(PersonId id, boolean whether) {
        jdbc.sql("update account.person set blocked_at = :at where id = :id")
                .param("at", whether ? Timestamp.from(clock.instant()) : null)
                .param("id", id.value())
                .update();
    }

    @Override
    public void admin(PersonId id, boolean whether) {
        jdbc.sql("update account.person set admin = ? where id = ?")
                .params(whether, id.value())
                .update();
    }

    @Override
    public List<Member> members(OrganisationId organisation) {
        return jdbc.sql(SELECT + """
                        , m.level, m.state = 'GRANTED' as granted
                        from account.membership m join account.person p on p.id = m.person_id
                        where m.organisation_id = ? order by p.name, p.id""")
                .params(organisation.value())
                .query((row, n) -> new Member(
                        person(row, n), Membership.Level.valueOf(row.getString("level")), row.getBoolean("granted")))
                .list();
    }

    @Override
    public Map<SupplierId, List<PersonId>> membersOf(Collection<SupplierId> suppliers) {
        Map<SupplierId, List<PersonId>> members = new HashMap<>();
        jdbc.sql("""
                        select o.supplier_id, m.person_id from account.membership m
                        join account.organisation o on o.id = m.organisation_id
                        join account.person p on p.id = m.person_id
                        where m.state = 'GRANTED' and p.blocked_at is null and o.supplier_id = any(?)
                        order by m.asked_at, m.person_id""")
                .params((Object) suppliers.stream().map(SupplierId::value).toArray(UUID[]::new))
                .query((row, n) -> members.computeIfAbsent(
                                new SupplierId(row.getObject("supplier_id", UUID.class)), supplier -> new ArrayList<>())
                        .add(new PersonId(row.getObject("person_id", UUID.class))))
                .list();
        return members;
    }

    @Override
    public Set<SupplierId> suppliersWithPeople() {
        return jdbc.sql("""
                        select distinct o.supplier_id from account.organisation o
                        join account.membership m on m.organisation_id = o.id
                        where m.state = 'GRANTED' and o.supplier_id is not null""")
                .query((row, n) -> new SupplierId(row.getObject("supplier_id", UUID.class)))
                .set();
    }

    private static Person person(ResultSet row, int n) throws SQLException {
        Timestamp seen = row.getTimestamp("seen_at");
        return new Person(
                new PersonId(row.getObject("id", UUID.class)),
                row.getString("email"),
                row.getString("name"),
                row.getString("language"),
                row.getBoolean("admin"),
                row.getBoolean("has_password"),
                row.getBoolean("has_second_factor"),
                row.getBoolean("blocked"),
                row.getTimestamp("created_at").toInstant(),
                seen == null ? null : seen.toInstant());
    }
}
