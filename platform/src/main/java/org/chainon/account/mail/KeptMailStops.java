package org.chainon.account.mail;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.chainon.account.MailStops;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stops in PostgreSQL. */
@Component
class KeptMailStops implements MailStops {
    private final JdbcClient jdbc;
    private final Clock clock;

    KeptMailStops(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Optional<Why> find(String address) {
        return jdbc.sql("select why from account.mail_stop where address = ?")
                .params(address.toLowerCase(Locale.ROOT))
                .query((row, n) -> Why.valueOf(row.getString("why")))
                .optional();
    }

    @Override
    public void stop(String address, Why why) {
        jdbc.sql("""
                        insert into account.mail_stop (address, why, at) values (?, ?, ?)
                        on conflict (address) do update set
                          why = case when excluded.why = 'COMPLAINED' then excluded.why else mail_stop.why end""")
                .params(address.toLowerCase(Locale.ROOT), why.name(), Timestamp.from(clock.instant()))
                .update();
    }

    @Override
    public void lift(String address) {
        String kept = address.toLowerCase(Locale.ROOT);
        jdbc.sql("delete from account.mail_stop where address = ?").params(kept).update();
        jdbc.sql("delete from account.mail_sent where address_hash = sha256(convert_to(?, 'UTF8'))")
                .params(kept)
                .update();
    }
}
