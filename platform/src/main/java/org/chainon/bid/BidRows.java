package org.chainon.bid;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.kernel.BidId;
import org.chainon.kernel.LotId;
import org.chainon.kernel.Money;
import org.chainon.kernel.NoticeId;
import org.chainon.kernel.PersonId;
import org.chainon.kernel.SupplierId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Bids and their steps in PostgreSQL. */
@Repository
class BidRows implements Bids {
    private static final String SELECT = "select * from bid.bid ";
    private static final TypeReference<Map<Question, Answer>> ANSWERS = new TypeReference<>() {};
    private static final TypeReference<List<Appointment>> APPOINTMENTS = new TypeReference<>() {};
    private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    BidRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public Optional<Bid> find(SupplierId supplier, BidId id) {
        return jdbc.sql(SELECT + "where id = ? and supplier = ?")
                .params(id.value(), supplier.value())
                .query(this::bid)
                .optional();
    }

    @Override
    public Optional<Bid> find(SupplierId supplier, LotId lot) {
        return jdbc.sql(SELECT + "where supplier = ? and lot = ?")
                .params(supplier.value(), lot.value())
                .query(this::bid)
                .optional();
    }

    /** Kept from others until the transaction ends. */
    Optional<Bid> locked(SupplierId supplier, BidId id) {
        return jdbc.sql(SELECT + "where id = ? and supplier = ? for update")
                .params(id.value(), supplier.value())
                .query(this::bid)
                .optional();
    }

    @Override
    public List<Bid> of(SupplierId supplier) {
        return jdbc.sql(SELECT + "where supplier = ? order by deadline nulls last, created_at, id")
                .params(supplier.value())
                .query(this::bid)
                .list();
    }

    /** Those of a notice that wait for something. */
    List<Bid> openOn(NoticeId notice) {
        return jdbc.sql(SELECT
                        + "where notice = ? and stage in ('TO_STUDY', 'GO', 'PREPARING', 'SUBMITTED') order by id")
                .params(notice.value())
                .query(this::bid)
                .list();
    }

