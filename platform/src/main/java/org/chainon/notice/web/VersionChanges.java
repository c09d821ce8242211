package org.chainon.notice.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chainon.notice.Lot;
import org.chainon.notice.Notice;
import org.jspecify.annotations.Nullable;

/** What one version of a notice changed against the one before it. */
final class VersionChanges {
    /**
     * One change.
     *
     * @param what the message {@code notice.change.} + this names it
     * @param lot the lot's number, null for the whole notice
     * @param before a text, a date, an amount or null
     */
    record Change(
            String what,
            @Nullable String lot,
            @Nullable Object before,
            @Nullable Object after) {}

    private final List<Change> changes = new ArrayList<>();

    private VersionChanges() {}

    static List<Change> between(Notice before, Notice after) {
        VersionChanges found = new VersionChanges();
        found.compare("form", null, before.form(), after.form());
        found.compare("status", null, before.status(), after.status());
        found.compare("title", null, before.title(), after.title());
        found.compare("deadline", null, before.deadline(), after.deadline());
        found.compare("buyer", null, before.buyer().name(), after.buyer().name());
        if (!before.description().equals(after.description())) {
            found.changes.add(new Change("description", null, null, null));
        }
        found.lots(numbered(before.lots()), numbered(after.lots()), after.deadline());
        return found.changes;
    }

    private void lots(Map<String, Lot> before, Map<String, Lot> after, @Nullable Object noticeDeadline) {
        before.forEach((number, lot) -> {
            Lot now = after.get(number);
            if (now == null) {
                changes.add(new Change("lot-removed", number, lot.title(), null));
                return;
            }
            compare("title", number, lot.title(), now.title());
            if (!Objects.equals(now.deadline(), noticeDeadline)) {
                compare("deadline", number, lot.deadline(), now.deadline());
            }
            compare("value", number, lot.value(), now.value());
            compare("duration", number, lot.durationMonths(), now.durationMonths());
            compare(
                    "reservation",
                    number,
                    lot.reservation() == null ? null : lot.reservation().kind(),
                    now.reservation() == null ? null : now.reservation().kind());
        });
        after.forEach((number, lot) -> {
            if (!before.containsKey(number)) {
                changes.add(new Change("lot-added", number, null, lot.title()));
            }
        });
    }

    private void compare(String what, @Nullable String lot, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changes.add(new Change(what, lot, before, after));
        }
    }

    private static Map<String, Lot> numbered(List<Lot> lots) {
        Map<String, Lot> numbered = new LinkedHashMap<>();
        lots.forEach(lot -> numbered.put(lot.number(), lot));
        return numbered;
    }
}
