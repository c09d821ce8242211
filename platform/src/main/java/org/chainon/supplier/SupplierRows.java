package org.chainon.supplier;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chainon.kernel.SupplierId;
import org.chainon.territory.Point;
import org.chainon.territory.ServiceArea;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of suppliers and of what the sources say about them. */
@Repository
class SupplierRows {
    private final JdbcClient jdbc;

    SupplierRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a source said, as stored. */
    record SourceRecord(UUID supplierId, String fingerprint) {}

    /** One writer at a time until the transaction ends: two sources may speak of one supplier at once. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('supplier.register'))")
                .query((row, n) -> 1)
                .single();
    }

    Optional<SourceRecord> said(SupplierDraft draft) {
        return jdbc.sql(
                        "select supplier_id, fingerprint from supplier.source_record where source = ? and source_key = ?")
                .params(draft.source(), draft.sourceKey())
                .query((row, n) -> new SourceRecord(row.getObject(1, UUID.class), row.getString(2)))
                .optional();
    }

    /** The supplier that another record with the same identifier belongs to. */
    Optional<UUID> sameIdentifier(SupplierDraft draft) {
        String identifier = draft.identifier();
        if (identifier == null) {
            return Optional.empty();
        }
        return jdbc.sql("""
                        select supplier_id from supplier.source_record
                        where identifier = ? and jurisdiction = ? and not (source = ? and source_key = ?)
                        limit 1""")
                .params(identifier, draft.jurisdiction().name(), draft.source(), draft.sourceKey())
                .query(UUID.class)
                .optional();
    }

    /** Whether records of other sources or keys say another identifier of this supplier. */
    boolean othersSayOtherwise(UUID supplier, String identifier, SupplierDraft draft) {
        return jdbc.sql("""
                        select exists (select from supplier.source_record
                          where supplier_id = ? and identifier <> ? and not (source = ? and source_key = ?))""")
                .params(supplier, identifier, draft.source(), draft.sourceKey())
                .query(Boolean.class)
                .single();
    }

