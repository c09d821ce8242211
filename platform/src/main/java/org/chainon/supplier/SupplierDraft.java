package org.chainon.supplier;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.chainon.jurisdiction.EnterpriseKind;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.territory.ServiceArea;
import org.jspecify.annotations.Nullable;

/**
 * What one source says about one supplier, before it is checked and joined with what other sources say. The components are
 * those of {@link Supplier}.
 *
 * @param source who says it: {@code demo}, {@code suppliers}, {@code self}
 * @param sourceKey the source's own id of this supplier: the same key again replaces what was said
 */
public record SupplierDraft(
        String source,
        String sourceKey,
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
        List<PastContract> pastContracts) {
    public SupplierDraft {
        kinds = Set.copyOf(kinds);
        activities = List.copyOf(activities);
        sites = List.copyOf(sites);
        serviceAreas = List.copyOf(serviceAreas);
        accreditations = List.copyOf(accreditations);
        pastContracts = List.copyOf(pastContracts);
    }

    public static Builder of(String source, String sourceKey, Jurisdiction jurisdiction, String name) {
        return new Builder(source, sourceKey, jurisdiction, name);
    }

    public SupplierDraft withAccreditations(List<Accreditation> others) {
        return new SupplierDraft(
                source,
                sourceKey,
                jurisdiction,
                identifier,
                name,
                tradeName,
                kinds,
                description,
                website,
                naf,
                legalCategory,
                activities,
                sites,
                serviceAreas,
                capacity,
                others,
                pastContracts);
    }

    /** The same with one reference more, as the first. */
    public SupplierDraft with(PastContract reference) {
        List<PastContract> references = new ArrayList<>(pastContracts);
        references.addFirst(reference);
        return new SupplierDraft(
                source,
                sourceKey,
                jurisdiction,
                identifier,
                name,
                tradeName,
                kinds,
                description,
                website,
                naf,
                legalCategory,
                activities,
                sites,
                serviceAreas,
                capacity,
                accreditations,
                references);
    }

    SupplierDraft withIdentifier(@Nullable String checked) {
        return new SupplierDraft(
                source,
                sourceKey,
                jurisdiction,
                checked,
                name,
                tradeName,
                kinds,
                description,
                website,
                naf,
                legalCategory,
                activities,
                sites,
                serviceAreas,
                capacity,
                accreditations,
                pastContracts);
    }

    /** Says one thing after the other; what is not said stays unknown. */
    public static final class Builder {
        private final String source;
        private final String sourceKey;
        private final Jurisdiction jurisdiction;
        private final String name;
        private final Set<EnterpriseKind> kinds = EnumSet.noneOf(EnterpriseKind.class);
        private final List<SupplierActivity> activities = new ArrayList<>();
        private final List<Site> sites = new ArrayList<>();
        private final List<ServiceArea> serviceAreas = new ArrayList<>();
        private final List<Accreditation> accreditations = new ArrayList<>();
        private final List<PastContract> pastContracts = new ArrayList<>();
        private @Nullable String identifier;
        private @Nullable String tradeName;
        private String description = "";
        private @Nullable String website;
        private @Nullable String naf;
        private @Nullable String legalCategory;
        private Capacity capacity = Capacity.UNKNOWN;

        private Builder(String source, String sourceKey, Jurisdiction jurisdiction, String name) {
            this.source = source;
            this.sourceKey = sourceKey;
            this.jurisdiction = jurisdiction;
            this.name = name;
        }

        public Builder identifier(@Nullable String siretOrNeq) {
            this.identifier = siretOrNeq;
            return this;
        }

        public Builder tradeName(@Nullable String shown) {
            this.tradeName = shown;
            return this;
        }

        public Builder kind(EnterpriseKind kind) {
            kinds.add(kind);
            return this;
        }

        public Builder kinds(Set<EnterpriseKind> more) {
            kinds.addAll(more);
            return this;
        }

        public Builder description(String text) {
            this.description = text;
            return this;
        }

        public Builder website(@Nullable String address) {
            this.website = address;
            return this;
        }

        public Builder naf(@Nullable String code) {
            this.naf = code;
            return this;
        }

        public Builder legalCategory(@Nullable String code) {
            this.legalCategory = code;
            return this;
        }

        public Builder activity(SupplierActivity activity) {
            activities.add(activity);
            return this;
        }

        public Builder activities(List<SupplierActivity> more) {
            activities.addAll(more);
            return this;
        }

        public Builder site(Site site) {
            sites.add(site);
            return this;
        }

        public Builder serviceArea(ServiceArea area) {
            serviceAreas.add(area);
            return this;
        }

        public Builder capacity(Capacity known) {
            this.capacity = known;
            return this;
        }

        public Builder accreditation(Accreditation accreditation) {
            accreditations.add(accreditation);
            return this;
        }

        public Builder pastContract(PastContract contract) {
            pastContracts.add(contract);
            return this;
        }

        public SupplierDraft build() {
            return new SupplierDraft(
                    source,
                    sourceKey,
                    jurisdiction,
                    identifier,
                    name,
                    tradeName,
                    kinds,
                    description,
                    website,
                    naf,
                    legalCategory,
                    activities,
                    sites,
                    serviceAreas,
                    capacity,
                    accreditations,
                    pastContracts);
        }
    }
}
