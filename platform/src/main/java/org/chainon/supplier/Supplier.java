package org.chainon.supplier;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.chainon.jurisdiction.EnterpriseKind;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.kernel.SupplierId;
import org.chainon.territory.ServiceArea;
import org.jspecify.annotations.Nullable;

/**
 * A committed enterprise (<i>fournisseur</i>) as the directory shows it.
 *
 * @param identifier SIRET of the head site, or NEQ; null when none is known
 * @param naf NAF rév. 2 code without dot ({@code 8121Z}), or null
 * @param legalCategory INSEE legal category (4 digits), or null
 * @param serviceAreas where it works; empty when it did not say (then: its département)
 * @param source where the profile comes from: {@code demo}, {@code suppliers}, later {@code self}
 */
public record Supplier(
        SupplierId id,
        Jurisdiction jurisdiction,
        @Nullable String identifier,
        String name,
        @Nullable String tradeName,
        Set<EnterpriseKind> kinds,
        String description,
        @Nullable String website,
        @Nullable String naf,
        @Nullable String legalCategory,
        List<SupplierActivity> activities,
        List<Site> sites,
        List<ServiceArea> serviceAreas,
        Capacity capacity,
        List<Accreditation> accreditations,
        List<PastContract> pastContracts,
        String source,
        Instant updatedAt) {
    public Supplier {
        kinds = Set.copyOf(kinds);
        activities = List.copyOf(activities);
        sites = List.copyOf(sites);
        serviceAreas = List.copyOf(serviceAreas);
        accreditations = List.copyOf(accreditations);
        pastContracts = List.copyOf(pastContracts);
    }

    /** The name that people use. */
    public String displayName() {
        return tradeName == null || tradeName.isBlank() ? name : tradeName;
    }
}
