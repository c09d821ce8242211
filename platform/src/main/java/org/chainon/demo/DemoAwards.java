package org.chainon.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.chainon.demo.NoticeOrders.Order;
import org.chainon.demo.Trades.Trade;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.kernel.Money;
import org.chainon.notice.AwardDraft;
import org.chainon.notice.Notice;
import org.chainon.notice.NoticeDraft;
import org.chainon.notice.NoticeDraft.LotDraft;
import org.chainon.supplier.SupplierDraft;
import org.chainon.territory.AreaId;
import org.chainon.territory.Territory;

/** Contracts that invented enterprises have won: one that does such work, or works in its trade, from the same region when there is one. */
final class DemoAwards {
    private static final int TOGETHER = 15;

    private final List<SupplierDraft> suppliers;
    private final Territory territory;
    private final Trades trades;

    DemoAwards(List<SupplierDraft> suppliers, Territory territory, Trades trades) {
        this.suppliers = suppliers;
        this.territory = territory;
        this.trades = trades;
    }

    NoticeDraft won(NoticeDraft draft, Order order, Dice dice) {
        LocalDate published = Objects.requireNonNull(draft.publishedOn());
        List<AwardDraft> awards = new ArrayList<>();
        for (LotDraft lot : draft.lots()) {
            awards.add(new AwardDraft(
                    draft.source(),
                    draft.sourceId() + "-" + lot.number(),
                    draft.version(),
                    draft.procedureId(),
                    lot.number(),
                    lot.title(),
                    lot.cpv().isEmpty() ? null : lot.cpv().getFirst(),
                    draft.buyer(),
                    offered(lot, order, dice),
                    published.minusDays(dice.between(3, 20)),
                    lot.durationMonths(),
                    lot.places().getFirst(),
                    dice.between(2, 9),
                    List.of(),
                    winners(order, dice)));
        }
        return Redraft.of(draft).status(Notice.Status.AWARDED).awards(awards).draft();
    }

    /** A little under the estimate; of the order's size where that was withheld. */
    private static Money offered(LotDraft lot, Order order, Dice dice) {
        long estimate = lot.value() == null
                ? order.main().high() * 1_000L
                : lot.value().amount().longValue();
        return SupplierMeans.money(estimate * dice.between(82, 104) / 100, order.jurisdiction());
    }

    private List<AwardDraft.Winner> winners(Order order, Dice dice) {
        AreaId region = order.buyer().town().region();
        List<SupplierDraft> expert = doing(List.of(order.main()), order.jurisdiction());
        List<SupplierDraft> able =
                expert.isEmpty() ? doing(trades.ofGroup(order.main().group()), order.jurisdiction()) : expert;
        List<SupplierDraft> near =
                able.stream().filter(one -> established(one, region)).toList();
        List<SupplierDraft> among = dice.shuffled(near.isEmpty() ? able : near);
        return among.subList(0, Math.min(among.size(), dice.chance(TOGETHER) ? 2 : 1)).stream()
                .map(one -> new AwardDraft.Winner(
                        one.name(), one.identifier(), one.jurisdiction() == Jurisdiction.FR ? "SIRET" : "NEQ"))
                .toList();
    }

    private List<SupplierDraft> doing(List<Trade> some, Jurisdiction where) {
        Set<String> ids = some.stream().map(trade -> trade.activity().id()).collect(Collectors.toSet());
        return suppliers.stream()
                .filter(one -> one.jurisdiction() == where
                        && one.activities().stream().anyMatch(activity -> ids.contains(activity.activity())))
                .toList();
    }

    private boolean established(SupplierDraft supplier, AreaId region) {
        return supplier.sites().stream()
                .anyMatch(site -> site.commune() != null && territory.inside(site.commune(), region));
    }
}
