package org.chainon.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.chainon.nomenclature.Activities;
import org.chainon.nomenclature.CpvCatalogue;
import org.chainon.notice.NoticeDraft;
import org.chainon.supplier.SupplierDraft;
import org.chainon.territory.Territory;

/** All invented suppliers, notices and other opportunities as they are in the week of one moment: the same moment gives the same drafts. */
record DemoData(List<SupplierDraft> suppliers, List<NoticeDraft> notices, List<NoticeDraft> opportunities) {
    DemoData {
        suppliers = List.copyOf(suppliers);
        notices = List.copyOf(notices);
        opportunities = List.copyOf(opportunities);
    }

    static DemoData of(Instant now, Territory territory, Activities activities, CpvCatalogue catalogue) {
        Phrases phrases = new Phrases();
        WordLists words = new WordLists();
        Trades trades = new Trades(activities);
        Towns towns = new Towns(territory);
        Buyers buyers = new Buyers(towns, words, phrases);
        List<SupplierDraft> suppliers = new DemoSuppliers(
                        trades, towns, words, phrases, buyers, Edition.of(now).monday())
                .drafts();
        DemoNotices notices = new DemoNotices(
                new NoticeTexts(phrases, words),
                new NoticeLots(trades, territory, catalogue, phrases),
                new DemoAwards(suppliers, territory, trades));
        List<NoticeDraft> calls =
                new ArrayList<>(notices.drafts(new NoticeOrders(trades, buyers, catalogue).all(), now));
        new DemoSharedCall(territory, buyers).draft(suppliers, now).ifPresent(calls::add);
        return new DemoData(suppliers, calls, new DemoOpportunities(buyers).drafts(now));
    }
}
