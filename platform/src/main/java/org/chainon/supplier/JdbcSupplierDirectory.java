package org.chainon.supplier;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.chainon.jurisdiction.Siren;
import org.chainon.kernel.SupplierId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The directory in PostgreSQL. */
@Repository
class JdbcSupplierDirectory implements SupplierDirectory {
    private static final int FETCH = 200;

    private final JdbcClient jdbc;

    JdbcSupplierDirectory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Supplier> find(SupplierId id) {
        return jdbc.sql("select profile from supplier.supplier where id = ? and not withdrawn")
                .params(id.value())
                .query((row, n) -> SupplierRows.read(row.getString(1)))
                .optional();
    }

    @Override
    public Optional<Supplier> findEvenWithdrawn(SupplierId id) {
        return jdbc.sql("select profile from supplier.supplier where id = ?")
                .params(id.value())
                .query((row, n) -> SupplierRows.read(row.getString(1)))
                .optional();
    }

    @Override
    public List<Supplier> findAll(Collection<SupplierId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<SupplierId, Supplier> found = new HashMap<>();
        jdbc.sql("select profile from supplier.supplier where id = any(:ids::uuid[]) and not withdrawn")
                .param("ids", ids.stream().map(id -> id.value().toString()).toArray(String[]::new))
                .query((row, n) -> SupplierRows.read(row.getString(1)))
                .list()
                .forEach(supplier -> found.put(supplier.id(), supplier));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    @Override
    public Optional<Supplier> byIdentifier(String identifier) {
        return jdbc.sql("select profile from supplier.supplier where identifier = ?")
                .params(identifier.replace(" ", ""))
                .query((row, n) -> SupplierRows.read(row.getString(1)))
                .optional();
    }

    @Override
    public List<Supplier> ofLegalUnit(String identifier) {
        String number = identifier.replace(" ", "");
        String unit = Siren.unitOf(number);
        String pattern = unit.matches("[0-9]{9}") ? unit + "_____" : unit.replaceAll("[%_\\\\]", "");
        return jdbc.sql("""
                        with named as (
                          select identifier from supplier.supplier where identifier like :pattern
                          union select current from supplier.former_identifier where former like :pattern)
                        select s.profile from named join supplier.supplier s on s.identifier = named.identifier
                        where not s.withdrawn
                        order by s.identifier = :number desc, s.identifier, s.jurisdiction""")
                .param("pattern", pattern)
                .param("number", number)
                .query((row, n) -> SupplierRows.read(row.getString(1)))
                .list();
    }

    @Override
    public long count() {
        return jdbc.sql("select count(*) from supplier.supplier where not withdrawn")
                .query(Long.class)
                .single();
    }

    /** One change: a supplier as it is now, or, without a profile, one that went out. */
    private record Change(UUID id, @Nullable String profile) {}

    /**
     * A transaction that is still open may yet commit rows with its id, so only rows of transactions below the oldest open
     * one are given, and that one is the next mark. Mark and rows are read in one snapshot.
     */
    @Override
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public long changedSince(long mark, Consumer<Supplier> changed, Consumer<SupplierId> removed) {
        long next = jdbc.sql("select pg_snapshot_xmin(pg_current_snapshot())::text::bigint")
                .query(Long.class)
                .single();
        try (Stream<Change> changes = jdbc
                .sql("""
                        select id, case when not withdrawn then profile end, changed_xid from supplier.supplier
                          where changed_xid >= :from::text::xid8 and changed_xid < :to::text::xid8
                        union all
                        select id, null, changed_xid from supplier.removed
                          where changed_xid >= :from::text::xid8 and changed_xid < :to::text::xid8
                        order by changed_xid, id""")
                .param("from", Long.toString(mark))
                .param("to", Long.toString(next))
                .withFetchSize(FETCH)
                .query((row, n) -> new Change(row.getObject(1, UUID.class), row.getString(2)))
                .stream()) {
            changes.forEach(change -> {
                if (change.profile() == null) {
                    removed.accept(SupplierRows.id(change.id()));
                } else {
                    changed.accept(SupplierRows.read(change.profile()));
                }
            });
        }
        return next;
    }
}
