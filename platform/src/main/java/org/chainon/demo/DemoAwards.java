package org.chainon.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.chainon.demo.NoticeOrders.Order;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.kernel.Money;
import org.chainon.notice.AwardDraft;
import org.chainon.notice.Notice;
import org.chainon.notice.NoticeDraft;
import org.chainon.notice.NoticeDraft.LotDraft;
import org.chainon.supplier.SupplierDraft;
import org.chainon.territory.AreaId;
import org.chainon.territory.Territory;

/** Contracts that invented enterprises have won: one that does such work, from the same region when there is one. */
final class DemoAwards {
    private static final int TOGETHER = 15;

    private final List<SupplierDraft> suppliers;
    private final Territory territory;

    DemoAwards(List<SupplierDraft> suppliers, Territory territory) {
        this.suppliers = suppliers;
        this.territory = territory;
    }

    NoticeDraft won(NoticeDraft draft, Order order, String words, Dice dice) {
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
        return Redraft.of(draft)
                .description(words + " " + draft.description())
                .status(Notice.Status.AWARDED)
                .awards(awards)
                .draft();
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
        List<SupplierDraft> able = suppliers.stream()
                .filter(one -> one.jurisdiction() == order.jurisdiction() && does(one, order))
                .toList();
        List<SupplierDraft> near =
                able.stream().filter(one -> established(one, region)).toList();
        List<SupplierDraft> among = dice.shuffled(near.isEmpty() ? able : near);
        return among.subList(0, Math.min(among.size(), dice.chance(TOGETHER) ? 2 : 1)).stream()
                .map(one -> new AwardDraft.Winner(
                        one.name(), one.identifier(), one.jurisdiction() == Jurisdiction.FR ? "SIRET" : "NEQ"))
                .toList();
    }

    private static boolean does(SupplierDraft supplier, Order order) {
        String activity = order.main().activity().id();
        return supplier.activities().stream().anyMatch(one -> activity.equals(one.activity()));
    }

    private boolean established(SupplierDraft supplier, AreaId region) {
        return supplier.sites().stream()
                .anyMatch(site -> site.commune() != null && territory.inside(site.commune(), region));
    }
}
