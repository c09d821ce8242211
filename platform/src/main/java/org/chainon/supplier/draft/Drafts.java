package org.chainon.supplier.draft;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chainon.account.PersonErased;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.kernel.DraftId;
import org.chainon.kernel.OrganisationId;
import org.chainon.kernel.PersonId;
import org.chainon.kernel.SupplierId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Drafts in PostgreSQL. */
@Repository
public class Drafts {
    private static final String SELECT =
            "select id, supplier_id, organisation_id, person_id, jurisdiction, identifier, updated_at from supplier.draft ";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final JsonMapper json = new JsonMapper();

    Drafts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<Draft> find(DraftId id) {
        return jdbc.sql(SELECT + "where id = ?")
                .params(id.value())
                .query(Drafts::draft)
                .optional()
                .map(this::withSections);
    }

    /** That of the supplier's members. */
    public Optional<Draft> shared(SupplierId supplier) {
        return jdbc.sql(SELECT + "where supplier_id = ? and person_id is null")
                .params(supplier.value())
                .query(Drafts::draft)
                .optional()
                .map(this::withSections);
    }

    /** What the person filled in alone before belonging becomes the members' draft, unless these have one. */
    public Optional<Draft> adopted(SupplierId supplier, PersonId person) {
        jdbc.sql("""
                        update supplier.draft set person_id = null where supplier_id = :supplier and person_id = :person
                        and not exists (select from supplier.draft where supplier_id = :supplier and person_id is null)""")
                .param("supplier", supplier.value())
                .param("person", person.value())
                .update();
        return shared(supplier);
    }

    /** Those that the person fills in alone, the latest first. */
    public List<Draft> of(PersonId person) {
        return jdbc
                .sql(SELECT + "where person_id = ? order by updated_at desc")
                .params(person.value())
                .query(Drafts::draft)
                .list()
                .stream()
                .map(this::withSections)
                .toList();
    }

    /** Makes it, or gives the one that is there: of the person, or without one of the members. */
    @Transactional
    public Draft ensure(
            SupplierId supplier,
            @Nullable OrganisationId organisation,
            @Nullable PersonId person,
            Jurisdiction jurisdiction,
            @Nullable String identifier) {
        jdbc.sql("""
                        insert into supplier.draft
                          (id, supplier_id, organisation_id, person_id, jurisdiction, identifier, created_at, updated_at)
                        values (:id, :supplier, :organisation, :person, :jurisdiction, :identifier, :at, :at)
                        on conflict do nothing""")
                .param("id", DraftId.random().value())
                .param("supplier", supplier.value())
                .param("organisation", organisation == null ? null : organisation.value())
                .param("person", person == null ? null : person.value())
                .param("jurisdiction", jurisdiction.name())
                .param("identifier", identifier)
                .param("at", Timestamp.from(clock.instant()))
                .update();
        Draft there = jdbc.sql(
                        SELECT + "where supplier_id = :supplier and person_id is not distinct from :person::uuid")
                .param("supplier", supplier.value())
                .param("person", person == null ? null : person.value())
                .query(Drafts::draft)
                .single();
        return withSections(there);
    }

    /**
     * Keeps a page as it was typed, unless it was changed since by another page than this one.
     *
     * @param seen the version that the person had before them; for a page without saved version, {@code base}
     * @param base stands for the profile as it is published now
     * @param tab the page that writes
     */
    @Transactional
    public Kept keep(DraftId id, Section section, Typed typed, long seen, long base, String tab) {
        if (jdbc.sql("select id from supplier.draft where id = ? for update")
                .params(id.value())
                .query(UUID.class)
                .optional()
                .isEmpty()) {
            return new Kept.Stale();
        }
        Optional<Written> before = jdbc.sql(
                        "select version, tab from supplier.draft_section where draft_id = ? and section = ?")
                .params(id.value(), section.name())
                .query((row, n) -> new Written(row.getInt(1), row.getString(2)))
                .optional();
        boolean current = before.map(
                        written -> written.version() == seen || written.tab().equals(tab))
                .orElse(seen == base);
        if (!current) {
            return new Kept.Stale();
        }
        int version = before.map(Written::version).orElse(0) + 1;
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        jdbc.sql("""
                        insert into supplier.draft_section (draft_id, section, typed, version, tab, saved_at)
                        values (:id, :section, :typed::jsonb, :version, :tab, :at)
                        on conflict (draft_id, section) do update set typed = excluded.typed, version = excluded.version,
                          tab = excluded.tab, saved_at = excluded.saved_at""")
                .param("id", id.value())
                .param("section", section.name())
                .param("typed", json.writeValueAsString(typed))
                .param("version", version)
                .param("tab", tab)
                .param("at", Timestamp.from(at))
                .update();
        jdbc.sql("update supplier.draft set updated_at = ? where id = ?")
                .params(Timestamp.from(at), id.value())
                .update();
        return new Kept.Saved(version, at);
    }

