package org.chainon.supplier;

import java.util.List;
import org.chainon.kernel.SupplierId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What each source says of a supplier, before it is joined into one profile. */
@Repository
public class SupplierSources {
    private final JdbcClient jdbc;

    SupplierSources(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The supplier's own word first, then the newest. */
    public List<SourceSays> of(SupplierId supplier) {
        return jdbc.sql("""
                        select draft, received_at from supplier.source_record where supplier_id = ?
                        order by source = 'self' desc, received_at desc, source, source_key""")
                .params(supplier.value())
                .query((row, n) -> new SourceSays(
                        SupplierJson.draft(row.getString("draft")),
                        row.getTimestamp("received_at").toInstant()))
                .list();
    }
}
