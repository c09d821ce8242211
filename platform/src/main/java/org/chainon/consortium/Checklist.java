package org.chainon.consortium;

import java.util.List;
import org.chainon.bid.kit.KitDocument;
import org.chainon.bid.kit.KitRule;
import org.chainon.kernel.SupplierId;

/**
 * What a grouping hands in: some documents once, others by each member.
 *
 * @param together made once, for all
 * @param members the lead first
 */
public record Checklist(List<Item> together, List<Own> members) {
    public Checklist {
        together = List.copyOf(together);
        members = List.copyOf(members);
    }

    /** What one member provides. */
    public record Own(SupplierId supplier, List<Item> items) {
        public Own {
            items = List.copyOf(items);
        }

        public long ready() {
            return needed().stream().filter(Item::ready).count();
        }

        /** Those that are asked for with the tender for sure. */
        public List<Item> needed() {
            return items.stream()
                    .filter(item -> item.moment() == KitRule.Moment.BID && !item.ifAsked())
                    .toList();
        }
    }

    /**
     * A document.
     *
     * @param ifAsked whether only the consultation documents say if it is wanted
     */
    public record Item(KitDocument document, KitRule.Moment moment, boolean ifAsked, State state) {
        public boolean ready() {
            return state != State.MISSING && state != State.EXPIRES;
        }
    }

    /** How a document stands; in words {@code consortium.item.NAME}. */
    public enum State {
        MISSING,
        /** There, and not valid any more at the deadline. */
        EXPIRES,
        /** Among the enterprise's own files. */
        READY,
        /** The platform makes it. */
        MADE,
        /** Noted as done. */
        DONE,
        /** Shared in the grouping. */
        SHARED
    }

    public boolean empty() {
        return together.isEmpty()
                && members.stream().allMatch(own -> own.items().isEmpty());
    }
}