    private record Written(int version, String tab) {}

    /** Throws it away as it was read; what was typed since stays. */
    @Transactional
    public void discard(Draft draft) {
        jdbc.sql("select id from supplier.draft where id = ? for update")
                .params(draft.id().value())
                .query(UUID.class)
                .optional();
        draft.sections()
                .forEach((section, saved) -> jdbc.sql(
                                "delete from supplier.draft_section where draft_id = ? and section = ? and version = ?")
                        .params(draft.id().value(), section.name(), saved.version())
                        .update());
        left("id = ?", draft.id().value());
        jdbc.sql("""
                        delete from supplier.draft d where id = ?
                        and not exists (select from supplier.draft_section s where s.draft_id = d.id)""").params(draft.id().value()).update();
    }

    /** What a person typed alone goes with the person. */
    @EventListener
    @Transactional
    void on(PersonErased erased) {
        left("person_id = ?", erased.person().value());
        jdbc.sql("delete from supplier.draft where person_id = ?")
                .params(erased.person().value())
                .update();
    }

    /** Those that nobody has touched since. */
    @Transactional
    void erase(Instant untouchedSince) {
        left("updated_at < ?", Timestamp.from(untouchedSince));
        jdbc.sql("delete from supplier.draft where updated_at < ?")
                .params(Timestamp.from(untouchedSince))
                .update();
    }

    /** Remembers whose files are to be swept. */
    private void left(String which, Object value) {
        jdbc.sql("insert into supplier.draft_left (draft_id) select id from supplier.draft where " + which
                        + " on conflict do nothing")
                .params(value)
                .update();
    }

    List<DraftId> left() {
        return jdbc.sql("select draft_id from supplier.draft_left")
                .query((row, n) -> new DraftId(row.getObject(1, UUID.class)))
                .list();
    }

    void swept(DraftId draft) {
        jdbc.sql("delete from supplier.draft_left where draft_id = ?")
                .params(draft.value())
                .update();
    }

    private static Draft draft(ResultSet row, int n) throws SQLException {
        UUID organisation = row.getObject("organisation_id", UUID.class);
        UUID person = row.getObject("person_id", UUID.class);
        return new Draft(
                new DraftId(row.getObject("id", UUID.class)),
                new SupplierId(row.getObject("supplier_id", UUID.class)),
                organisation == null ? null : new OrganisationId(organisation),
                person == null ? null : new PersonId(person),
                Jurisdiction.valueOf(row.getString("jurisdiction")),
                row.getString("identifier"),
                Map.of(),
                row.getTimestamp("updated_at").toInstant());
    }

    private Draft withSections(Draft draft) {
        Map<Section, Draft.Saved> sections = new EnumMap<>(Section.class);
        jdbc.sql("select section, typed, version, saved_at from supplier.draft_section where draft_id = ?")
                .params(draft.id().value())
                .query(row -> {
                    sections.put(
                            Section.valueOf(row.getString(1)),
                            new Draft.Saved(
                                    json.readValue(row.getString(2), Typed.class),
                                    row.getInt(3),
                                    row.getTimestamp(4).toInstant()));
                });
        return new Draft(
                draft.id(),
                draft.supplier(),
                draft.organisation(),
                draft.person(),
                draft.jurisdiction(),
                draft.identifier(),
                sections,
                draft.updatedAt());
    }
}
