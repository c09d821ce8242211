package org.chainon.bid.kit;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a response needs.
 *
 * @param amountKnown whether thresholds could be compared
 * @param procedureKnown whether the notice says which procedure it is
 * @param day the law of which day was asked
 */
public record ResponseKit(
        List<KitItem> items,
        boolean amountKnown,
        boolean procedureKnown,
        LocalDate day,
        @Nullable LocalDate deadline) {
    public ResponseKit {
        items = List.copyOf(items);
    }

    public List<KitItem> at(KitRule.Moment moment) {
        return items.stream().filter(item -> item.rule().moment() == moment).toList();
    }

    /** Documents to hand in with the tender that are there, and all of them: those that the buyer may not want do not count. */
    public long ready() {
        return needed().stream().filter(item -> !item.toDo()).count();
    }

    public List<KitItem> needed() {
        return items.stream()
                .filter(item -> item.rule().moment() == KitRule.Moment.BID)
                .filter(item -> !item.rule().ifAsked() || !item.toDo())
                .filter(item -> item.state() != KitItem.State.REPLACED)
                .toList();
    }
}
