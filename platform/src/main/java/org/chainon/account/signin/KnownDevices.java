package org.chainon.account.signin;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.chainon.account.RequestAddress;
import org.chainon.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** From where people have signed in before: what floods from elsewhere must not stop. */
@Repository
class KnownDevices {
    private static final Duration REMEMBERED = Duration.ofDays(90);

    private final JdbcClient jdbc;
    private final Clock clock;

    KnownDevices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean knows(MailAddress email, Device device) {
        return jdbc.sql("""
                        select exists (select 1 from account.device d join account.person p on p.id = d.person_id
                                       where p.email = ? and d.device_hash = ? and d.seen_at > ?)""")
                .params(email.text(), device.hash(), since())
                .query(Boolean.class)
                .single();
    }

    boolean knows(MailAddress email, RequestAddress from) {
        return jdbc.sql("""
                        select exists (select 1 from account.device d join account.person p on p.id = d.person_id
                                       where p.email = ? and d.network = ? and d.seen_at > ?)""")
                .params(email.text(), from.network(), since())
                .query(Boolean.class)
                .single();
    }

    private Timestamp since() {
        return Timestamp.from(clock.instant().minus(REMEMBERED));
    }

    void remember(PersonId person, Device device, String network) {
        jdbc.sql("""
                        insert into account.device (person_id, device_hash, network, seen_at) values (?, ?, ?, ?)
                        on conflict (person_id, device_hash)
                        do update set network = excluded.network, seen_at = excluded.seen_at""")
                .params(person.value(), device.hash(), network, Timestamp.from(clock.instant()))
                .update();
    }
}
