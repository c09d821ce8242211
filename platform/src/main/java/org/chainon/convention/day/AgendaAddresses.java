package org.chainon.convention.day;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.chainon.account.Action;
import org.chainon.account.People;
import org.chainon.account.Policy;
import org.chainon.account.Target;
import org.chainon.convention.Party;
import org.chainon.kernel.AttendeeId;
import org.chainon.kernel.PersonId;
import org.chainon.kernel.Token;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Private addresses of agendas, one a person, for programs that cannot sign in. Only a hash is kept; the address answers as long as the
 * person may act for who takes part.
 */
@Component
public class AgendaAddresses {
    private final JdbcClient jdbc;
    private final AgendaRows agendas;
    private final People people;
    private final Clock clock;

    AgendaAddresses(JdbcClient jdbc, AgendaRows agendas, People people, Clock clock) {
        this.jdbc = jdbc;
        this.agendas = agendas;
        this.people = people;
        this.clock = clock;
    }

    /** Makes a new one, shown this once; the one before answers no more. */
    public String make(AttendeeId attendee, PersonId person) {
        String token = Token.random();
        jdbc.sql("""
                        insert into convention.agenda_feed (attendee, person, token_hash, created_at)
                        values (:attendee, :person, :hash, :at)
                        on conflict (attendee, person) do update set token_hash = excluded.token_hash,
                            created_at = excluded.created_at""")
                .param("attendee", attendee.value())
                .param("person", person.value())
                .param("hash", Token.hash(token))
                .param("at", Timestamp.from(clock.instant()))
                .update();
        return token;
    }

    public void revoke(AttendeeId attendee, PersonId person) {
        jdbc.sql("delete from convention.agenda_feed where attendee = ? and person = ?")
                .params(attendee.value(), person.value())
                .update();
    }

    public boolean has(AttendeeId attendee, PersonId person) {
        return jdbc.sql("select exists (select from convention.agenda_feed where attendee = ? and person = ?)")
                .params(attendee.value(), person.value())
                .query(Boolean.class)
                .single();
    }

    /** Empty where the address was taken back, the person does not belong there any more, or nobody is registered. */
    public Optional<OwnAgenda> agenda(String token) {
        return jdbc.sql("select attendee, person from convention.agenda_feed where token_hash = ?")
                .params((Object) Token.hash(token))
                .query((row, n) -> new Holder(
                        new AttendeeId(row.getObject("attendee", UUID.class)),
                        new PersonId(row.getObject("person", UUID.class))))
                .optional()
                .flatMap(
                        holder -> agendas.of(holder.attendee()).filter(agenda -> may(holder.person(), agenda.party())));
    }

    private record Holder(AttendeeId attendee, PersonId person) {}

    private boolean may(PersonId person, Party party) {
        Target target = switch (party) {
            case Party.Enterprise enterprise -> Target.of(enterprise.supplier(), Set.of());
            case Party.Buyer buyer -> new Target(buyer.organisation(), null, null, Set.of());
        };
        return people.actor(person)
                .filter(actor -> Policy.allows(actor, Action.ATTEND_CONVENTION, target))
                .isPresent();
    }
}
