package org.chainon.convention;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.chainon.convention.ConventionScene.Guest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A convention whose programme is told, written straight into its tables: what makes programmes is tested elsewhere. */
public final class DayScene {
    public static final Instant TOLD = Instant.parse("2026-11-20T08:00:00Z");

    public final ConventionScene scene;
    private final JdbcClient jdbc;

    public DayScene(BeanFactory beans) {
        this.scene = new ConventionScene(beans);
        this.jdbc = beans.getBean(JdbcClient.class);
    }

    /** One whose name nobody else has. */
    public Guest buyer() {
        Guest guest = scene.buyer();
        String name = "Ville " + UUID.randomUUID();
        jdbc.sql("update account.organisation set name = ? where id = ?")
                .params(name, ((Party.Buyer) guest.party()).organisation().value())
                .update();
        return new Guest(guest.party(), guest.person(), name);
    }

    /** With these registered, still open; {@link #tell} ends it. */
    public Convention with(Guest... guests) {
        Convention convention = scene.opened(scene.plan(20, 20));
        for (Guest guest : guests) {
            scene.come(convention, guest, "Parlons ensemble.");
        }
        return convention;
    }

    public Convention tell(Convention convention) {
        return state(convention, Convention.State.PUBLISHED);
    }

    public Convention state(Convention convention, Convention.State state) {
        jdbc.sql("update convention.convention set state = ?, version = version + 1 where id = ?")
                .params(state.name(), convention.id().value())
                .update();
        return scene.now(convention.id());
    }

    /** As if its only day were another one. */
    public Convention on(Convention convention, LocalDate day) {
        jdbc.sql("""
                        update convention.convention set plan = jsonb_set(plan, '{days,0,day}', to_jsonb(cast(:day as text))),
                            first_day = cast(:day as date), last_day = cast(:day as date), version = version + 1
                        where id = :id""")
                .param("day", day.toString())
                .param("id", convention.id().value())
                .update();
        return scene.now(convention.id());
    }

    /** @param slot its number, from 0; @param place empty by video */
    public UUID meeting(Convention convention, Guest buyer, Guest supplier, int slot, String place) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into convention.meeting (id, convention, buyer, supplier, slot, place, state, origin, sequence, changed_at)
                        values (:id, :convention, :buyer, :supplier, :slot, :place, 'PLANNED', 'CHOSEN', 0, :at)""")
                .param("id", id)
                .param("convention", convention.id().value())
                .param("buyer", scene.attendee(convention, buyer).id().value())
                .param("supplier", scene.attendee(convention, supplier).id().value())
                .param("slot", convention.plan().slots().get(slot).id())
                .param("place", place)
                .param("at", Timestamp.from(TOLD))
                .update();
        return id;
    }

    /** Another slot for it, an hour after it was told. */
    public void move(Convention convention, UUID meeting, int slot) {
        change(
                "slot = '" + convention.plan().slots().get(slot).id() + "', place = 'Table 2'",
                meeting,
                TOLD.plusSeconds(3600));
    }

    public void lose(UUID meeting) {
        change("state = 'LOST'", meeting, TOLD.plusSeconds(7200));
    }

    private void change(String what, UUID meeting, Instant at) {
        jdbc.sql("update convention.meeting set " + what + ", sequence = sequence + 1, changed_at = :at where id = :id")
                .param("at", Timestamp.from(at))
                .param("id", meeting)
                .update();
    }

    /** A wish of one for the other that was not granted, as it is kept. */
    public String missed(Convention convention, Guest buyer, Guest supplier, String why) {
        return "{\"buyer\":{\"value\":\"%s\"},\"supplier\":{\"value\":\"%s\"},\"why\":\"%s\"}"
                .formatted(
                        scene.attendee(convention, buyer).id().value(),
                        scene.attendee(convention, supplier).id().value(),
                        why);
    }

    /** What came of making the programme, as far as those who take part are told. */
    public void result(Convention convention, String missed, String lacking) {
        jdbc.sql("""
                        insert into convention.programme (convention, rules, state, result)
                        values (:id, cast('{"fairness":2,"rules":[]}' as jsonb), 'MADE', cast(:result as jsonb))""")
                .param("id", convention.id().value())
                .param("result", """
                        {"status":"OPTIMAL","breaks":0,"bound":0,"fewest":0,"most":0,"wished":3,"meetings":1,"changes":0,
                         "preferred":0,"seconds":0.1,"missed":[%s],"lacking":{%s},"givenUp":[]}""".formatted(missed, lacking))
                .update();
    }
}
