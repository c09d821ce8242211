package org.chainon.need.advice;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.chainon.jurisdiction.EnterpriseKind;
import org.chainon.kernel.Money;
import org.chainon.need.MeantPurchase;
import org.chainon.need.ReadPurchase;
import org.chainon.nomenclature.Cpv;
import org.chainon.notice.ContractsAlike;
import org.chainon.territory.AreaId;
import org.chainon.territory.AreaKind;
import org.chainon.territory.Territory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Advises on one purchase: regimes, evidence, lots, clause, duties. */
@Service
public class AdvisePurchase {
    private static final int EXAMPLES = 3;
    private static final List<String> FIGURES = List.of("labour-share", "clause-effort", "hourly-cost");

    private final ReadPurchase reader;
    private final FindSuppliers suppliers;
    private final RegimeAnalysis analysis;
    private final WeighEvidence evidence;
    private final Allotments allotments;
    private final AdviceRules rules;
    private final PurchaseDuties duties;
    private final Assumptions assumptions;
    private final ContractsAlike contracts;
    private final Territory territory;

    AdvisePurchase(
            ReadPurchase reader,
            FindSuppliers suppliers,
            RegimeAnalysis analysis,
            WeighEvidence evidence,
            Allotments allotments,
            AdviceRules rules,
            PurchaseDuties duties,
            Assumptions assumptions,
            ContractsAlike contracts,
            Territory territory) {
        this.reader = reader;
        this.suppliers = suppliers;
        this.analysis = analysis;
        this.evidence = evidence;
        this.allotments = allotments;
        this.rules = rules;
        this.duties = duties;
        this.assumptions = assumptions;
        this.contracts = contracts;
        this.territory = territory;
    }

    /** @param figures in place of those that we assume, by their codes: {@code labour-share}, {@code clause-effort}, {@code hourly-cost} */
    public PurchaseAdvice of(PlannedPurchase planned, Map<String, BigDecimal> figures) {
        return of(planned, figures, Remembered.forOne());
    }

    /** The same, of one of many purchases. */
    public PurchaseAdvice of(PlannedPurchase asked, Map<String, BigDecimal> figures, Remembered remembered) {
        MeantPurchase meant = reader.of(asked.purchase());
        PlannedPurchase planned = asked.with(meant.purchase());
        List<Found> around = suppliers.around(planned, kinds(planned), remembered);
        List<RegimeFinding> regimes = analysis.of(planned, around);
        List<Allotment> lots = allotments.of(planned, meant.trades(), around);
        List<Assumption> assumed = FIGURES.stream()
                .flatMap(code -> assumptions.find(code, planned).stream())
                .toList();
        ClauseHours hours = hours(planned, assumed, figures);
        int partners = partners(planned, around);
        int committed = (int) around.stream().filter(Found::doesTheWork).count();
        Advice advice = rules.of(new AdviceRules.Facts(
                planned, regimes, lots, hours == null ? null : (Long) hours.hours(), partners, committed));
        return new PurchaseAdvice(
                planned,
                suppliers.activities(planned.purchase()),
                meant.doubt(),
                advice,
                regimes,
                evidence.of(planned, around, kinds(planned)),
                evidence.families(planned, around),
                lots,
                remembered.contractsToo() ? alike(planned, remembered) : null,
                assumed,
                hours,
                partners,
                duties.of(planned));
    }

    /** Every kind that a regime may admit or a clause may count. */
    private Set<EnterpriseKind> kinds(PlannedPurchase planned) {
        Set<EnterpriseKind> kinds = EnumSet.noneOf(EnterpriseKind.class);
        Stream.of(EnterpriseKind.values())
                .filter(kind -> kind.jurisdiction() == planned.law()
                        && (kind.family() == EnterpriseKind.Family.INSERTION
                                || kind.family() == EnterpriseKind.Family.DISABILITY
                                || kind.family() == EnterpriseKind.Family.ESS))
                .forEach(kinds::add);
        return kinds;
    }

    private int partners(PlannedPurchase planned, List<Found> around) {
        Optional<Assumption> counted = assumptions.find("clause-partners", planned);
        if (counted.isEmpty()) {
            return -1;
        }
        return (int) around.stream()
                .filter(found -> found.isAnyOf(counted.get().kinds()))
                .count();
    }

    private static @Nullable ClauseHours hours(
            PlannedPurchase planned, List<Assumption> assumed, Map<String, BigDecimal> figures) {
        Money amount = planned.purchase().amount();
        if (amount == null || assumed.size() < FIGURES.size()) {
            return null;
        }
        List<BigDecimal> used = assumed.stream()
                .map(one -> figures.getOrDefault(one.code(), one.value()))
                .toList();
        return new ClauseHours(amount.amount(), used.get(0), used.get(1), used.get(2));
    }

    /** In the régions of its places, or anywhere. */
    private ContractsAlike.@Nullable Alike alike(PlannedPurchase planned, Remembered remembered) {
        if (planned.purchase().cpv().isEmpty()) {
            return null;
        }
        Cpv main = planned.purchase().cpv().getFirst();
        List<String> regions = planned.purchase().places().stream()
                .flatMap(place -> territory.withAncestors(place).stream())
                .filter(place -> place.kind() == AreaKind.REGION || place.kind() == AreaKind.QC_REGION)
                .map(AreaId::toString)
                .distinct()
                .toList();
        return remembered.alike.computeIfAbsent(
                new Remembered.Contracts(main.code(), regions), none -> contracts.of(main, regions, EXAMPLES));
    }
}
