package org.chainon.matching.engine;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.chainon.jurisdiction.EnterpriseKind;
import org.chainon.jurisdiction.ReservedRegime;
import org.chainon.kernel.Reason;
import org.chainon.matching.engine.Evidence.CpvPair;
import org.chainon.matching.engine.Evidence.PlaceMatch;
import org.chainon.supplier.Accreditation;
import org.chainon.supplier.Supplier;
import org.chainon.territory.ServiceArea;

/** Evidence as reasons with values: what speaks for the supplier, strongest first, and what is missing. */
final class Explanation {
    private static final double WORTH_SAYING = 0.05;
    private static final int WORDS_SHOWN = 5;
    private static final double GROUPING_FROM = 1.0;

    private final Supplier supplier;
    private final LotProfile lot;
    private final Evidence evidence;

    Explanation(Supplier supplier, LotProfile lot, Evidence evidence) {
        this.supplier = supplier;
        this.lot = lot;
        this.evidence = evidence;
    }

    private record Weighted(double weight, Reason reason) {}

    List<Reason> reasons() {
        List<Weighted> found = new ArrayList<>();
        ReservedRegime regime = evidence.regime();
        if (regime != null) {
            found.add(new Weighted(2, reserved(regime)));
        }
        CpvPair pair = evidence.cpvPair();
        if (pair != null) {
            found.add(new Weighted(evidence.cpv(), activity(pair)));
        }
        if (evidence.words() > WORTH_SAYING) {
            String words = evidence.sharedWords().stream().limit(WORDS_SHOWN).collect(Collectors.joining(", "));
            found.add(new Weighted(evidence.words() * 0.8, Reason.of("match.words", "words", words)));
        }
        if (evidence.past() != null) {
            found.add(new Weighted(
                    0.6,
                    new Reason(
                            "match.past",
                            Map.of(
                                    "title",
                                    evidence.past().title(),
                                    "year",
                                    String.valueOf(evidence.past().year())))));
        }
        PlaceMatch place = evidence.placeMatch();
        if (place != null) {
            place(place, found);
        }
        Double times = evidence.timesTurnover();
        if (times != null && times <= GROUPING_FROM) {
            found.add(new Weighted(0.2 * evidence.capacity(), Reason.of("match.size")));
        }
        return found.stream()
                .sorted(Comparator.comparingDouble(Weighted::weight).reversed())
                .map(Weighted::reason)
                .toList();
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

    private static Reason activity(CpvPair pair) {
        if (pair.activity().isEmpty()) {
            return new Reason(
                    "match.cpv",
                    Map.of("cpv", pair.supplier().code(), "lot", pair.lot().code()));
        }
        return new Reason(
                "match.activity",
                Map.of("activity", pair.activity(), "lot", pair.lot().code()));
    }

    private static void place(PlaceMatch place, List<Weighted> found) {
        Double km = place.km();
        double weight = 0.5 * evidenceOf(place);
        switch (place.by()) {
            case ServiceArea.Everywhere all ->
                found.add(new Weighted(
                        weight,
                        Reason.of("match.everywhere", "country", all.country().code())));
            case ServiceArea.Around around ->
                found.add(new Weighted(weight, Reason.of("match.radius", "km", Math.round(around.km()))));
            case ServiceArea.Chosen chosen -> {
                Objects.requireNonNull(chosen);
                found.add(new Weighted(weight, Reason.of("match.area", "place", place.place())));
            }
            case null -> {
                if (place.inside()) {
                    found.add(new Weighted(weight, Reason.of("match.inside", "place", place.place())));
                }
            }
        }
        if (km != null && km <= 100) {
            found.add(new Weighted(
                    weight * 0.9,
                    new Reason("match.distance", Map.of("km", Math.max(1, Math.round(km)), "place", place.place()))));
        }
    }

    private static double evidenceOf(PlaceMatch place) {
        return place.by() != null || place.inside() ? 1 : 0.5;
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
        PlaceMatch place = evidence.placeMatch();
        if (place != null && place.by() == null && place.declared()) {
            lacks.add(Reason.of("match.lack.outside", "place", place.place()));
        } else if (place != null && !place.declared()) {
            lacks.add(Reason.of("match.lack.no-area"));
        }
        if (supplier.activities().isEmpty()) {
            lacks.add(Reason.of("match.lack.no-activity"));
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
