package org.chainon.browser;

import java.time.LocalDate;
import java.util.List;
import org.chainon.convention.Convention;
import org.chainon.kernel.AttendeeId;
import org.chainon.kernel.ConventionId;
import org.chainon.kernel.MeetingId;
import org.chainon.kernel.OrganisationId;
import org.chainon.kernel.PersonId;
import org.chainon.kernel.SupplierId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A convention that is over, like one that lies ahead: one buyer met some enterprises, and some of them say what came of it. */
final class BygoneConvention {
    private static final List<String> SAID = List.of("DEAL", "QUOTE", "CONTACT", "NOTHING", "NOT_HELD");

    private final JdbcClient jdbc;
    private final Convention like;
    private final LocalDate day;
    private final ConventionId id = ConventionId.random();

    BygoneConvention(JdbcClient jdbc, Convention like, LocalDate day) {
        this.jdbc = jdbc;
        this.like = like;
        this.day = day;
        jdbc.sql("""
                        insert into convention.convention (id, organisation, law, state, title, first_day, last_day, plan, created_at, changed_at)
                        select :id, organisation, law, 'OVER', title, :day, :day, jsonb_set(jsonb_set(plan, '{days}',
                            jsonb_build_array(plan -> 'days' -> 0)), '{days,0,day}', to_jsonb(cast(:day as text))), now(), now()
                        from convention.convention where id = :like""")
                .param("id", id.value())
                .param("day", day)
                .param("like", like.id().value())
                .update();
    }

    ConventionId id() {
        return id;
    }

    /** The buyer's place, who meets all of these in turn. */
    AttendeeId meet(OrganisationId buyer, PersonId person, List<SupplierId> suppliers) {
        AttendeeId own = attendee("BUYER", "organisation", buyer.value(), person);
        for (int i = 0; i < suppliers.size(); i++) {
            AttendeeId other = attendee("SUPPLIER", "supplier", suppliers.get(i).value(), null);
            String from = like.plan().slots().get(i).from().toString();
            MeetingId meeting = MeetingId.random();
            jdbc.sql("""
                            insert into convention.meeting (id, convention, buyer, supplier, slot, place, state, origin, changed_at)
                            values (?, ?, ?, ?, ?, 'Table 1', 'PLANNED', 'CHOSEN', now())""")
                    .params(meeting.value(), id.value(), own.value(), other.value(), day + "T" + from)
                    .update();
            jdbc.sql(
                            "insert into convention.wish (convention, attendee, about, level, at) values (?, ?, ?, 'MUST', now())")
                    .params(id.value(), own.value(), other.value())
                    .update();
            said(meeting, "SUPPLIER", SAID.get(i % SAID.size()));
            if (i % 2 == 0) {
                said(meeting, "BUYER", SAID.get((i + 1) % SAID.size()));
            }
        }
        jdbc.sql("""
                        insert into convention.change (convention, kind, attendee, moved, lost, added, at)
                        values (?, 'LATE', ?, 2, 0, 0, now())""").params(id.value(), own.value()).update();
        return own;
    }

    private AttendeeId attendee(String side, String column, Object body, @Nullable PersonId person) {
        AttendeeId attendee = AttendeeId.random();
        jdbc.sql("insert into convention.attendee (id, convention, side, " + column
                        + ", state, name, person, registered_at)"
                        + " values (:id, :convention, :side, :body, 'REGISTERED', 'Camille Essai', :person, now())")
                .param("id", attendee.value())
                .param("convention", id.value())
                .param("side", side)
                .param("body", body)
                .param("person", person == null ? null : person.value())
                .update();
        jdbc.sql("insert into convention.presence (attendee, arrived_at) values (?, now())")
                .params(attendee.value())
                .update();
        return attendee;
    }

    private void said(MeetingId meeting, String side, String what) {
        jdbc.sql("""
                        insert into convention.statement (meeting, side, wave, what, amount, at)
                        values (?, ?, 'DAY', ?, case when ? = 'DEAL' then 12500 end, now())""").params(meeting.value(), side, what, what).update();
    }
}
