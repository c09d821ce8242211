package org.chainon.consortium.search;

import java.util.List;
import org.chainon.kernel.NoticeId;

/**
 * An open notice of which nobody can take a lot alone, but a grouping could.
 *
 * @param chance by which the list is ordered: the geometric mean, over the cells, of how right those are for them who would do them
 * @param lots numbers of the lots that nobody could take alone
 * @param tooSmall how many come everywhere in one of them, but are too small; 0 where nobody comes everywhere
 */
public record GroupingChance(NoticeId notice, double chance, List<String> lots, int tooSmall, SearchResult result) {
    public GroupingChance {
        lots = List.copyOf(lots);
    }

    /** One cell that is badly covered pulls all down. */
    static double of(SearchResult result) {
        double[] fits = new double[result.demand().cells().size()];
        result.teams().getFirst().parts().forEach(part -> {
            double share =
                    part.volume() / result.demand().cells().get(part.cell()).volume();
            double fit = result.member(part.supplier()).stream()
                    .flatMap(member -> member.abilities().stream())
                    .filter(ability -> ability.cell() == part.cell())
                    .mapToDouble(ability -> ability.fit())
                    .findFirst()
                    .orElse(0);
            fits[part.cell()] += share * fit;
        });
        double logs = 0;
        for (double fit : fits) {
            logs += Math.log(Math.max(fit, 1e-6));
        }
        return Math.exp(logs / fits.length);
    }
}
