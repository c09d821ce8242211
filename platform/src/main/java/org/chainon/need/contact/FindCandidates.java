package org.chainon.need.contact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chainon.kernel.SupplierId;
import org.chainon.matching.Suited;
import org.chainon.need.CountSuited;
import org.chainon.need.Need;
import org.chainon.need.NeedLot;
import org.chainon.need.NeedSheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The suppliers that could serve a need, with the lots that each fits. */
@Component
public class FindCandidates {
    private final CountSuited suited;

    FindCandidates(CountSuited suited) {
        this.suited = suited;
    }

    /**
     * @param lots positions from 0
     * @param fit for the lot that it fits best, beside who fits that best
     */
    public record Candidate(
            SupplierId supplier,
            List<Integer> lots,
            double fit,
            @Nullable Double km) {}

    /** Who fits best first. */
    public List<Candidate> of(Need need) {
        NeedSheet sheet = need.sheet();
        Map<SupplierId, Candidate> found = new HashMap<>();
        for (int i = 0; i < sheet.lots().size(); i++) {
            for (Candidate one : of(need, sheet.lots().get(i), i)) {
                found.merge(one.supplier(), one, FindCandidates::both);
            }
        }
        return found.values().stream()
                .sorted(Comparator.comparingDouble(Candidate::fit)
                        .reversed()
                        .thenComparing(each -> each.supplier().toString()))
                .toList();
    }

    private List<Candidate> of(Need need, NeedLot lot, int position) {
        List<Suited> fit = suited.find(
                need.sheet().purchase(lot, suited.today(need.law())),
                need.sheet().services(),
                need.law());
        double best = fit.stream().mapToDouble(Suited::score).max().orElse(1);
        return fit.stream()
                .map(one -> new Candidate(one.supplier(), List.of(position), one.score() / best, one.km()))
                .toList();
    }

    private static Candidate both(Candidate one, Candidate other) {
        List<Integer> lots = new ArrayList<>(one.lots());
        lots.addAll(other.lots());
        Double near = one.km() == null ? other.km() : one.km();
        Double far = other.km() == null ? near : other.km();
        Double km = near == null || far == null ? near : (Double) Math.min(near, far);
        return new Candidate(one.supplier(), lots, Math.max(one.fit(), other.fit()), km);
    }
}
