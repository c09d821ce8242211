package org.chainon.consortium;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chainon.consortium.ConsortiumSubject.Asked;
import org.chainon.consortium.covering.Cell;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.kernel.ConsortiumId;
import org.chainon.kernel.Money;
import org.chainon.kernel.NeedId;
import org.chainon.kernel.NoticeId;
import org.chainon.kernel.PersonId;
import org.chainon.kernel.SupplierId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Groupings and their members in PostgreSQL. */
@Repository
class ConsortiumRows {
    private static final String SELECT = "select * from consortium.consortium c ";
    private static final TypeReference<List<Cell>> CELLS = new TypeReference<>() {};
    private static final TypeReference<List<Asked>> LOTS = new TypeReference<>() {};
    private static final TypeReference<Map<String, Double>> PARTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ConsortiumRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<Consortium> find(ConsortiumId id) {
        return jdbc.sql(SELECT + "where id = ?")
                .params(id.value())
                .query((row, n) -> consortium(row))
                .optional();
    }

    /** Kept from others until the transaction ends. */
    Optional<Consortium> locked(ConsortiumId id) {
        return jdbc.sql(SELECT + "where id = ? for update")
                .params(id.value())
                .query((row, n) -> consortium(row))
                .optional();
    }

    List<Consortium> seenBy(Collection<SupplierId> suppliers) {
        return jdbc.sql(SELECT + """
                        where exists (select from consortium.member m where m.consortium = c.id and m.supplier = any(?)
                            and m.state in ('INVITED', 'ACCEPTED'))
                        order by deadline nulls last, created_at, id""")
                .params((Object) suppliers.stream().map(SupplierId::value).toArray(UUID[]::new))
                .query((row, n) -> consortium(row))
                .list();
    }

    /** Those that were won and in which at least two of these worked. */
    List<Consortium> won(Collection<SupplierId> suppliers) {
        return jdbc.sql(SELECT + """
                        where state = 'WON' and (select count(*) from consortium.member m where m.consortium = c.id
                            and m.supplier = any(?) and m.state = 'ACCEPTED') >= 2
                        order by id""")
                .params((Object) suppliers.stream().map(SupplierId::value).toArray(UUID[]::new))
                .query((row, n) -> consortium(row))
                .list();
    }

    /** Those in which somebody was asked and has not answered. */
    List<ConsortiumId> asking() {
        return jdbc.sql("""
                        select c.id from consortium.consortium c where c.state = 'FORMING'
                            and exists (select from consortium.member m where m.consortium = c.id and m.state = 'INVITED')
                        order by c.id""")
                .query((row, n) -> new ConsortiumId(row.getObject("id", UUID.class)))
                .list();
    }

    void insert(Consortium consortium) {
        ConsortiumSubject subject = consortium.subject();
        jdbc.sql("""
                        insert into consortium.consortium (id, founder, notice, need, lots, title, buyer, law, deadline, form, state,
                            cells, created_at, changed_at)
                        values (:id, :founder, :notice, :need, cast(:lots as jsonb), :title, :buyer, :law, :deadline, :form,
                            :state, cast(:cells as jsonb), :at, :at)""")
                .param("id", consortium.id().value())
                .param("founder", consortium.founder().value())
                .param(
                        "notice",
                        subject.notice() == null ? null : subject.notice().value())
                .param("need", subject.need() == null ? null : subject.need().value())
                .param("lots", json.writeValueAsString(subject.lots()))
                .param("title", subject.title())
                .param("buyer", subject.buyer())
                .param("law", subject.law().name())
                .param("deadline", subject.deadline())
                .param("form", consortium.form().name())
                .param("state", consortium.state().name())
                .param("cells", json.writeValueAsString(consortium.cells()))
                .param("at", Timestamp.from(consortium.createdAt()))
                .update();
        write(consortium);
    }

    /** Writes all that changes, under the next version. */
    Consortium update(Consortium consortium, Instant at) {
        ConsortiumSubject subject = consortium.subject();
        jdbc.sql("""
                        update consortium.consortium set title = :title, buyer = :buyer, deadline = :deadline, form = :form,
                            state = :state, cells = cast(:cells as jsonb), filed_at = :filed, version = version + 1,
                            changed_at = :at
                        where id = :id""")
                .param("title", subject.title())
                .param("buyer", subject.buyer())
                .param("deadline", subject.deadline())
                .param("form", consortium.form().name())
                .param("state", consortium.state().name())
                .param("cells", json.writeValueAsString(consortium.cells()))
                .param("filed", timestamp(consortium.filedAt()))
                .param("at", Timestamp.from(at))
                .param("id", consortium.id().value())
                .update();
        write(consortium);
        return find(consortium.id()).orElseThrow();
    }

