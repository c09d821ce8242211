package org.chainon.convention.outcome;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chainon.convention.Level;
import org.chainon.convention.Side;
import org.chainon.convention.outcome.EventReport.Changes;
import org.chainon.convention.outcome.EventReport.Followed;
import org.chainon.convention.outcome.EventReport.Granted;
import org.chainon.convention.outcome.EventReport.Meetings;
import org.chainon.convention.outcome.EventReport.Told;
import org.chainon.convention.programme.Change;
import org.chainon.kernel.ConventionId;
import org.chainon.kernel.SupplierId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The figures of a convention, counted by PostgreSQL. */
@Repository
class ReportRows {
    private final JdbcClient jdbc;

    ReportRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Somebody who had a place.
     *
     * @param supplier null for a buyer
     * @param meetings those that were not lost
     */
    record Guest(Side side, @Nullable SupplierId supplier, boolean came, boolean absent, int meetings) {}

    /** Those registered, and those who left after the programme was told. */
    List<Guest> guests(ConventionId id) {
        return jdbc.sql("""
                        select a.side, a.supplier, p.arrived_at is not null and p.absent_at is null as came,
                            p.absent_at is not null as absent,
                            (select count(*) from convention.meeting m
                             where m.state = 'PLANNED' and (m.buyer = a.id or m.supplier = a.id)) as meetings
                        from convention.attendee a left join convention.presence p on p.attendee = a.id
                        where a.convention = ? and (a.state = 'REGISTERED' or p.attendee is not null)""")
                .params(id.value())
                .query((row, n) -> {
                    UUID supplier = row.getObject("supplier", UUID.class);
                    return new Guest(
                            Side.valueOf(row.getString("side")),
                            supplier == null ? null : new SupplierId(supplier),
                            row.getBoolean("came"),
                            row.getBoolean("absent"),
                            row.getInt("meetings"));
                })
                .list();
    }

    Meetings meetings(ConventionId id) {
        return jdbc.sql("""
                        with said as (
                            select distinct on (s.meeting, s.side) s.meeting, s.what from convention.statement s
                              join convention.meeting m on m.id = s.meeting
                            where m.convention = :id order by s.meeting, s.side, s.at desc),
                        paired as (
                            select m.*, b.organisation, s.supplier as enterprise, c.first_day from convention.meeting m
                              join convention.convention c on c.id = m.convention
                              join convention.attendee b on b.id = m.buyer join convention.attendee s on s.id = m.supplier
                            where m.convention = :id)
                        select count(*) filter (where state = 'PLANNED') as planned,
                            count(*) filter (where state = 'LOST') as lost,
                            count(*) filter (where state = 'PLANNED' and origin = 'WALK_IN') as walk_in,
                            count(*) filter (where state = 'PLANNED' and place = '') as video,
                            count(*) filter (where state = 'PLANNED' and exists (
                                select from said where said.meeting = paired.id and said.what = 'NOT_HELD')) as not_held,
                            count(*) filter (where state = 'PLANNED' and not exists (
                                select from convention.attendee b
                                  join convention.meeting m on m.buyer = b.id and m.state = 'PLANNED'
                                  join convention.attendee s on s.id = m.supplier and s.supplier = paired.enterprise
                                  join convention.convention c on c.id = m.convention and c.state in ('PUBLISHED', 'OVER')
                                where b.organisation = paired.organisation and c.last_day < paired.first_day)) as first
                        from paired""")
                .param("id", id.value())
                .query((row, n) -> new Meetings(
                        row.getInt("planned"),
                        row.getInt("lost"),
                        row.getInt("walk_in"),
                        row.getInt("video"),
                        row.getInt("not_held"),
                        row.getInt("first")))
                .single();
    }

    Map<Level, Granted> wishes(ConventionId id) {
        Map<Level, Granted> wishes = new EnumMap<>(Level.class);
        jdbc.sql("""
                        select w.level, count(*) as wished, count(m.id) as granted from convention.wish w
                          join convention.attendee a on a.id = w.attendee and a.state = 'REGISTERED'
                          join convention.attendee b on b.id = w.about and b.state = 'REGISTERED'
                          left join convention.meeting m on m.state = 'PLANNED'
                            and m.buyer = case when a.side = 'BUYER' then a.id else b.id end
                            and m.supplier = case when a.side = 'BUYER' then b.id else a.id end
                        where w.convention = ? and w.level <> 'NO' group by w.level""")
                .params(id.value())
                .query((row, n) -> wishes.put(
                        Level.valueOf(row.getString("level")),
                        new Granted(row.getInt("wished"), row.getInt("granted"))))
                .list();
        return wishes;
    }

