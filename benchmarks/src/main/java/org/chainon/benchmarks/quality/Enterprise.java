package org.chainon.benchmarks.quality;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.chainon.jurisdiction.EnterpriseKind;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.kernel.SupplierId;
import org.chainon.matching.engine.SupplierProfile;
import org.chainon.matching.engine.Work;
import org.chainon.supplier.Capacity;
import org.chainon.supplier.Site;
import org.chainon.supplier.Supplier;
import org.chainon.territory.Area;
import org.chainon.territory.AreaId;
import org.chainon.territory.Point;
import org.chainon.territory.Territory;
import org.jspecify.annotations.Nullable;

/** What is known of a legal unit at some moment: its register facts and the contracts that it won so far. */
final class Enterprise {
    private final String siren;
    private final Set<EnterpriseKind> kinds = EnumSet.noneOf(EnterpriseKind.class);
    private final Set<String> texts = new LinkedHashSet<>();
    private final Set<Site> sites = new LinkedHashSet<>();
    private final List<Work> works = new ArrayList<>();
    private @Nullable String naf;

    Enterprise(String siren) {
        this.siren = siren;
    }

    SupplierId id() {
        return new SupplierId(UUID.nameUUIDFromBytes(siren.getBytes(StandardCharsets.UTF_8)));
    }

    void kind(EnterpriseKind kind) {
        kinds.add(kind);
    }

    Set<EnterpriseKind> kinds() {
        return kinds;
    }

    void naf(@Nullable String code) {
        if (code != null) {
            naf = code.replace(".", "");
        }
    }

    @Nullable
    String naf() {
        return naf;
    }

    void text(@Nullable String text) {
        if (text != null && !text.isBlank()) {
            texts.add(text);
        }
    }

    void site(@Nullable Area commune, @Nullable Point point) {
        if (commune != null || point != null) {
            Point where = point == null && commune != null ? commune.point() : point;
            sites.add(new Site(null, "", "", "", commune == null ? null : commune.id(), where, sites.isEmpty()));
        }
    }

    void won(Work work) {
        works.add(work);
    }

    List<Work> works() {
        return works;
    }

    Set<Site> sites() {
        return sites;
    }

    /** @param description words that come with its trade */
    SupplierProfile profile(Territory territory, String description) {
        Supplier supplier = new Supplier(
                id(),
                Jurisdiction.FR,
                siren,
                siren,
                null,
                kinds,
                "",
                null,
                naf,
                null,
                List.of(),
                List.copyOf(sites),
                List.of(),
                Capacity.UNKNOWN,
                List.of(),
                List.of(),
                "benchmark",
                Instant.EPOCH);
        Set<AreaId> home = new HashSet<>();
        for (Site site : sites) {
            AreaId commune = site.commune();
            if (commune != null) {
                home.addAll(territory.withAncestors(commune));
            }
        }
        return new SupplierProfile(
                supplier,
                "",
                String.join("\n", texts) + "\n" + description,
                List.of(),
                works,
                List.of(),
                SupplierProfile.Limits.NONE,
                home);
    }
}
