package org.chainon.need.contact;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.kernel.ContactId;
import org.chainon.kernel.Money;
import org.chainon.kernel.NeedId;
import org.chainon.kernel.PersonId;
import org.chainon.kernel.SupplierId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Contacts in PostgreSQL. */
@Repository
class ContactRows implements Contacts {
    private static final String SELECT = "select c.*, n.law from need.contact c join need.need n on n.id = c.need_id ";

    private final JdbcClient jdbc;

    ContactRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Contact> find(ContactId id) {
        return jdbc.sql(SELECT + "where c.id = ?")
                .params(id.value())
                .query(ContactRows::contact)
                .optional();
    }

    /** Held for writing. */
    Optional<Contact> lock(ContactId id) {
        return jdbc.sql(SELECT + "where c.id = ? for update of c")
                .params(id.value())
                .query(ContactRows::contact)
                .optional();
    }

    @Override
    public Optional<Contact> find(NeedId need, SupplierId supplier) {
        return jdbc.sql(SELECT + "where c.need_id = ? and c.supplier_id = ?")
                .params(need.value(), supplier.value())
                .query(ContactRows::contact)
                .optional();
    }

    @Override
    public List<Contact> of(NeedId need) {
        return jdbc.sql(SELECT
                        + "where c.need_id = ? order by c.by_hand desc, c.batch, c.position, c.contacted_at, c.id")
                .params(need.value())
                .query(ContactRows::contact)
                .list();
    }

    @Override
    public List<Contact> toldTo(Collection<SupplierId> suppliers) {
        return jdbc.sql(SELECT + """
                        where c.supplier_id = any(?) and c.state not in ('PLANNED', 'OFFLINE')
                        order by c.contacted_at desc, c.id""")
                .params((Object) ids(suppliers))
                .query(ContactRows::contact)
                .list();
    }

    @Override
    public Map<NeedId, Map<Contact.State, Integer>> counts(Collection<NeedId> needs) {
        Map<NeedId, Map<Contact.State, Integer>> counts = new HashMap<>();
        jdbc.sql("""
                        select need_id, state, count(*) from need.contact where need_id = any(?) and state <> 'PLANNED'
                        group by need_id, state""")
                .params((Object) needs.stream().map(NeedId::value).toArray(UUID[]::new))
                .query(row -> {
                    counts.computeIfAbsent(
                                    new NeedId(row.getObject("need_id", UUID.class)),
                                    id -> new EnumMap<>(Contact.State.class))
                            .put(Contact.State.valueOf(row.getString("state")), row.getInt("count"));
                });
        return counts;
    }

    @Override
    public List<Step> steps(NeedId need) {
        return jdbc.sql("""
                        select s.* from need.contact_step s join need.contact c on c.id = s.contact_id where c.need_id = ?
                        order by s.id""")
                .params(need.value())
                .query((row, n) -> {
                    UUID person = row.getObject("person_id", UUID.class);
                    return new Step(
                            new ContactId(row.getObject("contact_id", UUID.class)),
                            What.valueOf(row.getString("what")),
                            person == null ? null : new PersonId(person),
                            row.getTimestamp("at").toInstant());
                })
                .list();
    }

