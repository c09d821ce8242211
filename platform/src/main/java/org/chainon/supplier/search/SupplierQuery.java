package org.chainon.supplier.search;

import java.util.Set;
import org.chainon.jurisdiction.EnterpriseKind;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.supplier.Capacity.HeadcountBand;
import org.chainon.supplier.Capacity.TurnoverBand;
import org.chainon.supplier.ServiceKind;
import org.chainon.territory.AreaId;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the directory. An empty set asks nothing; several values of one set mean any of them; different sets must
 * all hold.
 *
 * @param words as typed; each must be found, the last may be unfinished
 * @param groups ids of activity groups; {@code activities} ids of activities, narrower
 * @param place the place of {@code meaning}
 * @param regions région or Québec region of a site
 * @param zones {@code QPV_2024}, {@code FRR}, {@code FRR+}, {@code ZRR}: a site lies in one
 * @param accredited kinds that an accreditation valid today proves
 * @param identifierPrefix first digits of the SIRET or NEQ, or empty
 * @param page from 1
 */
public record SupplierQuery(
        String words,
        Set<EnterpriseKind.Family> families,
        Set<EnterpriseKind> kinds,
        Set<String> groups,
        Set<String> activities,
        @Nullable AreaId place,
        PlaceMeaning meaning,
        Set<AreaId> regions,
        Set<ServiceKind> services,
        Set<EnterpriseKind> accredited,
        Set<TurnoverBand> turnovers,
        Set<HeadcountBand> headcounts,
        Set<String> zones,
        Set<Jurisdiction> jurisdictions,
        String identifierPrefix,
        Sort sort,
        int page,
        int size) {
    /** Everything, twenty a page. */
    public static final SupplierQuery ALL = new SupplierQuery(
            "",
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            null,
            PlaceMeaning.WORKS,
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            "",
            Sort.RELEVANCE,
            1,
            20);

    /** Orders of the list. Equals stand in an order drawn anew each day, so that nobody is always first. */
    public enum Sort {
        RELEVANCE,
        NAME,
        FRESHNESS
    }

    /** What the place is to the supplier. */
    public enum PlaceMeaning {
        /** « intervient à » */
        WORKS,
        /** « installé à » */
        ESTABLISHED
    }

    public SupplierQuery {
        families = Set.copyOf(families);
        kinds = Set.copyOf(kinds);
        groups = Set.copyOf(groups);
        activities = Set.copyOf(activities);
        regions = Set.copyOf(regions);
        services = Set.copyOf(services);
        accredited = Set.copyOf(accredited);
        turnovers = Set.copyOf(turnovers);
        headcounts = Set.copyOf(headcounts);
        zones = Set.copyOf(zones);
        jurisdictions = Set.copyOf(jurisdictions);
    }
}
