package org.chainon.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chainon.demo.Trades.Trade;
import org.chainon.jurisdiction.EnterpriseKind;
import org.chainon.supplier.ServiceKind;
import org.chainon.supplier.SupplierActivity;

/** What an enterprise does: one main activity, some more of the same group, so that in all none is left out. */
final class SupplierTrades {
    private static final String STAFFING = "ressources-humaines";
    private static final Set<EnterpriseKind> AGENCIES =
            EnumSet.of(EnterpriseKind.ETTI, EnterpriseKind.EATT, EnterpriseKind.GEIQ, EnterpriseKind.AI);

    private final Trades trades;
    private final Phrases phrases;
    private final Map<String, Integer> uses = new HashMap<>();

    SupplierTrades(Trades trades, Phrases phrases) {
        this.trades = trades;
        this.phrases = phrases;
    }

    Trade main(SupplierPlan.Kind kind, Dice dice) {
        return dice.pick(trades.ofGroup(dice.pick(kind.groups())), Trade::weight);
    }

    /** The main one first; the second is the one of its group that fewest do. */
    List<SupplierActivity> with(Trade main, SupplierPlan.Kind kind, Dice dice) {
        List<Trade> group = trades.ofGroup(main.group());
        Set<Trade> chosen = new LinkedHashSet<>(List.of(main));
        used(main);
        group.stream()
                .filter(trade -> !chosen.contains(trade))
                .min(Comparator.comparingInt(
                        (Trade trade) -> uses.getOrDefault(trade.activity().id(), 0)))
                .ifPresent(rare -> {
                    chosen.add(rare);
                    used(rare);
                });
        int more = dice.between(0, 2);
        for (int i = 0; i < more; i++) {
            chosen.add(dice.pick(group, Trade::weight));
        }
        if (AGENCIES.contains(kind.kind())) {
            trades.ofGroup("prestations-intellectuelles").stream()
                    .filter(trade -> trade.activity().id().equals(STAFFING))
                    .forEach(chosen::add);
        }
        List<SupplierActivity> activities = new ArrayList<>();
        chosen.forEach(trade -> activities.add(activity(trade, kind, dice)));
        return activities;
    }

    private void used(Trade trade) {
        uses.merge(trade.activity().id(), 1, Integer::sum);
    }

    private SupplierActivity activity(Trade trade, SupplierPlan.Kind kind, Dice dice) {
        Set<ServiceKind> services = AGENCIES.contains(kind.kind()) ? EnumSet.of(ServiceKind.STAFF) : trade.services();
        int codes = dice.between(1, trade.cpv().size());
        return new SupplierActivity(
                trade.activity().id(),
                services,
                Set.copyOf(trade.cpv().subList(0, codes)),
                dice.chance(85) ? phrases.local(dice.pick(trade.words()), kind.jurisdiction()) : "");
    }
}
