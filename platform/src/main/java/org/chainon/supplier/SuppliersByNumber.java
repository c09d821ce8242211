package org.chainon.supplier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chainon.jurisdiction.Jurisdiction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Many suppliers at once by the numbers that others write of them: SIRET, SIREN, NEQ, also numbers borne before. */
@Repository
public class SuppliersByNumber {
    private static final int BATCH = 5_000;

    private final JdbcClient jdbc;

    SuppliersByNumber(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Hit(String number, Supplier supplier) {}

    /**
     * Who stands behind each number today: of a SIRET its own supplier, else another establishment of the legal unit. Numbers of nobody
     * in the directory, and of who was withdrawn, are left out.
     *
     * @param numbers in plain digits
     */
    public Map<String, Supplier> of(Jurisdiction law, Collection<String> numbers) {
        List<String> all =
                numbers.stream().filter(number -> !number.isEmpty()).distinct().toList();
        Map<String, Supplier> found = new HashMap<>();
        for (int from = 0; from < all.size(); from += BATCH) {
            batch(law, all.subList(from, Math.min(all.size(), from + BATCH)))
                    .forEach(hit -> found.put(hit.number(), hit.supplier()));
        }
        return found;
    }

    private List<Hit> batch(Jurisdiction law, List<String> numbers) {
        return jdbc.sql("""
                        with asked as (
                          select number, case when :law = 'FR' then left(number, 9) else number end as unit
                          from unnest(:numbers::text[]) as number),
                        named as (
                          select a.number, s.identifier, s.identifier = a.number as itself from asked a
                          join supplier.supplier s on s.identifier ~>=~ a.unit and s.identifier ~<~ (a.unit || ':')
                          where s.jurisdiction = :law and not s.withdrawn
                          union all
                          select a.number, f.current, f.former = a.number from asked a
                          join supplier.former_identifier f on f.former ~>=~ a.unit and f.former ~<~ (a.unit || ':')
                          where f.jurisdiction = :law),
                        best as (
                          select distinct on (n.number) n.number, s.id from named n
                          join supplier.supplier s on s.identifier = n.identifier and s.jurisdiction = :law and not s.withdrawn
                          order by n.number, n.itself desc, n.identifier)
                        select b.number, s.profile from best b join supplier.supplier s on s.id = b.id""")
                .param("law", law.name())
                .param("numbers", numbers.toArray(String[]::new))
                .query(SuppliersByNumber::hit)
                .list();
    }

    private static Hit hit(ResultSet row, int n) throws SQLException {
        return new Hit(row.getString("number"), SupplierRows.read(row.getString("profile")));
    }
}
