package org.chainon.supplier.web;

import java.util.ArrayList;
import java.util.List;
import org.chainon.supplier.Supplier;

/**
 * How much of a profile is filled in.
 *
 * @param share from 0 to 1
 * @param missing what is not said, as ends of message keys
 */
public record Completeness(double share, List<String> missing) {
    private static final int PARTS = 8;

    public Completeness {
        missing = List.copyOf(missing);
    }

    static Completeness of(Supplier supplier) {
        List<String> missing = new ArrayList<>();
        check(!supplier.kinds().isEmpty(), "kinds", missing);
        check(!supplier.description().isBlank(), "description", missing);
        check(supplier.activities().stream().anyMatch(activity -> activity.activity() != null), "activities", missing);
        check(supplier.sites().stream().anyMatch(site -> site.commune() != null), "site", missing);
        check(!supplier.serviceAreas().isEmpty(), "reach", missing);
        check(supplier.capacity().headcount() != null || supplier.capacity().turnover() != null, "capacity", missing);
        check(!supplier.accreditations().isEmpty(), "accreditations", missing);
        check(!supplier.pastContracts().isEmpty(), "contracts", missing);
        return new Completeness((PARTS - missing.size()) / (double) PARTS, missing);
    }

    private static void check(boolean said, String part, List<String> missing) {
        if (!said) {
            missing.add(part);
        }
    }
}
