package org.chainon.need.web.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.chainon.account.AreaWords;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.jurisdiction.ReservedRegime;
import org.chainon.kernel.Money;
import org.chainon.need.Purchase;
import org.chainon.need.advice.Evidence;
import org.chainon.need.advice.PurchaseAdvice;
import org.chainon.need.advice.RegimeFinding;
import org.chainon.territory.AreaId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** What the page shows of an advice, with the links to the directory's same lists. */
public final class AdviceView {
    private static final int SPREAD_SHOWN = 4;

    private final PurchaseAdvice advice;
    private final AreaWords areas;
    private final boolean needs;

    /** @param needs whether the reader may begin a need */
    AdviceView(PurchaseAdvice advice, AreaWords areas, boolean needs) {
        this.advice = advice;
        this.areas = areas;
        this.needs = needs;
    }

    public PurchaseAdvice advice() {
        return advice;
    }

    public List<RegimeFinding.Open> open() {
        return advice.regimes().stream()
                .filter(RegimeFinding.Open.class::isInstance)
                .map(RegimeFinding.Open.class::cast)
                .toList();
    }

    public List<RegimeFinding.Closed> closed() {
        return advice.regimes().stream()
                .filter(RegimeFinding.Closed.class::isInstance)
                .map(RegimeFinding.Closed.class::cast)
                .toList();
    }

    /** « Nord 12, Pas-de-Calais 4 » */
    public String spread(Evidence evidence) {
        return evidence.spread().entrySet().stream()
                .limit(SPREAD_SHOWN)
                .map((Map.Entry<String, Integer> each) -> each.getKey() + "\u00a0" + each.getValue())
                .collect(Collectors.joining(", "));
    }

    /** How many départements more there are. */
    public int spreadMore(Evidence evidence) {
        return Math.max(0, evidence.spread().size() - SPREAD_SHOWN);
    }

    /** The directory, by the same activities and kinds, in the first place. */
    public String directory(ReservedRegime regime) {
        UriComponentsBuilder uri = UriComponentsBuilder.fromPath("/fournisseurs");
        advice.activities().forEach(activity -> uri.queryParam("activite", activity.id()));
        regime.eligible().stream().sorted().forEach(kind -> uri.queryParam("type", kind.name()));
        advice.planned().purchase().places().stream()
                .limit(1)
                .forEach(place -> uri.queryParam("lieu", place.toString()));
        return uri.encode().build().toUriString();
    }

    /** Begins a need with a sentence that says the same; null for who writes none. */
    public @Nullable String needLink() {
        if (!needs) {
            return null;
        }
        Purchase purchase = advice.planned().purchase();
        List<String> said = new ArrayList<>();
        if (!purchase.title().isBlank()) {
            said.add(purchase.title());
        } else {
            advice.activities().stream().limit(1).forEach(activity -> said.add(activity.labelFr()));
        }
        purchase.cpv().stream().limit(1).forEach(code -> said.add(code.code()));
        purchase.places()
                .forEach(place -> said.add(areas.label(place.toString()).replace(" (région)", "")));
        if (purchase.months() != null) {
            said.add(purchase.months() + " mois");
        }
        Money amount = purchase.amount();
        if (amount != null) {
            said.add(amount.amount().toBigInteger()
                    + (amount.currency().equals(Jurisdiction.QC.currency()) ? " $" : " €") + " HT");
        }
        return UriComponentsBuilder.fromPath("/besoins/nouveau")
                .queryParam("phrase", "{phrase}")
                .encode()
                .buildAndExpand(String.join(", ", said))
                .toUriString();
    }

    public String places() {
        return advice.planned().purchase().places().stream()
                .map(AreaId::toString)
                .map(areas::label)
                .collect(Collectors.joining(" ; "));
    }

    public boolean manyPlaces() {
        return advice.planned().purchase().places().size() > 1;
    }
}
