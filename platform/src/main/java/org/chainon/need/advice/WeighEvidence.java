package org.chainon.need.advice;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.chainon.jurisdiction.EnterpriseKind;
import org.chainon.kernel.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Counts who could answer, and the risk that nobody does: each answers by itself with the chance assumed for it, and sometimes all
 * stay away for the same cause. Risk = cause + (1 − cause) × Π (1 − chance).
 */
@Component
class WeighEvidence {
    private static final int NEAR_KM = 20;
    private static final int AROUND_KM = 50;

    private final Assumptions assumptions;

    WeighEvidence(Assumptions assumptions) {
        this.assumptions = assumptions;
    }

    Evidence of(PlannedPurchase planned, List<Found> around, Set<EnterpriseKind> kinds) {
        List<Found> eligible =
                around.stream().filter(found -> found.isAnyOf(kinds)).toList();
        List<Found> able = eligible.stream().filter(Found::doesTheWork).toList();
        List<Found> fit = able.stream()
                .filter(found -> measure(planned, found) != Found.Measure.TOO_BIG)
                .toList();
        return new Evidence(
                fit.size(),
                count(fit.stream().filter(Found::verified).count()),
                count(fit.stream()
                        .filter(found -> measure(planned, found) == Found.Measure.UNKNOWN)
                        .count()),
                count(fit.stream().filter(Found::experienced).count()),
                able.size() - fit.size(),
                count(eligible.stream()
                        .filter(found -> !found.tellsTrade() && !found.doesTheWork())
                        .count()),
                spread(fit),
                median(fit),
                within(fit, NEAR_KM),
                within(fit, AROUND_KM),
                noAnswer(planned, fit));
    }

    /** How many of each family fit. */
    Map<EnterpriseKind.Family, Integer> families(PlannedPurchase planned, List<Found> around) {
        Map<EnterpriseKind.Family, Integer> families = new EnumMap<>(EnterpriseKind.Family.class);
        around.stream()
                .filter(found -> found.doesTheWork() && measure(planned, found) != Found.Measure.TOO_BIG)
                .forEach(found -> found.supplier().kinds().stream()
                        .map(EnterpriseKind::family)
                        .distinct()
                        .forEach(family -> families.merge(family, 1, Integer::sum)));
        return families;
    }

    private static int count(long number) {
        return Math.toIntExact(number);
    }

    private Found.Measure measure(PlannedPurchase planned, Found found) {
        Money amount = planned.purchase().amount();
        return found.measure(
                amount,
                planned.yearly(),
                assumptions.get("bearable-share", planned).share(),
                assumptions.get("bearable-growth", planned).number());
    }

    private double noAnswer(PlannedPurchase planned, List<Found> fit) {
        double verified = assumptions.get("answer-verified", planned).share();
        double unverified = assumptions.get("answer-unverified", planned).share();
        double cause = assumptions.get("answer-nobody", planned).share();
        double silent = 1;
        for (Found found : fit) {
            double chance = found.verified() ? verified : unverified;
            boolean measured = measure(planned, found) == Found.Measure.ENOUGH;
            silent *= 1 - (measured || planned.purchase().amount() == null ? chance : chance / 2);
        }
        return cause + (1 - cause) * silent;
    }

    private static Map<String, Integer> spread(List<Found> fit) {
        Map<String, Integer> counts = fit.stream()
                .filter(found -> found.departement() != null)
                .collect(Collectors.toMap(
                        found -> Objects.requireNonNull(found.departement()), found -> 1, Integer::sum));
        Map<String, Integer> ordered = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Collections.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> ordered.put(entry.getKey(), entry.getValue()));
        return ordered;
    }

    private static int within(List<Found> fit, int most) {
        return count(fit.stream()
                .filter(found -> found.km() != null && Objects.requireNonNull(found.km()) <= most)
                .count());
    }

    private static @Nullable Long median(List<Found> fit) {
        List<Double> km = fit.stream()
                .filter(found -> found.km() != null)
                .map(found -> Objects.requireNonNull(found.km()))
                .sorted()
                .toList();
        return km.isEmpty() ? null : (Long) Math.round(km.get(km.size() / 2));
    }
}
