package org.chainon.account;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.chainon.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** People whose addresses take no bulletins ({@link MailStops}), many at once. */
@Repository
public class StoppedPeople {
    private final JdbcClient jdbc;

    StoppedPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Set<PersonId> among(Collection<PersonId> people) {
        return jdbc.sql("""
                        select p.id from account.person p join account.mail_stop s on s.address = lower(p.email)
                        where p.id = any(?)""")
                .params((Object) people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query((row, n) -> new PersonId(row.getObject("id", UUID.class)))
                .set();
    }
}
