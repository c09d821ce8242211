package org.chainon.convention.outcome;

import static org.chainon.convention.ConventionScene.done;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.chainon.convention.Convention;
import org.chainon.convention.ConventionScene;
import org.chainon.convention.ConventionScene.Guest;
import org.chainon.convention.Plan;
import org.chainon.kernel.AttendeeId;
import org.chainon.kernel.MeetingId;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A convention that lies behind, and who met there: meetings are written as they stood, without having been planned. */
public final class OverScene {
    public final ConventionScene scene;
    public final List<Guest> buyers = new ArrayList<>();
    public final List<Guest> suppliers = new ArrayList<>();
    private final JdbcClient jdbc;
    private Convention convention;

    public OverScene(BeanFactory beans, int buyers, int suppliers) throws Exception {
        this(beans, new ConventionScene(beans));
        for (int i = 0; i < buyers; i++) {
            this.buyers.add(scene.buyer());
        }
        for (int i = 0; i < suppliers; i++) {
            this.suppliers.add(scene.enterprise());
        }
        come();
    }

    private OverScene(BeanFactory beans, ConventionScene scene) {
        this.scene = scene;
        this.jdbc = beans.getBean(JdbcClient.class);
        Plan plan = scene.plan(20, 20);
        this.convention = scene.opened(plan);
    }

    /** Another convention of the same body, to which the same come. */
    public OverScene again(BeanFactory beans) {
        OverScene again = new OverScene(beans, scene);
        again.buyers.addAll(buyers);
        again.suppliers.addAll(suppliers);
        again.come();
        return again;
    }

    private void come() {
        buyers.forEach(each -> done(scene.come(convention, each)));
        suppliers.forEach(each -> done(scene.come(convention, each)));
    }

    public Convention convention() {
        return convention;
    }

    public AttendeeId buyer(int position) {
        return scene.attendee(convention, buyers.get(position)).id();
    }

    public AttendeeId supplier(int position) {
        return scene.attendee(convention, suppliers.get(position)).id();
    }

    public MeetingId meeting(int buyer, int supplier) {
        return meeting(buyer, supplier, "PLANNED", "CHOSEN");
    }

    public MeetingId meeting(int buyer, int supplier, String state, String origin) {
        MeetingId id = MeetingId.random();
        jdbc.sql("""
                        insert into convention.meeting (id, convention, buyer, supplier, slot, place, state, origin, changed_at)
                        values (?, ?, ?, ?, ?, 'Table 1', ?, ?, ?)""")
                .params(
                        id.value(),
                        convention.id().value(),
                        buyer(buyer).value(),
                        supplier(supplier).value(),
                        convention.plan().slots().get(supplier).id(),
                        state,
                        origin,
                        Timestamp.from(Instant.EPOCH))
                .update();
        return id;
    }

    public void presence(AttendeeId attendee, boolean there) {
        jdbc.sql("insert into convention.presence (attendee, arrived_at, absent_at) values (?, ?, ?)")
                .params(
                        attendee.value(),
                        there ? Timestamp.from(Instant.EPOCH) : null,
                        there ? null : Timestamp.from(Instant.EPOCH))
                .update();
    }

    public void wish(AttendeeId attendee, AttendeeId about, String level) {
        jdbc.sql("insert into convention.wish (convention, attendee, about, level, at) values (?, ?, ?, ?, now())")
                .params(convention.id().value(), attendee.value(), about.value(), level)
                .update();
    }

    public void said(MeetingId meeting, String side, String wave, String what, String amount) {
        jdbc.sql("""
                        insert into convention.statement (meeting, side, wave, what, amount, at)
                        values (?, ?, ?, ?, cast(nullif(?, '') as numeric), now())""").params(meeting.value(), side, wave, what, amount).update();
    }

    /** It took place on that day. */
    public Convention on(LocalDate day) {
        jdbc.sql("""
                        update convention.convention set state = 'OVER', first_day = ?, last_day = ?,
                            plan = jsonb_set(plan, '{days,0,day}', to_jsonb(cast(? as text)))
                        where id = ?""").params(day, day, day.toString(), convention.id().value()).update();
        jdbc.sql("update convention.meeting set slot = ? || substr(slot, 11) where convention = ?")
                .params(day.toString(), convention.id().value())
                .update();
        convention = scene.now(convention.id());
        return convention;
    }

    public int count(String table, UUID person) {
        return jdbc.sql("select count(*) from convention." + table + " where person = ?")
                .params(person)
                .query(Integer.class)
                .single();
    }
}
