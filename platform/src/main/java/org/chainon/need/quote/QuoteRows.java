package org.chainon.need.quote;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.kernel.ContactId;
import org.chainon.kernel.FileId;
import org.chainon.kernel.Money;
import org.chainon.kernel.NeedId;
import org.chainon.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Offers and decisions in PostgreSQL. */
@Repository
class QuoteRows implements Quotes {
    private static final String SELECT = """
            select q.*, s.number, s.sheet, s.files, s.sent_at from need.quote q
              left join need.quote_sent s on s.contact_id = q.contact_id and s.number = q.sent
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    QuoteRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public Optional<Quote> find(ContactId contact) {
        return jdbc.sql(SELECT + "where q.contact_id = ?")
                .params(contact.value())
                .query(this::quote)
                .optional();
    }

    /** Held for writing; begun where there is none. */
    Quote lock(ContactId contact) {
        jdbc.sql("insert into need.quote (contact_id, draft) values (?, ?::jsonb) on conflict do nothing")
                .params(contact.value(), json.writeValueAsString(QuoteSheet.EMPTY))
                .update();
        return jdbc.sql(SELECT + "where q.contact_id = ? for update of q")
                .params(contact.value())
                .query(this::quote)
                .single();
    }

    void draft(ContactId contact, QuoteSheet sheet, long version) {
        jdbc.sql("update need.quote set draft = ?::jsonb, draft_version = ? where contact_id = ?")
                .params(json.writeValueAsString(sheet), version, contact.value())
                .update();
    }

    void send(ContactId contact, QuoteSheet sheet, List<FileId> files, @Nullable PersonId by, Instant at) {
        jdbc.sql("""
                        with next as (
                          insert into need.quote_sent (contact_id, number, sheet, files, person_id, sent_at)
                          select :contact, coalesce(max(number), 0) + 1, :sheet::jsonb, :files, cast(:by as uuid), :at
                          from need.quote_sent where contact_id = :contact returning number)
                        update need.quote set sent = (select number from next) where contact_id = :contact""")
                .param("contact", contact.value())
                .param("sheet", json.writeValueAsString(sheet))
                .param("files", files.stream().map(FileId::value).toArray(UUID[]::new))
                .param("by", by == null ? null : by.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    void withdraw(ContactId contact) {
        jdbc.sql("update need.quote set sent = null where contact_id = ?")
                .params(contact.value())
                .update();
    }

    /** Whether a version that was sent, even one that counts no more, holds that file. */
    boolean wasSent(ContactId contact, FileId file) {
        return jdbc.sql("select exists (select from need.quote_sent where contact_id = ? and ? = any(files))")
                .params(contact.value(), file.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public Map<ContactId, Quote.Sent> sent(NeedId need) {
        Map<ContactId, Quote.Sent> sent = new LinkedHashMap<>();
        jdbc.sql(SELECT + """
                        join need.contact c on c.id = q.contact_id where c.need_id = ? and q.sent is not null
                        order by (select min(sent_at) from need.quote_sent f where f.contact_id = q.contact_id), q.contact_id""").params(need.value()).query(this::quote).list().forEach(quote -> {
            Quote.Sent one = quote.sent();
            if (one != null) {
                sent.put(quote.contact(), one);
            }
        });
        return sent;
    }

    private Quote quote(ResultSet row, int n) throws SQLException {
        Timestamp at = row.getTimestamp("sent_at");
        return new Quote(
                new ContactId(row.getObject("contact_id", UUID.class)),
                json.readValue(row.getString("draft"), QuoteSheet.class),
                row.getLong("draft_version"),
                at == null
                        ? null
                        : new Quote.Sent(
                                row.getInt("number"),
                                json.readValue(row.getString("sheet"), QuoteSheet.class),
                                Arrays.stream((UUID[]) row.getArray("files").getArray())
                                        .map(FileId::new)
                                        .toList(),
                                at.toInstant()));
    }

    void insert(Decision decision) {
        ContactId contact = decision.contact();
        Money amount = decision.amount();
        PersonId person = decision.person();
        jdbc.sql("""
                        insert into need.decision (need_id, lot, contact_id, amount, reasons, remark, person_id, decided_at)
                        values (:need, :lot, :contact, :amount, :reasons, :remark, :person, :at)""")
                .param("need", decision.need().value())
                .param("lot", decision.lot())
                .param("contact", contact == null ? null : contact.value())
                .param("amount", amount == null ? null : amount.amount())
                .param("reasons", decision.reasons())
                .param("remark", decision.remark())
                .param("person", person == null ? null : person.value())
                .param("at", Timestamp.from(decision.at()))
                .update();
    }

    @Override
    public List<Decision> decisions(NeedId need) {
        return jdbc.sql("""
                        select d.*, n.law from need.decision d join need.need n on n.id = d.need_id where d.need_id = ?
                        order by d.lot""").params(need.value()).query(QuoteRows::decision).list();
    }

    private static Decision decision(ResultSet row, int n) throws SQLException {
        UUID contact = row.getObject("contact_id", UUID.class);
        UUID person = row.getObject("person_id", UUID.class);
        BigDecimal amount = row.getBigDecimal("amount");
        return new Decision(
                new NeedId(row.getObject("need_id", UUID.class)),
                row.getInt("lot"),
                contact == null ? null : new ContactId(contact),
                amount == null
                        ? null
                        : new Money(
                                amount,
                                Jurisdiction.valueOf(row.getString("law")).currency()),
                row.getString("reasons"),
                row.getString("remark"),
                person == null ? null : new PersonId(person),
                row.getTimestamp("decided_at").toInstant());
    }
}
