package org.chainon.benchmarks.quality;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.chainon.matching.engine.LotProfile;
import org.chainon.matching.engine.Work;
import org.chainon.nomenclature.Cpv;
import org.chainon.supplier.Site;
import org.chainon.territory.AreaId;
import org.chainon.territory.AreaKind;
import org.chainon.territory.Point;
import org.chainon.territory.Territory;

/** What today's alerts do: the same CPV division and the same département, yes or no; ties in random order. */
final class FilterRanking implements Ranking {
    private final Territory territory;
    private final Random random = new Random(7);

    FilterRanking(Territory territory) {
        this.territory = territory;
    }

    @Override
    public String name() {
        return "filter";
    }

    @Override
    public List<String> rank(AwardRecord award, LotProfile lot, Market market) {
        List<String> both = new ArrayList<>();
        List<String> place = new ArrayList<>();
        List<String> rest = new ArrayList<>();
        for (String siren : market.candidates()) {
            Enterprise enterprise = Objects.requireNonNull(market.find(siren));
            boolean here = here(enterprise, lot.areas());
            boolean trade =
                    enterprise.works().isEmpty() || enterprise.works().stream().anyMatch(work -> division(work, award));
            (here && trade ? both : here || trade ? place : rest).add(siren);
        }
        List<String> ranked = new ArrayList<>();
        for (List<String> tied : List.of(both, place, rest)) {
            Collections.shuffle(tied, random);
            ranked.addAll(tied);
        }
        return ranked;
    }

    private static boolean division(Work work, AwardRecord award) {
        Cpv done = work.cpv();
        Cpv wanted = award.cpv();
        return done != null && wanted != null && done.division().equals(wanted.division());
    }

    private boolean here(Enterprise enterprise, Set<AreaId> areas) {
        for (AreaId area : areas) {
            if (area.kind() == AreaKind.DEPARTEMENT) {
                for (Site site : enterprise.sites()) {
                    AreaId commune = site.commune();
                    if (commune != null && territory.inside(commune, area)) {
                        return true;
                    }
                }
                if (enterprise.works().stream().anyMatch(work -> work.place() != null && inside(work.place(), area))) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean inside(Point point, AreaId departement) {
        return territory
                .nearest(point)
                .filter(commune -> territory.inside(commune.id(), departement))
                .isPresent();
    }
}
