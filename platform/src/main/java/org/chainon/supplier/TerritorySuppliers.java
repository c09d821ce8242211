package org.chainon.supplier;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.chainon.kernel.SupplierId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All suppliers of a territory at once, with what decides whether contracts can find them; also those that were withdrawn. */
@Repository
public class TerritorySuppliers {
    private final JdbcClient jdbc;

    TerritorySuppliers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A supplier in short.
     *
     * @param hasActivity whether it says an activity of the list
     * @param hasArea whether it says where it works
     */
    public record Known(
            SupplierId id,
            String name,
            boolean withdrawn,
            boolean hasActivity,
            boolean hasArea,
            Verification.State verification) {}

    /** @param areas ids of places, of which one must hold one of its sites; by name */
    public List<Known> in(Set<String> areas) {
        return jdbc.sql("""
                        select s.id, coalesce(nullif(s.profile ->> 'tradeName', ''), s.profile ->> 'name') as name,
                          s.withdrawn, cardinality(s.activities) > 0 as has_activity,
                          jsonb_array_length(s.profile -> 'serviceAreas') > 0 as has_area,
                          coalesce(v.state, 'NONE') as verification
                        from supplier.supplier s left join supplier.verification v on v.supplier_id = s.id
                        where s.site_areas && :areas::text[] order by s.name_folded, s.id""")
                .param("areas", areas.toArray(String[]::new))
                .query((row, n) -> new Known(
                        new SupplierId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getBoolean("withdrawn"),
                        row.getBoolean("has_activity"),
                        row.getBoolean("has_area"),
                        Verification.State.valueOf(row.getString("verification"))))
                .list();
    }
}