    void write(UUID supplier, SupplierDraft draft, String json, String fingerprint, Instant at) {
        jdbc.sql("""
                        insert into supplier.source_record
                          (source, source_key, supplier_id, jurisdiction, identifier, draft, fingerprint, received_at)
                        values (:source, :key, :supplier, :jurisdiction, :identifier, :draft::jsonb, :fingerprint, :at)
                        on conflict (source, source_key) do update set
                          supplier_id = excluded.supplier_id, jurisdiction = excluded.jurisdiction,
                          identifier = excluded.identifier, draft = excluded.draft,
                          fingerprint = excluded.fingerprint, received_at = excluded.received_at""")
                .param("source", draft.source())
                .param("key", draft.sourceKey())
                .param("supplier", supplier)
                .param("jurisdiction", draft.jurisdiction().name())
                .param("identifier", draft.identifier())
                .param("draft", json)
                .param("fingerprint", fingerprint)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** What was said of one supplier is said of another. */
    void move(UUID from, UUID to) {
        jdbc.sql("update supplier.source_record set supplier_id = ? where supplier_id = ?")
                .params(to, from)
                .update();
    }

    List<SupplierDraft> drafts(UUID supplier) {
        return jdbc.sql("select draft from supplier.source_record where supplier_id = ?")
                .params(supplier)
                .query((row, n) -> SupplierJson.draft(row.getString(1)))
                .list();
    }

    Optional<String> fingerprint(UUID supplier) {
        return jdbc.sql("select fingerprint from supplier.supplier where id = ?")
                .params(supplier)
                .query(String.class)
                .optional();
    }

    void remove(UUID supplier) {
        jdbc.sql("delete from supplier.supplier where id = ?").params(supplier).update();
        jdbc.sql("insert into supplier.removed (id) values (?)")
                .params(supplier)
                .update();
    }

    void write(Supplier supplier, String fingerprint, SearchColumns columns, boolean there) {
        Point point = columns.point();
        jdbc.sql(UPSERT)
                .param("id", supplier.id().value())
                .param("jurisdiction", supplier.jurisdiction().name())
                .param("identifier", supplier.identifier())
                .param("profile", SupplierJson.write(supplier))
                .param("fingerprint", fingerprint)
                .param("at", Timestamp.from(supplier.updatedAt()))
                .param("columnsFingerprint", columns.fingerprint())
                .param("name", columns.nameFolded())
                .param("a", columns.texts().get(0))
                .param("b", columns.texts().get(1))
                .param("c", columns.texts().get(2))
                .param("d", columns.texts().get(3))
                .param("kinds", SearchColumns.array(columns.kinds()))
                .param("families", SearchColumns.array(columns.families()))
                .param("activities", SearchColumns.array(columns.activities()))
                .param("groups", SearchColumns.array(columns.groups()))
                .param("services", SearchColumns.array(columns.services()))
                .param("siteAreas", SearchColumns.array(columns.siteAreas()))
                .param("regions", SearchColumns.array(columns.regions()))
                .param("serves", SearchColumns.array(columns.serves()))
                .param("touches", SearchColumns.array(columns.touches()))
                .param("zones", SearchColumns.array(columns.zones()))
                .param("turnover", name(supplier.capacity().turnover()))
                .param("headcount", name(supplier.capacity().headcount()))
                .param("lat", point == null ? null : point.lat())
                .param("lon", point == null ? null : point.lon())
                .update();
        if (there) {
            forgetChildren(supplier);
        }
        children(supplier, columns);
    }

    private void forgetChildren(Supplier supplier) {
        UUID id = supplier.id().value();
        jdbc.sql("delete from supplier.radius where supplier_id = ?").params(id).update();
        jdbc.sql("delete from supplier.accreditation where supplier_id = ?")
                .params(id)
                .update();
    }

    private void children(Supplier supplier, SearchColumns columns) {
        UUID id = supplier.id().value();
        for (ServiceArea.Around circle : columns.circles()) {
            jdbc.sql("insert into supplier.radius (supplier_id, lat, lon, km) values (?, ?, ?, ?)")
                    .params(id, circle.site().lat(), circle.site().lon(), circle.km())
                    .update();
        }
        for (Accreditation each : supplier.accreditations()) {
            jdbc.sql("""
                            insert into supplier.accreditation (supplier_id, kind, name, valid_from, valid_to)
                            values (:id, :kind, :name, :from, :to)""")
                    .param("id", id)
                    .param("kind", name(each.kind()))
                    .param("name", each.name())
                    .param("from", each.validFrom())
                    .param("to", each.validTo())
                    .update();
        }
    }

    /** A supplier with the fingerprints of its profile and of what it is searched by. */
    record Indexed(Supplier supplier, String fingerprint, String columnsFingerprint) {}

    /** Those that still stand there, held against other writers until the transaction ends. */
    List<Indexed> locked(List<UUID> ids) {
        lock();
        return jdbc.sql("""
                        select profile, fingerprint, columns_fingerprint from supplier.supplier
                        where id = any(:ids::uuid[]) for update""")
                .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, n) -> new Indexed(read(row.getString(1)), row.getString(2), row.getString(3)))
                .list();
    }

    long count() {
        return jdbc.sql("select count(*) from supplier.supplier")
                .query(Long.class)
                .single();
    }

    List<UUID> sample(int size) {
        return jdbc.sql("select id from supplier.supplier order by random() limit ?")
                .params(size)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    List<UUID> after(UUID id, int size) {
        return jdbc.sql("select id from supplier.supplier where id > ? order by id limit ?")
                .params(id, size)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    static Supplier read(String profile) {
        return SupplierJson.supplier(profile);
    }

    static SupplierId id(UUID value) {
        return new SupplierId(value);
    }

    private static final String UPSERT = """
            with said as (select
              setweight(to_tsvector('french', :a), 'A') || setweight(to_tsvector('simple', :a), 'A')
              || setweight(to_tsvector('french', :b), 'B') || setweight(to_tsvector('simple', :b), 'B')
              || setweight(to_tsvector('french', :c), 'C') || setweight(to_tsvector('simple', :c), 'C')
              || setweight(to_tsvector('french', :d), 'D') || setweight(to_tsvector('simple', :d), 'D') as words)
            insert into supplier.supplier (id, jurisdiction, identifier, profile, fingerprint, updated_at, columns_fingerprint, name_folded,
              words, kinds, families, activities, groups, services, site_areas, regions, serves, touches, zones,
              turnover, headcount, lat, lon)
            select :id, :jurisdiction, :identifier, :profile::jsonb, :fingerprint, :at, :columnsFingerprint, :name,
              said.words, :kinds, :families, :activities, :groups, :services, :siteAreas, :regions, :serves, :touches,
              :zones, :turnover, :headcount, :lat::double precision, :lon::double precision
            from said
            on conflict (id) do update set
              jurisdiction = excluded.jurisdiction, identifier = excluded.identifier, profile = excluded.profile,
              fingerprint = excluded.fingerprint, updated_at = excluded.updated_at,
              changed_xid = pg_current_xact_id(), columns_fingerprint = excluded.columns_fingerprint,
              name_folded = excluded.name_folded, words = excluded.words,
              kinds = excluded.kinds, families = excluded.families, activities = excluded.activities,
              groups = excluded.groups, services = excluded.services, site_areas = excluded.site_areas,
              regions = excluded.regions, serves = excluded.serves, touches = excluded.touches,
              zones = excluded.zones, turnover = excluded.turnover, headcount = excluded.headcount,
              lat = excluded.lat, lon = excluded.lon""";
}
