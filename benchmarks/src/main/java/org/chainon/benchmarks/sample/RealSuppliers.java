package org.chainon.benchmarks.sample;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.chainon.jurisdiction.EnterpriseKind;
import org.chainon.jurisdiction.EnterpriseKind.Family;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.kernel.SupplierId;
import org.chainon.supplier.Capacity;
import org.chainon.supplier.Site;
import org.chainon.supplier.Supplier;
import org.chainon.supplier.SupplierActivity;
import org.chainon.territory.Area;
import org.chainon.territory.AreaId;
import org.chainon.territory.Point;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The real insertion and disability enterprises: kind, NAF, name, few descriptions, place. As when they are imported, the
 * commune is the one nearest to their point, and the NAF code gives activities unless it only says who carries the enterprise.
 */
public final class RealSuppliers implements Suppliers {
    private final PlatformTables tables;
    private final List<Supplier> suppliers = new ArrayList<>();

    public RealSuppliers(DataFolder data, PlatformTables tables) {
        this.tables = tables;
        data.eachObject(DataFolder.POOL, row -> suppliers.add(supplier(row)));
    }

    @Override
    public int size() {
        return suppliers.size();
    }

    @Override
    public String origin() {
        return "real";
    }

    @Override
    public Iterator<Supplier> iterator() {
        return suppliers.iterator();
    }

    private Supplier supplier(JsonNode row) {
        String siret = DataFolder.text(row, "siret");
        String naf = DataFolder.text(row, "naf");
        Set<EnterpriseKind> kinds = EnumSet.of(EnterpriseKind.valueOf(DataFolder.text(row, "kind")));
        return new Supplier(
                new SupplierId(UUID.nameUUIDFromBytes((siret + kinds).getBytes(StandardCharsets.UTF_8))),
                Jurisdiction.FR,
                siret,
                DataFolder.text(row, "nom"),
                null,
                kinds,
                DataFolder.text(row, "desc"),
                null,
                naf,
                null,
                activities(naf, kinds),
                List.of(site(row, siret)),
                List.of(),
                Capacity.UNKNOWN,
                List.of(),
                List.of(),
                "suppliers",
                Instant.EPOCH);
    }

    private List<SupplierActivity> activities(String naf, Set<EnterpriseKind> kinds) {
        if (naf.isEmpty() || tellsOnlyOfTheCarrier(naf, kinds)) {
            return List.of();
        }
        return tables.activities().ofNaf(naf).stream()
                .map(activity -> new SupplierActivity(activity.id(), Set.of(), Set.of(), ""))
                .toList();
    }

    /** Social action, lodging, public bodies, associations, staffing, training: not what such an enterprise sells. */
    public static boolean tellsOnlyOfTheCarrier(String naf, Set<EnterpriseKind> kinds) {
        return naf.matches("(78|84|87|88|94).*|8559.")
                && kinds.stream()
                        .map(EnterpriseKind::family)
                        .anyMatch(family -> family == Family.INSERTION || family == Family.DISABILITY);
    }

    private Site site(JsonNode row, String siret) {
        JsonNode lat = row.path("lat");
        Point point = lat.isNumber() ? new Point(lat.asDouble(), row.path("lon").asDouble()) : null;
        return new Site(siret, "", "", "", commune(point, DataFolder.text(row, "dep")), point, true);
    }

    /** The nearest commune; without a point the département stands for it. */
    private @Nullable AreaId commune(@Nullable Point point, String departement) {
        if (point != null) {
            return tables.territory().nearest(point).map(Area::id).orElse(null);
        }
        return tables.territory()
                .find(AreaId.departement(departement))
                .map(Area::id)
                .orElse(null);
    }
}
