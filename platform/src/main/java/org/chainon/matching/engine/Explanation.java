package org.chainon.matching.engine;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.chainon.jurisdiction.EnterpriseKind;
import org.chainon.jurisdiction.ReservedRegime;
import org.chainon.kernel.Reason;
import org.chainon.matching.engine.Evidence.CpvPair;
import org.chainon.supplier.Accreditation;
import org.chainon.supplier.Supplier;
import org.chainon.territory.ServiceArea;

/** Evidence as reasons with values: what speaks for the supplier, strongest first, and what is missing. */
final class Explanation {
    private static final double WORTH_SAYING = 0.05;
    private static final int WORDS_SHOWN = 5;
    private static final double GROUPING_FROM = 1.0;
    private static final double NEAR_KM = 100;

    private final SupplierProfile profile;
    private final Supplier supplier;
    private final LotProfile lot;
    private final Evidence evidence;

    Explanation(SupplierProfile profile, LotProfile lot, Evidence evidence) {
        this.profile = profile;
        this.supplier = profile.supplier();
        this.lot = lot;
        this.evidence = evidence;
    }

    private record Weighted(double weight, Reason reason) {}

    List<Reason> reasons() {
        List<Weighted> found = new ArrayList<>();
        ReservedRegime regime = evidence.regime();
        if (regime != null) {
            found.add(new Weighted(Double.MAX_VALUE, reserved(regime)));
        }
        CpvPair pair = evidence.codes();
        if (pair != null) {
            found.add(new Weighted(atLeast(evidence.part(Feature.CPV)), code(pair)));
        }
        if (!evidence.words().isEmpty()) {
            String words = String.join(
                    ", ", evidence.words().stream().limit(WORDS_SHOWN).toList());
            found.add(new Weighted(atLeast(evidence.part(Feature.WORDS)), Reason.of("match.words", "words", words)));
        }
        work().ifPresent(found::add);
        if (evidence.usualTrade() && supplier.naf() != null) {
            double trade = atLeast(evidence.part(Feature.TRADE, Feature.NEWCOMER_TRADE));
            found.add(new Weighted(trade, Reason.of("match.trade", "naf", supplier.naf())));
        }
        Reach.Way way = evidence.way();
        if (way != null) {
            place(
                    way,
                    atLeast(evidence.part(Feature.DISTANCE, Feature.DISTANCE_WHERE_LOCAL, Feature.NEWCOMER_DISTANCE)),
                    found);
        }
        Double times = evidence.timesTurnover();
        if (times != null && times <= GROUPING_FROM) {
            found.add(new Weighted(atLeast(evidence.part(Feature.SIZE, Feature.BEYOND)), Reason.of("match.size")));
        }
        if (evidence.said() > WORTH_SAYING) {
            found.add(new Weighted(evidence.said(), Reason.of("match.liked")));
        }
        return found.stream()
                .sorted(Comparator.comparingDouble(Weighted::weight).reversed())
                .map(Weighted::reason)
                .toList();
    }

    /** What is told as a reason counts a little at least. */
    private static double atLeast(double part) {
        return Math.max(WORTH_SAYING, part);
    }

    private Optional<Weighted> work() {
        if (evidence.likest() < 0 || evidence.likest() >= profile.works().size()) {
            return Optional.empty();
        }
        Work work = profile.works().get(evidence.likest());
        double weight = atLeast(evidence.part(
                Feature.WORKED,
                Feature.LIKEST_WORK,
                Feature.ALL_WORKS,
                Feature.BEST_WORKS,
                Feature.LIKEST_TITLE,
                Feature.EXPERIENCE));
        String code = evidence.sameBuyer() ? "match.past-same-buyer" : "match.past";
        return Optional.of(new Weighted(
                weight,
                new Reason(
                        code,
                        Map.of(
                                "title",
                                work.title(),
                                "year",
                                String.valueOf(work.day().getYear())))));
    }

