package org.chainon.matching.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.chainon.jurisdiction.EnterpriseKind;
import org.chainon.jurisdiction.ReservedRegime;
import org.chainon.matching.engine.Evidence.CpvPair;
import org.chainon.matching.engine.Evidence.PlaceMatch;
import org.chainon.matching.engine.SupplierProfile.OfferedCpv;
import org.chainon.nomenclature.Cpv;
import org.chainon.notice.Lot;
import org.chainon.notice.Place;
import org.chainon.supplier.Capacity.TurnoverBand;
import org.chainon.supplier.PastContract;
import org.chainon.supplier.Site;
import org.chainon.supplier.Supplier;
import org.chainon.territory.AreaKind;
import org.chainon.territory.Point;
import org.chainon.territory.ServiceArea;
import org.chainon.territory.Territory;
import org.jspecify.annotations.Nullable;

/** Compares one supplier with one lot. The same for both questions. */
final class Scorer {
    private static final double UNKNOWN_PLACE = 0.5;
    private static final double UNKNOWN_CAPACITY = 0.6;
    private static final double NEAR_KM = 20;
    private static final double FADING_KM = 60;

    private final Territory territory;
    private final Vocabulary vocabulary;

    Scorer(Territory territory, Vocabulary vocabulary) {
        this.territory = territory;
        this.vocabulary = vocabulary;
    }

    /** Empty when the lot is reserved and no rule lets the supplier in. */
    Optional<Evidence> compare(IndexedSupplier supplier, IndexedLot lot) {
        Supplier who = supplier.profile().supplier();
        ReservedRegime regime = null;
        if (lot.profile().reserved()) {
            Optional<ReservedRegime> opening = opening(lot.profile().regimes(), who.kinds());
            if (opening.isEmpty()) {
                return Optional.empty();
            }
            regime = opening.get();
        }
        List<String> shared = new ArrayList<>();
        double words = words(supplier, lot, shared);
        CpvPair pair = cpv(supplier.profile(), lot.profile());
        PlaceMatch place = place(supplier.profile(), lot.profile());
        Double times = timesTurnover(who, lot.profile().lot());
        return Optional.of(new Evidence(
                words,
                shared,
                pair == null ? 0 : nearness(pair),
                pair,
                place == null ? UNKNOWN_PLACE : placeValue(place),
                place,
                times == null ? UNKNOWN_CAPACITY : capacityValue(times),
                times,
                past(who, lot.profile()),
                regime));
    }

    private static Optional<ReservedRegime> opening(List<ReservedRegime> regimes, Set<EnterpriseKind> kinds) {
        return regimes.stream().filter(regime -> regime.admits(kinds)).findFirst();
    }

    private double words(IndexedSupplier supplier, IndexedLot lot, List<String> shared) {
        double all = 0;
        double covered = 0;
        for (Map.Entry<String, String> word : lot.title().entrySet()) {
            String stem = word.getKey();
            double weight = vocabulary.weight(stem);
            all += weight;
            double strength = supplier.strength(stem);
            if (strength > 0) {
                covered += weight * strength;
                shared.add(word.getValue());
            }
        }
        return all == 0 ? 0 : covered / all;
    }

    private static @Nullable CpvPair cpv(SupplierProfile supplier, LotProfile lot) {
        CpvPair best = null;
        for (Cpv wanted : lot.cpv()) {
            for (OfferedCpv offered : supplier.cpv()) {
                int shared = wanted.sharedDepth(offered.cpv());
                if (shared >= 2) {
                    CpvPair pair = new CpvPair(wanted, offered.cpv(), shared, offered.activity());
                    if (best == null || nearness(pair) > nearness(best)) {
                        best = pair;
                    }
                }
            }
        }
        return best;
    }

    /** The same code: 1; the same class or finer: 0.9; group 0.7; division 0.35. */
    static double nearness(CpvPair pair) {
        if (pair.lot().equals(pair.supplier()) && pair.sharedDepth() > 2) {
            return 1;
        }
        return switch (pair.sharedDepth()) {
            case 2 -> 0.35;
            case 3 -> 0.7;
            default -> 0.9;
        };
    }

    /** The best over the lot's places; null where no place is known. */
    private @Nullable PlaceMatch place(SupplierProfile supplier, LotProfile lot) {
        PlaceMatch best = null;
        for (Place place : lot.places()) {
            if (place.area() != null) {
                PlaceMatch match = place(supplier, place);
                if (best == null || placeValue(match) > placeValue(best)) {
                    best = match;
                }
            }
        }
        return best;
    }

    private PlaceMatch place(SupplierProfile supplier, Place place) {
        var area = Objects.requireNonNull(place.area());
        Double km = null;
        Point centre = place.point();
        if (centre != null) {
            for (Site site : supplier.supplier().sites()) {
                if (site.point() != null) {
                    double distance = site.point().distanceKm(centre);
                    km = km == null ? distance : Math.min(km, distance);
                }
            }
        }
        ServiceArea by = supplier.supplier().serviceAreas().stream()
                .filter(declared -> territory.reaches(declared, area))
                .findFirst()
                .orElse(null);
        boolean inside = supplier.home().contains(area) && area.kind() != AreaKind.COUNTRY;
        String name = territory.find(area).map(found -> found.name()).orElse(place.text());
        return new PlaceMatch(
                name, by, km, inside, !supplier.supplier().serviceAreas().isEmpty());
    }

    private static double placeValue(PlaceMatch match) {
        double near = match.km() == null ? 0.4 : Math.exp(-Math.max(0, match.km() - NEAR_KM) / FADING_KM);
        if (match.inside()) {
            near = Math.max(near, 0.9);
        }
        if (match.by() instanceof ServiceArea.Everywhere) {
            // It comes from anywhere; nearer is still better.
            return 0.7 + 0.3 * near;
        }
        if (match.by() != null) {
            return 0.85 + 0.15 * near;
        }
        return match.declared() ? 0.4 * near : near;
    }

    /** The lot's yearly value over the supplier's largest yearly turnover; null where either is unknown. */
    private static @Nullable Double timesTurnover(Supplier supplier, Lot lot) {
        TurnoverBand turnover = supplier.capacity().turnover();
        if (lot.value() == null || turnover == null || turnover == TurnoverBand.OVER_10M) {
            return null;
        }
        double years = lot.durationMonths() == null ? 1 : Math.max(1, lot.durationMonths() / 12.0);
        return lot.value().amount().doubleValue() / years / turnover.to();
    }

    private static double capacityValue(double times) {
        return times <= 0.5 ? 1 : times <= 1 ? 0.8 : times <= 3 ? 0.4 : 0.1;
    }

    /** A contract it carried out for the same class of CPV, or for the same buyer in the same division. */
    private static @Nullable PastContract past(Supplier supplier, LotProfile lot) {
        for (PastContract contract : supplier.pastContracts()) {
            Cpv done = contract.cpv();
            if (done == null) {
                continue;
            }
            int shared = lot.cpv().stream().mapToInt(done::sharedDepth).max().orElse(0);
            boolean sameBuyer =
                    contract.buyer().equalsIgnoreCase(lot.notice().buyer().name());
            if (shared >= 4 || (sameBuyer && shared >= 2)) {
                return contract;
            }
        }
        return null;
    }
}