    void step(ContactId contact, What what, @Nullable PersonId person, Instant at) {
        jdbc.sql(
                        "insert into need.contact_step (contact_id, what, person_id, at) values (:contact, :what, :person, :at)")
                .param("contact", contact.value())
                .param("what", what.name())
                .param("person", person == null ? null : person.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    void insert(Contact contact, Instant at) {
        jdbc.sql("""
                        insert into need.contact (id, need_id, supplier_id, lots, fit, tier, km, owed, draw, position, batch, wave,
                            by_hand, state, why_not, words, amount, planned_at, contacted_at, answered_at, reminded_at, version)
                        values (:id, :need, :supplier, :lots, :fit, :tier, :km, :owed, :draw, :position, :batch, :wave, :hand,
                            :state, :why, :words, :amount, :planned, :contacted, :answered, :reminded, :version)
                        on conflict (need_id, supplier_id) do nothing""")
                .params(values(contact))
                .param("need", contact.need().value())
                .param("supplier", contact.supplier().value())
                .param("lots", contact.lots().toArray(Integer[]::new))
                .param("fit", contact.fit())
                .param("tier", contact.turn().tier())
                .param("km", contact.km())
                .param("owed", contact.turn().owed())
                .param("draw", contact.turn().draw())
                .param("position", contact.turn().position())
                .param("batch", contact.turn().batch())
                .param("hand", contact.byHand())
                .param("planned", Timestamp.from(at))
                .update();
    }

    void update(Contact contact) {
        jdbc.sql("""
                        update need.contact set state = :state, wave = :wave, why_not = :why, words = :words, amount = :amount,
                            contacted_at = :contacted, answered_at = :answered, reminded_at = :reminded, version = :version
                        where id = :id""").params(values(contact)).update();
    }

    private static Map<String, @Nullable Object> values(Contact contact) {
        Map<String, @Nullable Object> values = new HashMap<>();
        Contact.WhyNot why = contact.whyNot();
        Money amount = contact.amount();
        values.put("id", contact.id().value());
        values.put("wave", contact.wave());
        values.put("state", contact.state().name());
        values.put("why", why == null ? null : why.name());
        values.put("words", contact.words());
        values.put("amount", amount == null ? null : amount.amount());
        values.put("contacted", timestamp(contact.contactedAt()));
        values.put("answered", timestamp(contact.answeredAt()));
        values.put("reminded", timestamp(contact.remindedAt()));
        values.put("version", contact.version());
        return values;
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    private static UUID[] ids(Collection<SupplierId> suppliers) {
        return suppliers.stream().map(SupplierId::value).toArray(UUID[]::new);
    }

    /**
     * How many turns each is owed by the needs since then; who was eligible for none is missing: it is owed none.
     *
     * @see FairOrder
     */
    Map<SupplierId, Double> owed(Collection<SupplierId> suppliers, Instant since) {
        Map<SupplierId, Double> owed = new HashMap<>();
        jdbc.sql("""
                        with own as (
                          select supplier_id, need_id, tier, wave is not null as told from need.contact
                          where supplier_id = any(:suppliers) and planned_at >= :since and not by_hand),
                        shares as (
                          select need_id, tier, count(wave)::float / count(*) as share from need.contact
                          where need_id in (select need_id from own) and not by_hand group by need_id, tier)
                        select supplier_id, sum(share) - count(*) filter (where told) as owed
                        from own join shares using (need_id, tier) group by supplier_id""")
                .param("suppliers", ids(suppliers))
                .param("since", Timestamp.from(since))
                .query(row -> {
                    owed.put(new SupplierId(row.getObject("supplier_id", UUID.class)), row.getDouble("owed"));
                });
        return owed;
    }

    @Override
    public Optional<Plan> plan(NeedId need) {
        return jdbc.sql("select * from need.plan where need_id = ?")
                .params(need.value())
                .query(ContactRows::plan)
                .optional();
    }

    /** Held for writing; made where there is none. */
    Plan lockPlan(Plan otherwise) {
        jdbc.sql("""
                        insert into need.plan (need_id, seed, wanted, size, pause_days) values (?, ?, ?, ?, ?)
                        on conflict do nothing""")
                .params(
                        otherwise.need().value(),
                        otherwise.seed(),
                        otherwise.wanted(),
                        otherwise.size(),
                        otherwise.pauseDays())
                .update();
        return jdbc.sql("select * from need.plan where need_id = ? for update")
                .params(otherwise.need().value())
                .query(ContactRows::plan)
                .single();
    }

    void update(Plan plan) {
        jdbc.sql("""
                        update need.plan set wanted = :wanted, size = :size, pause_days = :pause, paused = :paused, waves = :waves,
                            next_at = :next, version = :version where need_id = :need""")
                .param("need", plan.need().value())
                .param("wanted", plan.wanted())
                .param("size", plan.size())
                .param("pause", plan.pauseDays())
                .param("paused", plan.paused())
                .param("waves", plan.waves())
                .param("next", timestamp(plan.nextAt()))
                .param("version", plan.version())
                .update();
    }

    /** Needs that are to be looked at, the longest due first; open ones that no wave was planned for are among them. */
    List<NeedId> due(Instant now) {
        return jdbc.sql("""
                        select n.id from need.need n left join need.plan p on p.need_id = n.id
                        where n.state = 'OPEN' and (p.next_at <= ? or p.waves is null or p.waves = 0 and p.next_at is null
                            and not p.paused)
                        order by p.next_at nulls first, n.id""")
                .params(Timestamp.from(now))
                .query((row, n) -> new NeedId(row.getObject("id", UUID.class)))
                .list();
    }

    private static Plan plan(ResultSet row, int n) throws SQLException {
        return new Plan(
                new NeedId(row.getObject("need_id", UUID.class)),
                row.getLong("seed"),
                row.getInt("wanted"),
                row.getInt("size"),
                row.getInt("pause_days"),
                row.getBoolean("paused"),
                row.getInt("waves"),
                instant(row.getTimestamp("next_at")),
                row.getLong("version"));
    }

    private static Contact contact(ResultSet row, int n) throws SQLException {
        String why = row.getString("why_not");
        BigDecimal amount = row.getBigDecimal("amount");
        return new Contact(
                new ContactId(row.getObject("id", UUID.class)),
                new NeedId(row.getObject("need_id", UUID.class)),
                new SupplierId(row.getObject("supplier_id", UUID.class)),
                Arrays.asList((Integer[]) row.getArray("lots").getArray()),
                row.getDouble("fit"),
                row.getObject("km", Double.class),
                new Contact.Turn(
                        row.getInt("batch"),
                        row.getInt("tier"),
                        row.getDouble("owed"),
                        row.getLong("draw"),
                        row.getInt("position")),
                row.getObject("wave", Integer.class),
                row.getBoolean("by_hand"),
                Contact.State.valueOf(row.getString("state")),
                why == null ? null : Contact.WhyNot.valueOf(why),
                row.getString("words"),
                amount == null
                        ? null
                        : new Money(
                                amount,
                                Jurisdiction.valueOf(row.getString("law")).currency()),
                instant(row.getTimestamp("contacted_at")),
                instant(row.getTimestamp("answered_at")),
                instant(row.getTimestamp("reminded_at")),
                row.getLong("version"));
    }
}
