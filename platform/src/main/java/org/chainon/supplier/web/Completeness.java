package org.chainon.supplier.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chainon.jurisdiction.EnterpriseKind;
import org.chainon.supplier.Accreditation;
import org.chainon.supplier.Capacity;
import org.chainon.supplier.PastContract;
import org.chainon.supplier.Site;
import org.chainon.supplier.Supplier;
import org.chainon.supplier.SupplierActivity;
import org.chainon.supplier.SupplierDraft;
import org.chainon.supplier.draft.Section;
import org.chainon.territory.ServiceArea;

/**
 * How much of a profile is filled in; what helps most to be found weighs most.
 *
 * @param share from 0 to 1
 * @param missing what is not said, as ends of message keys, what would help most first
 */
public record Completeness(double share, List<String> missing) {
    public Completeness {
        missing = List.copyOf(missing);
    }

    public static Completeness of(Supplier supplier) {
        return of(
                supplier.kinds(),
                supplier.description(),
                supplier.activities(),
                supplier.sites(),
                supplier.serviceAreas(),
                supplier.capacity(),
                supplier.accreditations(),
                supplier.pastContracts());
    }

    public static Completeness of(SupplierDraft draft) {
        return of(
                draft.kinds(),
                draft.description(),
                draft.activities(),
                draft.sites(),
                draft.serviceAreas(),
                draft.capacity(),
                draft.accreditations(),
                draft.pastContracts());
    }

    /** What would help most to be found; empty when nothing is missing. */
    public Optional<String> next() {
        return missing.stream().findFirst();
    }

    /** The page of the profile where a missing part is said. */
    public static Section section(String part) {
        return switch (part) {
            case "activities" -> Section.ACTIVITIES;
            case "site" -> Section.SITES;
            case "reach" -> Section.REACH;
            case "contracts" -> Section.REFERENCES;
            case "capacity" -> Section.CAPACITY;
            case "accreditations" -> Section.PROOFS;
            default -> Section.IDENTITY;
        };
    }

    private record Part(String name, int weight, boolean said) {}

    private static Completeness of(
            Set<EnterpriseKind> kinds,
            String description,
            List<SupplierActivity> activities,
            List<Site> sites,
            List<ServiceArea> reach,
            Capacity capacity,
            List<Accreditation> accreditations,
            List<PastContract> contracts) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part("activities", 25, activities.stream().anyMatch(each -> each.activity() != null)));
        parts.add(new Part("site", 15, sites.stream().anyMatch(site -> site.commune() != null)));
        parts.add(new Part("reach", 15, !reach.isEmpty()));
        parts.add(new Part("contracts", 12, !contracts.isEmpty()));
        parts.add(new Part("kinds", 10, !kinds.isEmpty()));
        parts.add(new Part("capacity", 8, capacity.headcount() != null || capacity.turnover() != null));
        // A legal form proves itself.
        boolean provesItself = !kinds.isEmpty() && kinds.stream().allMatch(EnterpriseKind::byLegalForm);
        parts.add(new Part("accreditations", 8, !accreditations.isEmpty() || provesItself));
        parts.add(new Part("description", 7, !description.isBlank()));
        double all = parts.stream().mapToInt(Part::weight).sum();
        double said = parts.stream().filter(Part::said).mapToInt(Part::weight).sum();
        return new Completeness(
                said / all,
                parts.stream()
                        .filter(part -> !part.said())
                        .sorted(Comparator.comparingInt(Part::weight).reversed())
                        .map(Part::name)
                        .toList());
    }
}
