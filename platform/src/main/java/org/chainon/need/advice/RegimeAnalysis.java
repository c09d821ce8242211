package org.chainon.need.advice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.chainon.jurisdiction.ReservedRegime;
import org.chainon.jurisdiction.ReservedRegimes;
import org.chainon.jurisdiction.Threshold;
import org.chainon.jurisdiction.Thresholds;
import org.chainon.kernel.Money;
import org.chainon.kernel.Reason;
import org.chainon.need.Purchase;
import org.chainon.nomenclature.Cpv;
import org.chainon.nomenclature.CpvCatalogue;
import org.springframework.stereotype.Component;

/** Which reserved regimes are open for a purchase on the day of its launch, each with its reasons and who could answer. */
@Component
class RegimeAnalysis {
    private final ReservedRegimes regimes;
    private final Thresholds thresholds;
    private final CpvCatalogue catalogue;
    private final WeighEvidence evidence;

    RegimeAnalysis(ReservedRegimes regimes, Thresholds thresholds, CpvCatalogue catalogue, WeighEvidence evidence) {
        this.regimes = regimes;
        this.thresholds = thresholds;
        this.catalogue = catalogue;
        this.evidence = evidence;
    }

    /** In the order of the articles; rules that begin later are closed ones, of another sort of contract too. */
    List<RegimeFinding> of(PlannedPurchase planned, List<Found> around) {
        LocalDate day = planned.purchase().launch();
        return Stream.concat(regimes.inForce(planned.law(), day).stream(), regimes.after(planned.law(), day).stream())
                .filter(regime -> regime.contract() == planned.contract())
                .map(regime -> finding(regime, planned, around))
                .toList();
    }

    private RegimeFinding finding(ReservedRegime regime, PlannedPurchase planned, List<Found> around) {
        Verdict verdict = new Verdict();
        if (!regime.inForceOn(planned.purchase().launch())) {
            verdict.closed(Reason.of("regime.later", "date", from(regime)));
        }
        services(regime, planned.purchase(), verdict);
        duration(regime, planned.purchase(), verdict);
        amount(regime, planned, verdict);
        if (!verdict.closed.isEmpty()) {
            return new RegimeFinding.Closed(regime, verdict.closed);
        }
        Integer share = regime.conditions().minSharePercent();
        if (share != null) {
            verdict.open.add(Reason.of("regime.share", "percent", share));
        }
        verdict.open.addFirst(inForce(regime));
        return new RegimeFinding.Open(
                regime,
                verdict.open,
                regime.confirmed() && verdict.sure,
                evidence.of(planned, around, regime.eligible()));
    }

    /** What speaks for it and against it. */
    private static final class Verdict {
        private final List<Reason> open = new ArrayList<>();
        private final List<Reason> closed = new ArrayList<>();
        private boolean sure = true;

        void closed(Reason reason) {
            closed.add(reason);
        }

        void toCheck(Reason reason) {
            open.add(reason);
            sure = false;
        }
    }

    private static Reason inForce(ReservedRegime regime) {
        LocalDate from = regime.validFrom();
        return from == null
                ? Reason.of("regime.in-force")
                : new Reason("regime.since", Map.of("article", regime.article(), "date", from));
    }

    private static LocalDate from(ReservedRegime regime) {
        return Optional.ofNullable(regime.validFrom()).orElseThrow();
    }

    private void services(ReservedRegime regime, Purchase purchase, Verdict verdict) {
        if (!regime.conditions().listedServicesOnly()) {
            return;
        }
        if (purchase.cpv().isEmpty()) {
            verdict.closed(Reason.of("regime.cpv-missing"));
            return;
        }
        Cpv main = purchase.cpv().getFirst();
        if (catalogue.socialService(main)) {
            verdict.open.add(Reason.of("regime.cpv-listed", "cpv", main.code()));
        } else {
            verdict.closed(Reason.of("regime.cpv-not-listed", "cpv", main.code()));
        }
    }

    private static void duration(ReservedRegime regime, Purchase purchase, Verdict verdict) {
        Integer most = regime.conditions().maxMonths();
        Integer months = purchase.months();
        if (most == null) {
            return;
        }
        if (months == null) {
            verdict.toCheck(Reason.of("regime.duration-unknown", "most", most));
        } else if (months > most) {
            verdict.closed(new Reason("regime.too-long", Map.of("months", months, "most", most)));
        } else {
            verdict.open.add(Reason.of("regime.short-enough", "most", most));
        }
    }

    private void amount(ReservedRegime regime, PlannedPurchase planned, Verdict verdict) {
        String code = regime.conditions().below();
        if (code == null) {
            return;
        }
        Optional<Threshold> threshold =
                thresholds.find(code, planned.subject(), planned.purchase().launch());
        Money amount = planned.purchase().amount();
        if (threshold.isEmpty()) {
            verdict.toCheck(Reason.of("regime.threshold-unknown"));
        } else if (amount == null) {
            verdict.toCheck(Reason.of(
                    "regime.amount-unknown", "threshold", threshold.get().amount()));
        } else if (amount.amount().compareTo(threshold.get().amount().amount()) >= 0) {
            verdict.closed(
                    Reason.of("regime.above", "threshold", threshold.get().amount()));
        } else {
            verdict.open.add(
                    Reason.of("regime.below", "threshold", threshold.get().amount()));
        }
    }
}
