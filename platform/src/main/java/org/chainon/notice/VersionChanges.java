package org.chainon.notice;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.chainon.kernel.Reason;
import org.jspecify.annotations.Nullable;

/** What one version of a notice says otherwise than the one before. */
public final class VersionChanges {
    private VersionChanges() {}

    /** Codes {@code notice.change.…}, most weighty first; empty when the two say the same. */
    public static List<Reason> between(Notice before, Notice after) {
        List<Reason> changes = new ArrayList<>();
        if (after.status() != before.status()) {
            changes.add(Reason.of("notice.change." + after.status().name().toLowerCase(java.util.Locale.ROOT)));
        }
        deadline(before, after, changes);
        text("title", before.title(), after.title(), changes);
        text("description", before.description(), after.description(), changes);
        lots(before, after, changes);
        if (changes.isEmpty() && !sameContent(before, after)) {
            changes.add(Reason.of("notice.change.details"));
        }
        return changes;
    }

    private static void deadline(Notice before, Notice after, List<Reason> changes) {
        OffsetDateTime from = before.deadline();
        OffsetDateTime to = after.deadline();
        if (from != null && to != null && !from.isEqual(to)) {
            String code = to.isAfter(from) ? "notice.change.deadline-later" : "notice.change.deadline-earlier";
            changes.add(new Reason(code, Map.of("from", from.toLocalDate(), "to", to.toLocalDate())));
        } else if (to != null && from == null) {
            changes.add(Reason.of("notice.change.deadline-set", "to", to.toLocalDate()));
        }
    }

    private static void text(String field, String before, String after, List<Reason> changes) {
        if (!before.equals(after)) {
            changes.add(Reason.of("notice.change." + field));
        }
    }

    private static void lots(Notice before, Notice after, List<Reason> changes) {
        Map<String, Lot> earlier = byNumber(before);
        Map<String, Lot> later = byNumber(after);
        for (Lot lot : after.lots()) {
            Lot was = earlier.get(lot.number());
            if (was == null) {
                changes.add(Reason.of("notice.change.lot-added", "lot", lot.number()));
                continue;
            }
            differs("lot-value", lot, was, Lot::value, changes);
            differs("lot-reservation", lot, was, Lot::reservation, changes);
            differs("lot-text", lot, was, each -> each.title() + "\n" + each.description(), changes);
            differs("lot-cpv", lot, was, Lot::cpv, changes);
        }
        for (Lot lot : before.lots()) {
            if (!later.containsKey(lot.number())) {
                changes.add(Reason.of("notice.change.lot-removed", "lot", lot.number()));
            }
        }
    }

    private static void differs(
            String what, Lot lot, Lot was, Function<Lot, @Nullable Object> of, List<Reason> changes) {
        if (!Objects.equals(of.apply(lot), of.apply(was))) {
            changes.add(Reason.of("notice.change." + what, "lot", lot.number()));
        }
    }

    private static Map<String, Lot> byNumber(Notice notice) {
        Map<String, Lot> lots = new HashMap<>();
        notice.lots().forEach(lot -> lots.put(lot.number(), lot));
        return lots;
    }

    private static boolean sameContent(Notice before, Notice after) {
        return before.buyer().equals(after.buyer())
                && before.links().equals(after.links())
                && before.lots().equals(after.lots())
                && before.opportunity().equals(after.opportunity())
                && Objects.equals(before.procedure(), after.procedure());
    }
}