    /** Who leads no more is written before who leads now: there is one at any time. */
    private void write(Consortium consortium) {
        List<Member> members = consortium.members();
        for (boolean leads : new boolean[] {false, true}) {
            for (int position = 0; position < members.size(); position++) {
                if (members.get(position).leads() == leads) {
                    write(consortium.id(), members.get(position), position);
                }
            }
        }
    }

    private void write(ConsortiumId consortium, Member member, int position) {
        Money price = member.terms().price();
        jdbc.sql("""
                        insert into consortium.member (consortium, supplier, position, role, state, expected, parts, share, price,
                            person, invited_at, answer_by, reminded_at, answered_at, words)
                        values (:consortium, :supplier, :position, :role, :state, :expected, cast(:parts as jsonb), :share, :price,
                            :person, :invited, :until, :reminded, :answered, :words)
                        on conflict (consortium, supplier) do update set position = excluded.position, role = excluded.role,
                            state = excluded.state, expected = excluded.expected, parts = excluded.parts, share = excluded.share,
                            price = excluded.price, person = excluded.person, invited_at = excluded.invited_at,
                            answer_by = excluded.answer_by, reminded_at = excluded.reminded_at,
                            answered_at = excluded.answered_at, words = excluded.words""")
                .param("consortium", consortium.value())
                .param("supplier", member.supplier().value())
                .param("position", position)
                .param("role", member.role().name())
                .param("state", member.state().name())
                .param("expected", member.expected())
                .param("parts", json.writeValueAsString(member.parts()))
                .param("share", member.terms().share())
                .param("price", price == null ? null : price.amount())
                .param(
                        "person",
                        member.person() == null ? null : member.person().value())
                .param("invited", timestamp(member.invitedAt()))
                .param("until", member.answerBy() == null ? null : Date.valueOf(member.answerBy()))
                .param("reminded", timestamp(member.remindedAt()))
                .param("answered", timestamp(member.answeredAt()))
                .param("words", member.words())
                .update();
    }

    private Consortium consortium(ResultSet row) throws SQLException {
        Jurisdiction law = Jurisdiction.valueOf(row.getString("law"));
        ConsortiumId id = new ConsortiumId(row.getObject("id", UUID.class));
        UUID notice = row.getObject("notice", UUID.class);
        UUID need = row.getObject("need", UUID.class);
        Timestamp deadline = row.getTimestamp("deadline");
        return new Consortium(
                id,
                new SupplierId(row.getObject("founder", UUID.class)),
                new ConsortiumSubject(
                        notice == null ? null : new NoticeId(notice),
                        need == null ? null : new NeedId(need),
                        json.readValue(row.getString("lots"), LOTS),
                        row.getString("title"),
                        row.getString("buyer"),
                        law,
                        deadline == null
                                ? null
                                : deadline.toInstant().atZone(law.zone()).toOffsetDateTime()),
                LegalForm.valueOf(row.getString("form")),
                Consortium.State.valueOf(row.getString("state")),
                json.readValue(row.getString("cells"), CELLS),
                members(id, law),
                instant(row, "filed_at"),
                row.getLong("version"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("changed_at").toInstant());
    }

    private List<Member> members(ConsortiumId id, Jurisdiction law) {
        return jdbc.sql("select * from consortium.member where consortium = ? order by position, supplier")
                .params(id.value())
                .query((row, n) -> member(row, law))
                .list();
    }

    private Member member(ResultSet row, Jurisdiction law) throws SQLException {
        BigDecimal price = row.getBigDecimal("price");
        return new Member(
                new SupplierId(row.getObject("supplier", UUID.class)),
                Member.Role.valueOf(row.getString("role")),
                Member.State.valueOf(row.getString("state")),
                row.getString("expected"),
                new HashMap<>(json.readValue(row.getString("parts"), PARTS)),
                new Terms(row.getBigDecimal("share"), price == null ? null : new Money(price, law.currency())),
                person(row),
                instant(row, "invited_at"),
                row.getObject("answer_by", LocalDate.class),
                instant(row, "reminded_at"),
                instant(row, "answered_at"),
                row.getString("words"));
    }

    static @Nullable PersonId person(ResultSet row) throws SQLException {
        UUID id = row.getObject("person", UUID.class);
        return id == null ? null : new PersonId(id);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
