package org.chainon.notice;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chainon.kernel.LotId;
import org.chainon.kernel.NoticeId;
import org.jspecify.annotations.Nullable;

/** Makes a notice out of a draft: gives it and its lots their ids. */
final class Versions {
    private Versions() {}

    /** @param lotIds ids of the notice's lots of all versions by number; new numbers are added */
    static Notice notice(NoticeDraft draft, NoticeId id, String sourceId, Map<String, LotId> lotIds) {
        List<Lot> lots = draft.lots().stream()
                .map(lot -> lot(lot, lotIds.computeIfAbsent(lot.number(), number -> LotId.random())))
                .toList();
        return new Notice(
                id,
                draft.source(),
                sourceId,
                draft.version(),
                draft.procedureId(),
                draft.form(),
                draft.subtype(),
                draft.nature(),
                draft.procedure(),
                draft.title().isBlank() ? lots.getFirst().title() : draft.title(),
                draft.description(),
                draft.buyer(),
                draft.jurisdiction(),
                draft.country(),
                draft.publishedOn(),
                draft.deadline() == null ? lastDeadline(lots) : draft.deadline(),
                draft.status(),
                draft.language(),
                lots,
                draft.links(),
                Objects.requireNonNullElse(draft.opportunity(), Opportunity.ofSource(draft.source())));
    }

    /** The notice with its lots numbered as another's, whose versions it now belongs to. */
    static Notice adopted(Notice notice, NoticeId id, String sourceId, Map<String, LotId> lotIds) {
        List<Lot> lots = notice.lots().stream()
                .map(lot -> withId(lot, lotIds.computeIfAbsent(lot.number(), number -> lot.id())))
                .toList();
        return with(notice, id, sourceId, notice.deadline(), lots);
    }

    /** A correction that says nothing of lots leaves them as they were, but for a deadline that it moves. */
    static Notice completed(Notice correction, Notice earlier) {
        if (!correction.lots().isEmpty() || earlier.lots().isEmpty()) {
            return correction;
        }
        OffsetDateTime moved = correction.deadline();
        List<Lot> lots = moved == null
                ? earlier.lots()
                : earlier.lots().stream().map(lot -> withDeadline(lot, moved)).toList();
        return with(
                correction, correction.id(), correction.sourceId(), moved == null ? earlier.deadline() : moved, lots);
    }

    static Map<String, LotId> lotIds(Notice notice) {
        Map<String, LotId> ids = new HashMap<>();
        notice.lots().forEach(lot -> ids.put(lot.number(), lot.id()));
        return ids;
    }

    /** When the last lot closes; null when one of them names no deadline, nor the notice for it. */
    static @Nullable OffsetDateTime openUntil(Notice notice) {
        List<OffsetDateTime> deadlines = new ArrayList<>();
        for (Lot lot : notice.lots()) {
            OffsetDateTime deadline = lot.deadline() == null ? notice.deadline() : lot.deadline();
            if (deadline == null) {
                return null;
            }
            deadlines.add(deadline);
        }
        return deadlines.stream().max(Comparator.naturalOrder()).orElse(notice.deadline());
    }

    private static @Nullable OffsetDateTime lastDeadline(List<Lot> lots) {
        return lots.stream()
                .map(Lot::deadline)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    static Notice with(Notice notice, NoticeId id, String sourceId, @Nullable OffsetDateTime deadline, List<Lot> lots) {
        return with(notice, id, sourceId, deadline, notice.status(), lots);
    }

    static Notice cancelledWithoutLots(Notice notice) {
        return with(notice, notice.id(), notice.sourceId(), notice.deadline(), Notice.Status.CANCELLED, List.of());
    }

    private static Notice with(
            Notice notice,
            NoticeId id,
            String sourceId,
            @Nullable OffsetDateTime deadline,
            Notice.Status status,
            List<Lot> lots) {
        return new Notice(
                id,
                notice.source(),
                sourceId,
                notice.version(),
                notice.procedureId(),
                notice.form(),
                notice.subtype(),
                notice.nature(),
                notice.procedure(),
                notice.title(),
                notice.description(),
                notice.buyer(),
                notice.jurisdiction(),
                notice.country(),
                notice.publishedOn(),
                deadline,
                status,
                notice.language(),
                lots,
                notice.links(),
                notice.opportunity());
    }

    private static Lot lot(NoticeDraft.LotDraft lot, LotId id) {
        return new Lot(
                id,
                lot.number(),
                lot.title(),
                lot.description(),
                lot.cpv(),
                lot.unspsc(),
                lot.places(),
                lot.value(),
                lot.durationMonths(),
                lot.reservation(),
                lot.executionReserved(),
                lot.deadline());
    }

    private static Lot withId(Lot lot, LotId id) {
        return copy(lot, id, lot.deadline());
    }

    private static Lot withDeadline(Lot lot, OffsetDateTime deadline) {
        return copy(lot, lot.id(), deadline);
    }

    private static Lot copy(Lot lot, LotId id, @Nullable OffsetDateTime deadline) {
        return new Lot(
                id,
                lot.number(),
                lot.title(),
                lot.description(),
                lot.cpv(),
                lot.unspsc(),
                lot.places(),
                lot.value(),
                lot.durationMonths(),
                lot.reservation(),
                lot.executionReserved(),
                deadline);
    }
}
