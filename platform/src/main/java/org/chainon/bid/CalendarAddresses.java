package org.chainon.bid;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.chainon.account.Action;
import org.chainon.account.People;
import org.chainon.account.Policy;
import org.chainon.account.Target;
import org.chainon.kernel.PersonId;
import org.chainon.kernel.SupplierId;
import org.chainon.kernel.Token;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Private addresses of a supplier's calendar, one a person, for programs that cannot sign in. Only a hash is kept; the address
 * answers as long as the person may follow the supplier's bids.
 */
@Component
public class CalendarAddresses {
    private final JdbcClient jdbc;
    private final People people;
    private final Clock clock;

    CalendarAddresses(JdbcClient jdbc, People people, Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.clock = clock;
    }

    /** Makes a new one, shown this once; the one before answers no more. */
    public String make(SupplierId supplier, PersonId person) {
        String token = Token.random();
        jdbc.sql("""
                        insert into bid.calendar (supplier, person, token_hash, created_at)
                        values (:supplier, :person, :hash, :at)
                        on conflict (supplier, person) do update set token_hash = excluded.token_hash,
                            created_at = excluded.created_at""")
                .param("supplier", supplier.value())
                .param("person", person.value())
                .param("hash", Token.hash(token))
                .param("at", Timestamp.from(clock.instant()))
                .update();
        return token;
    }

    public void revoke(SupplierId supplier, PersonId person) {
        jdbc.sql("delete from bid.calendar where supplier = ? and person = ?")
                .params(supplier.value(), person.value())
                .update();
    }

    public boolean has(SupplierId supplier, PersonId person) {
        return jdbc.sql("select count(*) from bid.calendar where supplier = ? and person = ?")
                        .params(supplier.value(), person.value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Whose calendar it is; empty where the address was taken back or the person does not belong there any more. */
    public Optional<SupplierId> supplier(String token) {
        return jdbc.sql("select supplier, person from bid.calendar where token_hash = ?")
                .params((Object) Token.hash(token))
                .query((row, n) -> new Holder(
                        new SupplierId(row.getObject("supplier", UUID.class)),
                        new PersonId(row.getObject("person", UUID.class))))
                .optional()
                .filter(this::mayStill)
                .map(Holder::supplier);
    }

    private record Holder(SupplierId supplier, PersonId person) {}

    private boolean mayStill(Holder holder) {
        return people.actor(holder.person())
                .filter(actor -> Policy.allows(actor, Action.FOLLOW_BIDS, Target.of(holder.supplier(), Set.of())))
                .isPresent();
    }
}
