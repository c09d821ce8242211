package org.chainon.supplier;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.territory.AreaId;
import org.chainon.territory.Point;
import org.chainon.territory.ServiceArea;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Suppliers in a few words, for tests. */
public final class SupplierFixtures {
    public static final AreaId LILLE = AreaId.commune("59350");
    public static final AreaId ARRAS = AreaId.commune("62041");
    public static final AreaId NORD = AreaId.departement("59");
    public static final Point LILLE_CENTRE = new Point(50.63, 3.06);

    private static final AtomicInteger NEXT = new AtomicInteger(1000);

    private SupplierFixtures() {}

    /** A SIRET that no enterprise has and no other test uses: the check digits are right. */
    public static String siret() {
        String siren = withCheckDigit("9990" + String.format("%04d", NEXT.incrementAndGet()));
        return withCheckDigit(siren + "0001");
    }

    private static String withCheckDigit(String digits) {
        for (int check = 0; check < 10; check++) {
            String candidate = digits + check;
            int sum = 0;
            for (int i = 0; i < candidate.length(); i++) {
                int digit = candidate.charAt(candidate.length() - 1 - i) - '0';
                int weighed = i % 2 == 1 ? digit * 2 : digit;
                sum += weighed > 9 ? weighed - 9 : weighed;
            }
            if (sum % 10 == 0) {
                return candidate;
            }
        }
        throw new IllegalStateException(digits);
    }

    public static SupplierDraft.Builder supplier(String key, String name) {
        return SupplierDraft.of("test", key, Jurisdiction.FR, name);
    }

    public static Site siteIn(AreaId commune) {
        return new Site(null, "1 rue de l'Essai", "", "", commune, null, true);
    }

    public static SupplierActivity doing(String activity, ServiceKind... services) {
        return new SupplierActivity(activity, Set.of(services), Set.of(), "");
    }

    public static ServiceArea in(AreaId... places) {
        return new ServiceArea.Chosen(Set.of(places));
    }

    /** Takes everything of a source out again, so that other tests do not see it. */
    public static void forget(JdbcClient jdbc, String source) {
        jdbc.sql("""
                        with gone as (delete from supplier.source_record where source = ? returning supplier_id)
                        select distinct supplier_id from gone""").params(source).query((row, n) -> row.getString(1)).list();
        jdbc.sql("delete from supplier.supplier s where not exists"
                        + " (select from supplier.source_record r where r.supplier_id = s.id)")
                .update();
    }

    public static List<String> names(List<Supplier> suppliers) {
        return suppliers.stream().map(Supplier::displayName).toList();
    }
}
