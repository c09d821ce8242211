package org.chainon.browser;

import java.time.LocalDate;
import java.util.UUID;
import org.chainon.convention.Convention;
import org.chainon.convention.Slot;
import org.chainon.kernel.ConventionId;
import org.chainon.kernel.SupplierId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A copy of a convention, tomorrow, whose programme is told, with some who are here, late or absent. */
final class ToldConvention {
    private ToldConvention() {}

    /** @param first an enterprise that has meetings in any case */
    static ConventionId of(JdbcClient jdbc, Convention from, @Nullable SupplierId first) {
        UUID id = UUID.randomUUID();
        LocalDate day = LocalDate.now(from.law().zone()).plusDays(1);
        jdbc.sql("""
                        insert into convention.convention (id, organisation, law, state, title, first_day, last_day, plan, created_at, changed_at)
                        select :id, organisation, law, 'PUBLISHED', title, cast(:day as date), cast(:day as date),
                            jsonb_set(plan, '{days,0,day}', to_jsonb(cast(:day as text))), created_at, changed_at
                        from convention.convention where id = :from""")
                .param("id", id)
                .param("day", day.toString())
                .param("from", from.id().value())
                .update();
        jdbc.sql("""
                        insert into convention.attendee (id, convention, side, organisation, supplier, state, name, video, words, activities,
                            places, registered_at)
                        select gen_random_uuid(), :id, side, organisation, supplier, 'REGISTERED', name, video, words, activities, places,
                            registered_at
                        from convention.attendee where convention = :from and state = 'REGISTERED'""").param("id", id).param("from", from.id().value()).update();
        meet(jdbc, from, id, day, first);
        jdbc.sql("""
                        insert into convention.presence (attendee, arrived_at, absent_at, late_until)
                        select id, case when n % 4 = 1 then now() end, case when n % 4 = 2 then now() end,
                            case when n % 4 = 3 then :slot end
                        from (select id, row_number() over (order by registered_at, id) n from convention.attendee where convention = :id)
                        where n % 4 <> 0""").param("slot", day + "T10:15").param("id", id).update();
        jdbc.sql("""
                        insert into convention.change (convention, kind, attendee, moved, lost, added, at)
                        select :id, 'ABSENT', id, 3, 1, 0, now() from convention.attendee where convention = :id limit 2""").param("id", id).update();
        return new ConventionId(id);
    }

    private static void meet(JdbcClient jdbc, Convention from, UUID id, LocalDate day, @Nullable SupplierId first) {
        String[] slots = from.plan().slots().stream()
                .map(Slot::from)
                .map(time -> day + "T" + time)
                .toArray(String[]::new);
        jdbc.sql("""
                        insert into convention.meeting (id, convention, buyer, supplier, slot, place, state, origin, sequence, changed_at)
                        select gen_random_uuid(), :id, b.id, s.id, slots.id, 'Table ' || b.n,
                            case when (b.n + s.n) % 7 = 0 then 'LOST' else 'PLANNED' end, 'CHOSEN', case when s.n % 3 = 0 then 1 else 0 end, now()
                        from (select id, row_number() over (order by organisation) n from convention.attendee
                                where convention = :id and side = 'BUYER') b
                          join (select id, row_number() over (order by supplier = :first desc, supplier) n from convention.attendee
                                where convention = :id and side = 'SUPPLIER') s on s.n <= :count
                          join unnest(:slots) with ordinality as slots (id, n) on slots.n = (b.n + s.n) % :count + 1""")
                .param("id", id)
                .param("first", first == null ? null : first.value())
                .param("count", slots.length)
                .param("slots", slots)
                .update();
    }
}
