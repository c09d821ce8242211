package org.chainon.matching.engine;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.kernel.SupplierId;
import org.chainon.nomenclature.Cpv;
import org.chainon.supplier.Capacity;
import org.chainon.supplier.Supplier;
import org.chainon.territory.AreaId;
import org.jspecify.annotations.Nullable;

/**
 * A supplier as the engine compares it.
 *
 * @param activity words of what it does: labels of its activities and CPV codes, its own words
 * @param other its names and description
 * @param cpv codes it declared, and those that its activities are bought under
 * @param works contracts it won or carried out, kept newest first
 * @param leanings what it said of lots that were proposed to it
 * @param limits what it said of their distance and size
 * @param home every area that holds one of its sites
 */
public record SupplierProfile(
        Supplier supplier,
        String activity,
        String other,
        List<OfferedCpv> cpv,
        List<Work> works,
        List<Leaning> leanings,
        Limits limits,
        Set<AreaId> home) {
    public SupplierProfile {
        cpv = List.copyOf(cpv);
        works = works.stream()
                .sorted(Comparator.comparing(Work::day).reversed())
                .toList();
        leanings = List.copyOf(leanings);
        home = Set.copyOf(home);
    }

    /** The id under which a winner that is in no directory is compared: always the same for the same legal unit. */
    public static SupplierId idOf(String unit) {
        return new SupplierId(UUID.nameUUIDFromBytes(unit.getBytes(StandardCharsets.UTF_8)));
    }

    /** A winner of whom only its name and contracts are known. */
    public static SupplierProfile ofWinner(SupplierId id, String name, List<Work> works) {
        Supplier supplier = new Supplier(
                id,
                Jurisdiction.FR,
                null,
                name,
                null,
                Set.of(),
                "",
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                Capacity.UNKNOWN,
                List.of(),
                List.of(),
                "award",
                Instant.EPOCH);
        return new SupplierProfile(supplier, "", name, List.of(), works, List.of(), Limits.NONE, Set.of());
    }

    /** The same with other works. */
    public SupplierProfile having(List<Work> others) {
        return new SupplierProfile(supplier, activity, other, cpv, others, leanings, limits, home);
    }

    /** Titles of its works. */
    public String past() {
        return works.stream().map(Work::title).collect(Collectors.joining("\n"));
    }

    /**
     * A code under which the supplier sells.
     *
     * @param activity label of the activity it comes from, empty when the supplier named the code itself
     */
    public record OfferedCpv(Cpv cpv, String activity) {}

    /**
     * What a supplier thinks of a lot.
     *
     * @param liked interested, else « pas notre métier »
     */
    public record Leaning(String title, List<Cpv> cpv, boolean liked) {
        public Leaning {
            cpv = List.copyOf(cpv);
        }
    }

    /**
     * Where lots begin to be too far, too large or too small for it, by those that it refused; null where it said nothing.
     *
     * @param tooFarKm km from its nearest site
     * @param tooLarge amount of the smallest lot that was too large, € excl. VAT
     * @param tooSmall amount of the largest lot that was too small, € excl. VAT
     */
    public record Limits(
            @Nullable Double tooFarKm,
            @Nullable Double tooLarge,
            @Nullable Double tooSmall) {
        public static final Limits NONE = new Limits(null, null, null);
    }
}
