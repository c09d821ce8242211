package org.chainon.benchmarks.quality;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.chainon.matching.engine.LotProfile;
import org.chainon.matching.engine.LuceneEngine;
import org.chainon.matching.engine.Precedent;
import org.chainon.matching.engine.Ranked;
import org.chainon.matching.engine.Weights;
import org.chainon.nomenclature.Activities;
import org.chainon.territory.Territory;

/** The platform's own engine. */
final class EngineRanking implements Ranking {
    private static final int TOP = 750;

    private final LuceneEngine engine;
    private final Set<String> changed = new LinkedHashSet<>();
    private boolean stale = true;

    EngineRanking(Territory territory, Weights weights) {
        engine = new LuceneEngine(territory, Activities.ofReferenceTables(), weights);
    }

    @Override
    public String name() {
        return "chainon";
    }

    void tell(List<Precedent> precedents, Set<String> winners) {
        precedents.forEach(engine::put);
        changed.addAll(winners);
        stale = true;
    }

    List<Ranked> ranked(LotProfile lot, Market market) {
        if (stale) {
            changed.stream().filter(market::candidate).forEach(siren -> engine.put(market.profile(siren)));
            changed.clear();
            engine.refresh();
            stale = false;
        }
        return engine.whoFits(lot, TOP);
    }

    @Override
    public List<String> rank(AwardRecord award, LotProfile lot, Market market) {
        return ranked(lot, market).stream()
                .map(match -> Objects.requireNonNull(market.siren(match.supplier())))
                .toList();
    }
}
