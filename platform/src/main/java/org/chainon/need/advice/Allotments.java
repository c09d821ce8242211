package org.chainon.need.advice;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.chainon.kernel.Money;
import org.chainon.need.Purchase;
import org.chainon.nomenclature.Activity;
import org.chainon.territory.Area;
import org.chainon.territory.AreaId;
import org.chainon.territory.AreaKind;
import org.chainon.territory.Territory;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Divides a purchase by place and by trade, where it names several, and counts again who could answer each part. */
@Component
class Allotments {
    private static final int MOST_PARTS = 15;

    private final RegimeAnalysis analysis;
    private final Assumptions assumptions;
    private final Territory territory;

    Allotments(RegimeAnalysis analysis, Assumptions assumptions, Territory territory) {
        this.analysis = analysis;
        this.assumptions = assumptions;
        this.territory = territory;
    }

    /**
     * That with most lots that can be reserved first; empty where neither places nor trades are several.
     *
     * @param trades one activity for each trade that is named
     */
    List<Allotment> of(PlannedPurchase planned, List<Activity> trades, List<Found> around) {
        List<Allotment> found = new ArrayList<>();
        List<Area> places = places(planned.purchase());
        if (places.size() > 1 && places.size() <= MOST_PARTS) {
            found.add(byPlace(planned, around, places));
        }
        if (trades.size() > 1 && trades.size() <= MOST_PARTS) {
            found.add(byTrade(planned, around, trades));
        }
        found.sort(Comparator.comparingLong(Allotment::reservable).reversed());
        return found;
    }

    /** Those that are named; of a single région its départements. */
    private List<Area> places(Purchase purchase) {
        if (purchase.places().size() == 1 && purchase.places().getFirst().kind() == AreaKind.REGION) {
            return territory.within(purchase.places().getFirst(), AreaKind.DEPARTEMENT);
        }
        return purchase.places().stream()
                .flatMap(place -> territory.find(place).stream())
                .toList();
    }

    private Allotment byPlace(PlannedPurchase planned, List<Found> around, List<Area> places) {
        boolean peopled = places.stream().allMatch(place -> place.population() > 0);
        long people = places.stream().mapToLong(Area::population).sum();
        List<Allotment.Part> parts = places.stream()
                .map(place -> {
                    double share = peopled ? (double) place.population() / people : 1.0 / places.size();
                    Purchase part =
                            part(planned.purchase(), share, planned.purchase().activities(), List.of(place.id()));
                    List<Found> there = around.stream()
                            .filter(found ->
                                    found.reach().stream().anyMatch(area -> territory.reaches(area, place.id())))
                            .toList();
                    return part(place.name(), planned.with(part), there);
                })
                .toList();
        return new Allotment(Allotment.By.PLACE, parts);
    }

    private Allotment byTrade(PlannedPurchase planned, List<Found> around, List<Activity> trades) {
        List<Allotment.Part> parts = trades.stream()
                .map(trade -> {
                    Purchase part = part(
                            planned.purchase(),
                            1.0 / trades.size(),
                            List.of(trade.id()),
                            planned.purchase().places());
                    List<Found> there = around.stream()
                            .filter(found -> found.activities().contains(trade.id()))
                            .toList();
                    boolean english =
                            LocaleContextHolder.getLocale().getLanguage().equals("en");
                    return part(english ? trade.labelEn() : trade.labelFr(), planned.with(part), there);
                })
                .toList();
        return new Allotment(Allotment.By.TRADE, parts);
    }

    private Allotment.Part part(String name, PlannedPurchase part, List<Found> there) {
        Optional<RegimeFinding.Open> best = analysis.of(part, there).stream()
                .filter(RegimeFinding.Open.class::isInstance)
                .map(RegimeFinding.Open.class::cast)
                .min(Comparator.comparingDouble(open -> open.evidence().noAnswer()));
        double least = assumptions.get("reserve-least-lot", part).number();
        double risk = assumptions.get("reserve-risk-lot", part).share();
        boolean reservable = best.filter(open ->
                        open.evidence().fit() >= least && open.evidence().noAnswer() <= risk)
                .isPresent();
        return new Allotment.Part(name, part.purchase().amount(), best.orElse(null), reservable);
    }

    private static Purchase part(Purchase whole, double share, List<String> activities, List<AreaId> places) {
        return new Purchase(
                whole.title(),
                whole.description(),
                whole.cpv(),
                activities,
                places,
                share(whole.amount(), share),
                whole.months(),
                whole.launch());
    }

    private static @Nullable Money share(@Nullable Money amount, double share) {
        return amount == null
                ? null
                : new Money(
                        amount.amount().multiply(BigDecimal.valueOf(share), MathContext.DECIMAL64), amount.currency());
    }
}
