package org.chainon.matching.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.chainon.jurisdiction.EnterpriseKind;
import org.chainon.nomenclature.Cpv;
import org.chainon.supplier.Capacity.TurnoverBand;
import org.chainon.supplier.Site;
import org.chainon.supplier.Supplier;
import org.chainon.territory.AreaId;
import org.chainon.territory.Point;
import org.chainon.territory.ServiceArea;
import org.jspecify.annotations.Nullable;

/**
 * What comparing needs of a supplier, compact: it is read anew from the index for each candidate.
 *
 * @param naf empty when unknown
 * @param activity hashes of stems of what it does, sorted; {@code other} of its names and description
 * @param turnover upper end of its yearly turnover, €; 0 when unknown or open
 * @param total how many works there are, of which {@code works} are the newest
 */
record SupplierFacts(
        Set<EnterpriseKind> kinds,
        String naf,
        int[] activity,
        int[] other,
        int[] cpv,
        List<Point> sites,
        List<AreaId> communes,
        List<ServiceArea> areas,
        long turnover,
        int total,
        List<WorkFacts> works,
        List<LeaningFacts> leanings,
        LimitFacts limits) {
    private static final int WORKS_KEPT = 100;
    private static final int LEANINGS_KEPT = 50;

    /** @param amount decimal logarithm of the amount in €; NaN when unknown */
    record WorkFacts(int[] stems, int cpv, int buyer, float lat, float lon, float amount, int day) {
        static WorkFacts of(Work work) {
            Point place = work.place();
            Cpv cpv = work.cpv();
            return new WorkFacts(
                    hashes(work.title()),
                    cpv == null ? 0 : Integer.parseInt(cpv.code()),
                    buyerKey(work.buyer()),
                    place == null ? Float.NaN : (float) place.lat(),
                    place == null ? Float.NaN : (float) place.lon(),
                    (float) magnitude(work.amount()),
                    (int) work.day().toEpochDay());
        }

        @Nullable
        Point place() {
            return Float.isNaN(lat) ? null : new Point(lat, lon);
        }
    }

    /** {@link SupplierProfile.Limits}: km, and decimal logarithms of amounts in €; NaN where it said nothing. */
    record LimitFacts(float tooFarKm, float tooLarge, float tooSmall) {
        static final LimitFacts NONE = new LimitFacts(Float.NaN, Float.NaN, Float.NaN);

        static LimitFacts of(SupplierProfile.Limits limits) {
            Double km = limits.tooFarKm();
            return new LimitFacts(
                    km == null ? Float.NaN : km.floatValue(), (float) magnitude(limits.tooLarge()), (float)
                            magnitude(limits.tooSmall()));
        }
    }

    record LeaningFacts(int[] stems, int[] cpv, boolean liked) {}

    static SupplierFacts of(SupplierProfile profile) {
        Supplier supplier = profile.supplier();
        TurnoverBand turnover = supplier.capacity().turnover();
        return new SupplierFacts(
                supplier.kinds(),
                supplier.naf() == null ? "" : supplier.naf().replace(".", ""),
                hashes(profile.activity()),
                hashes(profile.other()),
                codes(profile.cpv().stream().map(SupplierProfile.OfferedCpv::cpv)),
                supplier.sites().stream()
                        .map(Site::point)
                        .flatMap(Stream::ofNullable)
                        .toList(),
                supplier.sites().stream()
                        .map(Site::commune)
                        .flatMap(Stream::ofNullable)
                        .toList(),
                supplier.serviceAreas(),
                turnover == null || turnover == TurnoverBand.OVER_10M ? 0 : turnover.to(),
                profile.works().size(),
                profile.works().stream().limit(WORKS_KEPT).map(WorkFacts::of).toList(),
                profile.leanings().stream()
                        .limit(LEANINGS_KEPT)
                        .map(leaning -> new LeaningFacts(
                                hashes(leaning.title()), codes(leaning.cpv().stream()), leaning.liked()))
                        .toList(),
                LimitFacts.of(profile.limits()));
    }

    /** The same as it would be if only some of its works were known. */
    SupplierFacts having(Predicate<WorkFacts> known) {
        List<WorkFacts> kept = works.stream().filter(known).toList();
        int all = kept.size() == works.size() ? total : kept.size();
        return new SupplierFacts(
                kinds, naf, activity, other, cpv, sites, communes, areas, turnover, all, kept, leanings, limits);
    }

    private static int[] codes(Stream<Cpv> codes) {
        return codes.mapToInt(cpv -> Integer.parseInt(cpv.code())).distinct().toArray();
    }

    static int[] hashes(String text) {
        int[] hashes =
                FrenchText.stems(text).stream().mapToInt(String::hashCode).toArray();
        Arrays.sort(hashes);
        return hashes;
    }

    static int buyerKey(String buyer) {
        return buyer.isBlank() ? 0 : buyer.strip().toLowerCase(Locale.ROOT).hashCode();
    }

    /** Decimal logarithm of an amount in €, at least 3 (below, amounts are mostly placeholders); NaN when unknown. */
    static double magnitude(@Nullable Double amount) {
        return amount == null || amount < 100 ? Double.NaN : Math.log10(Math.max(1000, amount));
    }
}
