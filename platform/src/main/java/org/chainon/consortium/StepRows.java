package org.chainon.consortium;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chainon.kernel.ConsortiumId;
import org.chainon.kernel.Money;
import org.chainon.kernel.PersonId;
import org.chainon.kernel.SupplierId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What happened in groupings, and what was proposed. */
@Repository
class StepRows implements Consortia {
    private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};

    private final ConsortiumRows rows;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    StepRows(ConsortiumRows rows, JdbcClient jdbc, JsonMapper json) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public Optional<Consortium> find(ConsortiumId id) {
        return rows.find(id);
    }

    @Override
    public List<Consortium> seenBy(Collection<SupplierId> suppliers) {
        return rows.seenBy(suppliers);
    }

    @Override
    public List<Proposal> proposals(ConsortiumId id, SupplierId supplier) {
        return jdbc.sql("""
                        select p.*, c.law from consortium.proposal p join consortium.consortium c on c.id = p.consortium
                        where p.consortium = ? and p.supplier = ? order by p.id""")
                .params(id.value(), supplier.value())
                .query((row, n) -> {
                    BigDecimal price = row.getBigDecimal("price");
                    return new Proposal(
                            row.getLong("id"),
                            supplier,
                            row.getBoolean("by_lead"),
                            new Terms(
                                    row.getBigDecimal("share"),
                                    price == null
                                            ? null
                                            : new Money(
                                                    price,
                                                    org.chainon.jurisdiction.Jurisdiction.valueOf(row.getString("law"))
                                                            .currency())),
                            row.getString("words"),
                            Proposal.State.valueOf(row.getString("state")),
                            ConsortiumRows.person(row),
                            row.getTimestamp("at").toInstant());
                })
                .list();
    }

    /** The last one, whatever became of it. */
    Optional<Proposal> last(ConsortiumId id, SupplierId supplier) {
        List<Proposal> all = proposals(id, supplier);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    void propose(
            ConsortiumId id,
            SupplierId supplier,
            boolean byLead,
            Terms terms,
            String words,
            @Nullable PersonId person,
            Instant at) {
        close(id, supplier, Proposal.State.REPLACED);
        Money price = terms.price();
        jdbc.sql("""
                        insert into consortium.proposal (consortium, supplier, by_lead, share, price, words, state, person, at)
                        values (:consortium, :supplier, :lead, :share, :price, :words, 'OPEN', :person, :at)""")
                .param("consortium", id.value())
                .param("supplier", supplier.value())
                .param("lead", byLead)
                .param("share", terms.share())
                .param("price", price == null ? null : price.amount())
                .param("words", words)
                .param("person", person == null ? null : person.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** The open one, if there is one, is open no more. */
    void close(ConsortiumId id, SupplierId supplier, Proposal.State how) {
        jdbc.sql("update consortium.proposal set state = ? where consortium = ? and supplier = ? and state = 'OPEN'")
                .params(how.name(), id.value(), supplier.value())
                .update();
    }

    void add(ConsortiumId id, ConsortiumStep step) {
        jdbc.sql("""
                        insert into consortium.step (consortium, at, person, supplier, what, details)
                        values (:consortium, :at, :person, :supplier, :what, cast(:details as jsonb))""")
                .param("consortium", id.value())
                .param("at", Timestamp.from(step.at()))
                .param("person", step.person() == null ? null : step.person().value())
                .param(
                        "supplier",
                        step.supplier() == null ? null : step.supplier().value())
                .param("what", step.what().name())
                .param("details", json.writeValueAsString(step.details()))
                .update();
    }

    @Override
    public List<ConsortiumStep> steps(ConsortiumId id) {
        return jdbc.sql(
                        "select at, person, supplier, what, details from consortium.step where consortium = ? order by id")
                .params(id.value())
                .query((row, n) -> {
                    UUID supplier = row.getObject("supplier", UUID.class);
                    return new ConsortiumStep(
                            row.getTimestamp("at").toInstant(),
                            ConsortiumRows.person(row),
                            supplier == null ? null : new SupplierId(supplier),
                            ConsortiumStep.What.valueOf(row.getString("what")),
                            json.readValue(row.getString("details"), DETAILS));
                })
                .list();
    }
}