    List<Changes> changes(ConventionId id) {
        return jdbc.sql("""
                        select kind, count(*) as times, sum(moved) as moved, sum(lost) as lost, sum(added) as added
                        from convention.change where convention = ? group by kind order by min(at)""")
                .params(id.value())
                .query((row, n) -> new Changes(
                        Change.Kind.valueOf(row.getString("kind")),
                        row.getInt("times"),
                        row.getInt("moved"),
                        row.getInt("lost"),
                        row.getInt("added")))
                .list();
    }

    Followed followed(ConventionId id, Wave wave) {
        Map<CameOf, Told> told = new EnumMap<>(CameOf.class);
        jdbc.sql(both("""
                        select kind, count(*) filter (where bought = kind and sold is distinct from kind) as buyer,
                            count(*) filter (where sold = kind and bought is distinct from kind) as supplier,
                            count(*) filter (where bought = kind and sold = kind) as both
                        from known cross join unnest(cast(:kinds as text[])) kind group by kind"""))
                .param("id", id.value())
                .param("until", until(wave))
                .param("kinds", Arrays.stream(CameOf.values()).map(CameOf::name).toArray(String[]::new))
                .query((row, n) -> told.put(
                        CameOf.valueOf(row.getString("kind")),
                        new Told(row.getInt("buyer"), row.getInt("supplier"), row.getInt("both"))))
                .list();
        int[] people = people(id, wave);
        return jdbc.sql(both("""
                        select coalesce(sum(asked), 0) as buyers, coalesce(sum(offered), 0) as suppliers,
                            coalesce(sum(least(asked, offered)), 0) as prudent from known"""))
                .param("id", id.value())
                .param("until", until(wave))
                .query((row, n) -> new Followed(
                        people[0],
                        people[1],
                        told,
                        row.getBigDecimal("buyers"),
                        row.getBigDecimal("suppliers"),
                        row.getBigDecimal("prudent")))
                .single();
    }

    /** Before a query: what each side said last until a wave of each meeting that was not lost. */
    private static String both(String query) {
        return """
                with said as (
                    select distinct on (s.meeting, s.side) s.* from convention.statement s
                      join convention.meeting m on m.id = s.meeting
                    where m.convention = :id and m.state = 'PLANNED' and s.wave = any(:until)
                    order by s.meeting, s.side, s.at desc),
                known as (
                    select m.id, b.what as bought, b.amount as asked, s.what as sold, s.amount as offered
                    from convention.meeting m
                      left join said b on b.meeting = m.id and b.side = 'BUYER'
                      left join said s on s.meeting = m.id and s.side = 'SUPPLIER'
                    where m.convention = :id and m.state = 'PLANNED')
                """ + query;
    }

    private static String[] until(Wave wave) {
        return Arrays.stream(Wave.values())
                .filter(each -> each.compareTo(wave) <= 0)
                .map(Wave::name)
                .toArray(String[]::new);
    }

    /** How many were asked or answered unasked, and how many answered. */
    private int[] people(ConventionId id, Wave wave) {
        return jdbc.sql("""
                        with answered as (
                            select case when s.side = 'BUYER' then m.buyer else m.supplier end as attendee
                            from convention.statement s join convention.meeting m on m.id = s.meeting
                            where m.convention = :id and s.wave = :wave),
                        asked as (
                            select attendee from convention.asked join convention.attendee on attendee.id = asked.attendee
                            where attendee.convention = :id and wave = :wave)
                        select (select count(*) from (select attendee from asked union select attendee from answered) all_of_them) as asked,
                            (select count(distinct attendee) from answered) as answered""")
                .param("id", id.value())
                .param("wave", wave.name())
                .query((row, n) -> new int[] {row.getInt("asked"), row.getInt("answered")})
                .single();
    }
}