    private Reason reserved(ReservedRegime regime) {
        EnterpriseKind kind = supplier.kinds().stream()
                .filter(regime.eligible()::contains)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        String code =
                regime.confirmed() && !regime.doubtful().contains(kind) ? "match.reserved" : "match.reserved-to-check";
        return new Reason(code, Map.of("article", regime.article(), "kind", kind));
    }

    private Reason code(CpvPair pair) {
        return profile.cpv().stream()
                .filter(offered -> offered.cpv().equals(pair.supplier())
                        && !offered.activity().isEmpty())
                .findFirst()
                .map(offered -> new Reason(
                        "match.activity",
                        Map.of("activity", offered.activity(), "lot", pair.lot().code())))
                .orElseGet(() -> new Reason(
                        "match.cpv",
                        Map.of("cpv", pair.supplier().code(), "lot", pair.lot().code())));
    }

    private static void place(Reach.Way way, double weight, List<Weighted> found) {
        Double km = way.km();
        switch (way.by()) {
            case ServiceArea.Everywhere all ->
                found.add(new Weighted(
                        weight,
                        Reason.of("match.everywhere", "country", all.country().code())));
            case ServiceArea.Around around ->
                found.add(new Weighted(weight, Reason.of("match.radius", "km", Math.round(around.km()))));
            case ServiceArea.Chosen chosen -> {
                Objects.requireNonNull(chosen);
                found.add(new Weighted(weight, Reason.of("match.area", "place", way.place())));
            }
            case null -> {
                if (way.inside()) {
                    found.add(new Weighted(weight, Reason.of("match.inside", "place", way.place())));
                }
            }
        }
        if (km != null && km <= NEAR_KM) {
            found.add(new Weighted(
                    weight * 0.9,
                    new Reason("match.distance", Map.of("km", Math.max(1, Math.round(km)), "place", way.place()))));
        }
    }

    List<Reason> lacks() {
        List<Reason> lacks = new ArrayList<>();
        ReservedRegime regime = evidence.regime();
        if (regime != null) {
            accreditation(regime, lacks);
        }
        Double times = evidence.timesTurnover();
        if (times != null && times > GROUPING_FROM) {
            lacks.add(Reason.of("match.lack.too-big", "times", Math.round(times * 10) / 10.0));
        }
        Reach.Way way = evidence.way();
        if (way != null && way.by() == null && way.declared()) {
            lacks.add(Reason.of("match.lack.outside", "place", way.place()));
        } else if (way != null && !way.declared()) {
            lacks.add(Reason.of("match.lack.no-area"));
        }
        if (evidence.beyondLimits()) {
            lacks.add(Reason.of("match.lack.beyond-limits"));
        } else if (evidence.said() < -WORTH_SAYING) {
            lacks.add(Reason.of("match.lack.refused-like"));
        }
        if (supplier.activities().isEmpty()) {
            lacks.add(Reason.of("match.lack.no-activity"));
        }
        if (profile.works().isEmpty()) {
            lacks.add(Reason.of("match.lack.no-reference"));
        }
        if (supplier.capacity().turnover() == null && lot.lot().value() != null) {
            lacks.add(Reason.of("match.lack.no-turnover"));
        }
        return lacks;
    }

    /** Being of the right kind is one thing, proof of it another, unless the legal form says it all. */
    private void accreditation(ReservedRegime regime, List<Reason> lacks) {
        if (supplier.kinds().stream()
                .anyMatch(kind -> kind.byLegalForm() && regime.eligible().contains(kind))) {
            return;
        }
        List<Accreditation> proofs = supplier.accreditations().stream()
                .filter(proof -> proof.kind() != null && regime.eligible().contains(proof.kind()))
                .toList();
        OffsetDateTime deadline = lot.lot().deadline();
        LocalDate day = deadline == null ? lot.day() : deadline.toLocalDate();
        if (proofs.isEmpty()) {
            lacks.add(Reason.of("match.lack.proof"));
        } else if (proofs.stream().noneMatch(proof -> proof.validOn(day))) {
            lacks.add(Reason.of("match.lack.expired", "date", day));
        }
    }
}
