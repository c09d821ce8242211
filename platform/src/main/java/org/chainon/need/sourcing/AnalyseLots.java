package org.chainon.need.sourcing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.chainon.jurisdiction.ReservedRegime;
import org.chainon.need.Need;
import org.chainon.need.NeedLot;
import org.chainon.need.advice.AdvisePurchase;
import org.chainon.need.advice.BuyerKind;
import org.chainon.need.advice.Evidence;
import org.chainon.need.advice.PlannedPurchase;
import org.chainon.need.advice.PurchaseAdvice;
import org.chainon.need.advice.RegimeFinding;
import org.chainon.need.sourcing.SourcingFile.Analysis;
import org.chainon.need.sourcing.SourcingFile.Regime;
import org.springframework.stereotype.Component;

/** What could be reserved of each lot, by the law of the day on which the need was opened. */
@Component
class AnalyseLots {
    private final AdvisePurchase advise;

    AnalyseLots(AdvisePurchase advise) {
        this.advise = advise;
    }

    List<Analysis> of(Need need, LocalDate opened) {
        List<NeedLot> lots = need.sheet().lots();
        return IntStream.range(0, lots.size())
                .mapToObj(lot -> analysis(
                        lot,
                        advise.of(
                                new PlannedPurchase(
                                        need.sheet().purchase(lots.get(lot), opened),
                                        need.law(),
                                        BuyerKind.LOCAL,
                                        ReservedRegime.Contract.PUBLIC_CONTRACT),
                                Map.of())))
                .toList();
    }

    private static Analysis analysis(int lot, PurchaseAdvice advice) {
        RegimeFinding.Open by = advice.advice().regime();
        return new Analysis(
                lot,
                advice.advice().way(),
                by == null ? null : by.regime().article(),
                advice.advice().reasons(),
                advice.regimes().stream().map(AnalyseLots::regime).toList());
    }

    private static Regime regime(RegimeFinding finding) {
        ReservedRegime regime = finding.regime();
        Evidence evidence = finding instanceof RegimeFinding.Open open ? open.evidence() : null;
        return new Regime(
                regime.article(),
                regime.titleFr(),
                regime.titleEn(),
                evidence != null,
                finding instanceof RegimeFinding.Open open ? open.sure() : regime.confirmed(),
                finding.reasons(),
                evidence == null ? null : evidence.fit(),
                evidence == null ? null : evidence.verified(),
                evidence == null ? null : (int) Math.round(evidence.noAnswer() * 100));
    }
}