    /** The notices of those that wait for something. */
    List<NoticeId> openNotices() {
        return jdbc.sql(
                        "select distinct notice from bid.bid where stage in ('TO_STUDY', 'GO', 'PREPARING', 'SUBMITTED')")
                .query((row, n) -> new NoticeId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Those whose person may have to be reminded. */
    List<Bid> remindable() {
        return jdbc.sql(SELECT + """
                        where person is not null and not cancelled and stage in ('TO_STUDY', 'GO', 'PREPARING', 'SUBMITTED')
                        order by id""").query(this::bid).list();
    }

    /** @return false where the supplier has a bid on the lot already */
    boolean insert(Bid bid) {
        BidSubject subject = bid.subject();
        return jdbc.sql("""
                        insert into bid.bid (id, supplier, notice, lot, lot_number, title, lot_title, buyer, value,
                            value_currency, law, deadline, cancelled, stage, person, created_at, changed_at)
                        values (:id, :supplier, :notice, :lot, :number, :title, :lotTitle, :buyer, :value, :currency, :law,
                            :deadline, :cancelled, :stage, :person, :at, :at)
                        on conflict (supplier, lot) do nothing""")
                        .param("id", bid.id().value())
                        .param("supplier", bid.supplier().value())
                        .param("notice", subject.notice().value())
                        .param("lot", subject.lot().value())
                        .param("number", subject.lotNumber())
                        .param("title", subject.title())
                        .param("lotTitle", subject.lotTitle())
                        .param("buyer", subject.buyer())
                        .param("value", amount(subject.value()))
                        .param("currency", currency(subject.value()))
                        .param("law", subject.law().name())
                        .param("deadline", subject.deadline())
                        .param("cancelled", subject.cancelled())
                        .param("stage", bid.stage().name())
                        .param("person", value(bid.person()))
                        .param("at", Timestamp.from(bid.createdAt()))
                        .update()
                == 1;
    }

    /** Writes all that changes, under the next version. */
    Bid update(Bid bid, Instant at) {
        BidSubject subject = bid.subject();
        jdbc.sql("""
                        update bid.bid set title = :title, lot_title = :lotTitle, buyer = :buyer, value = :value,
                            value_currency = :currency, deadline = :deadline, cancelled = :cancelled, stage = :stage,
                            person = :person, appointments = cast(:appointments as jsonb), answers = cast(:answers as jsonb),
                            result = cast(:result as jsonb), referenced = :referenced, version = version + 1, changed_at = :at
                        where id = :id""")
                .param("title", subject.title())
                .param("lotTitle", subject.lotTitle())
                .param("buyer", subject.buyer())
                .param("value", amount(subject.value()))
                .param("currency", currency(subject.value()))
                .param("deadline", subject.deadline())
                .param("cancelled", subject.cancelled())
                .param("stage", bid.stage().name())
                .param("person", value(bid.person()))
                .param("appointments", json.writeValueAsString(bid.appointments()))
                .param("answers", json.writeValueAsString(bid.answers()))
                .param("result", bid.result() == null ? null : json.writeValueAsString(bid.result()))
                .param("referenced", bid.referenced())
                .param("at", Timestamp.from(at))
                .param("id", bid.id().value())
                .update();
        return find(bid.supplier(), bid.id()).orElseThrow();
    }

    void add(BidId bid, BidStep step) {
        jdbc.sql("""
                        insert into bid.step (bid, at, person, what, stage, details)
                        values (:bid, :at, :person, :what, :stage, cast(:details as jsonb))""")
                .param("bid", bid.value())
                .param("at", Timestamp.from(step.at()))
                .param("person", value(step.person()))
                .param("what", step.what().name())
                .param("stage", step.stage().name())
                .param("details", json.writeValueAsString(step.details()))
                .update();
    }

    @Override
    public List<BidStep> steps(BidId id) {
        return jdbc.sql("select at, person, what, stage, details from bid.step where bid = ? order by id")
                .params(id.value())
                .query((row, n) -> new BidStep(
                        row.getTimestamp("at").toInstant(),
                        person(row),
                        BidStep.What.valueOf(row.getString("what")),
                        Stage.valueOf(row.getString("stage")),
                        json.readValue(row.getString("details"), DETAILS)))
                .list();
    }

    private Bid bid(ResultSet row, int n) throws SQLException {
        Jurisdiction law = Jurisdiction.valueOf(row.getString("law"));
        String result = row.getString("result");
        return new Bid(
                new BidId(row.getObject("id", UUID.class)),
                new SupplierId(row.getObject("supplier", UUID.class)),
                new BidSubject(
                        new NoticeId(row.getObject("notice", UUID.class)),
                        new LotId(row.getObject("lot", UUID.class)),
                        row.getString("lot_number"),
                        row.getString("title"),
                        row.getString("lot_title"),
                        row.getString("buyer"),
                        money(row),
                        law,
                        moment(row, "deadline", law),
                        row.getBoolean("cancelled")),
                Stage.valueOf(row.getString("stage")),
                person(row),
                appointments(row, law),
                new LinkedHashMap<>(json.readValue(row.getString("answers"), ANSWERS)),
                result == null ? null : json.readValue(result, BidResult.class),
                row.getBoolean("referenced"),
                row.getLong("version"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("changed_at").toInstant());
    }

    private List<Appointment> appointments(ResultSet row, Jurisdiction law) throws SQLException {
        return json.readValue(row.getString("appointments"), APPOINTMENTS).stream()
                .map(kept -> new Appointment(
                        kept.id(),
                        kept.kind(),
                        kept.at().atZoneSameInstant(law.zone()).toOffsetDateTime(),
                        kept.place(),
                        kept.note()))
                .toList();
    }

    private static @Nullable PersonId person(ResultSet row) throws SQLException {
        UUID id = row.getObject("person", UUID.class);
        return id == null ? null : new PersonId(id);
    }

    private static @Nullable Money money(ResultSet row) throws SQLException {
        BigDecimal amount = row.getBigDecimal("value");
        return amount == null ? null : new Money(amount, Currency.getInstance(row.getString("value_currency")));
    }

    private static @Nullable OffsetDateTime moment(ResultSet row, String column, Jurisdiction law) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant().atZone(law.zone()).toOffsetDateTime();
    }

    private static @Nullable BigDecimal amount(@Nullable Money money) {
        return money == null ? null : money.amount();
    }

    private static @Nullable String currency(@Nullable Money money) {
        return money == null ? null : money.currency().getCurrencyCode();
    }

    private static @Nullable UUID value(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }
}
