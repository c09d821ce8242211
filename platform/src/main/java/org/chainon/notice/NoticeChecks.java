package org.chainon.notice;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chainon.intake.BadRecord;
import org.chainon.kernel.Money;
import org.jspecify.annotations.Nullable;

/** What a notice or an award must be to be taken, whatever its source. */
final class NoticeChecks {
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;
    private static final int ID = 300;
    private static final int LINE = 4_000;
    private static final int TEXT = 400_000;
    private static final int MOST_LOTS = 5_000;
    private static final int MOST_MONTHS = 2_400;

    private NoticeChecks() {}

    static void check(NoticeDraft draft) throws BadRecord {
        named(draft.source(), draft.sourceId(), draft.version());
        for (String name : draft.alsoKnownAs()) {
            text("alsoKnownAs", name, ID);
        }
        optional("replaces", draft.replaces(), ID);
        optional("procedureId", draft.procedureId(), ID);
        optional("subtype", draft.subtype(), ID);
        optional("procedure", draft.procedure(), LINE);
        if (draft.title().isBlank()
                && draft.lots().stream().allMatch(lot -> lot.title().isBlank())) {
            throw new BadRecord("notice.no-title");
        }
        text("title", draft.title(), LINE);
        text("description", draft.description(), TEXT);
        text("country", draft.country(), 2);
        text("language", draft.language(), 3);
        buyer(draft.buyer());
        date("publishedOn", draft.publishedOn());
        date("deadline", draft.deadline());
        for (Notice.Link link : draft.links()) {
            text("link", link.url(), LINE);
        }
        lots(draft.lots());
        Opportunity opportunity = draft.opportunity();
        if (opportunity != null) {
            for (Opportunity.Particular particular : opportunity.particulars()) {
                text("particular", particular.text(), LINE);
            }
        }
        for (AwardDraft award : draft.awards()) {
            check(award);
        }
    }

    static void check(AwardDraft award) throws BadRecord {
        named(award.source(), award.sourceId(), award.version());
        optional("procedureId", award.procedureId(), ID);
        optional("lot", award.lot(), ID);
        text("title", award.title(), LINE);
        buyer(award.buyer());
        date("notifiedOn", award.notifiedOn());
        money(award.amount());
        months(award.durationMonths());
        place(award.place());
        for (String consideration : award.socialConsiderations()) {
            text("socialConsiderations", consideration, LINE);
        }
        for (AwardDraft.Winner winner : award.winners()) {
            text("winner", winner.name(), LINE);
            optional("winner.identifier", winner.identifier(), ID);
            optional("winner.scheme", winner.scheme(), ID);
        }
    }

    private static void lots(List<NoticeDraft.LotDraft> lots) throws BadRecord {
        if (lots.size() > MOST_LOTS) {
            throw new BadRecord("notice.too-many-lots", Map.of("count", lots.size(), "limit", MOST_LOTS));
        }
        Set<String> numbers = new HashSet<>();
        for (NoticeDraft.LotDraft lot : lots) {
            text("lot.number", lot.number(), ID);
            if (!numbers.add(lot.number())) {
                throw new BadRecord("notice.lot-twice", Map.of("lot", lot.number()));
            }
            text("lot.title", lot.title(), LINE);
            text("lot.description", lot.description(), TEXT);
            money(lot.value());
            months(lot.durationMonths());
            date("lot.deadline", lot.deadline());
            for (Place place : lot.places()) {
                place(place);
            }
            for (String code : lot.unspsc()) {
                text("lot.unspsc", code, ID);
            }
            if (lot.reservation() != null) {
                text("lot.reservation", lot.reservation().evidence(), LINE);
            }
        }
    }

    private static void named(String source, String sourceId, String version) throws BadRecord {
        if (source.isBlank() || sourceId.isBlank() || version.isBlank()) {
            throw new BadRecord("notice.no-id");
        }
        text("source", source, ID);
        text("sourceId", sourceId, ID);
        text("version", version, ID);
    }

    private static void buyer(Notice.Buyer buyer) throws BadRecord {
        text("buyer.name", buyer.name(), LINE);
        optional("buyer.identifier", buyer.identifier(), ID);
        optional("buyer.email", buyer.email(), LINE);
        optional("buyer.website", buyer.website(), LINE);
        place(buyer.place());
    }

    private static void place(@Nullable Place place) throws BadRecord {
        if (place != null) {
            text("place", place.text(), LINE);
            text("place.country", place.country(), 2);
        }
    }

    private static void optional(String field, @Nullable String value, int limit) throws BadRecord {
        if (value != null) {
            text(field, value, limit);
        }
    }

    private static void text(String field, String value, int limit) throws BadRecord {
        if (value.length() > limit) {
            throw new BadRecord("notice.too-long", Map.of("field", field, "length", value.length(), "limit", limit));
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean lone = Character.isHighSurrogate(c)
                    ? i + 1 == value.length() || !Character.isLowSurrogate(value.charAt(i + 1))
                    : Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(value.charAt(i - 1)));
            if (c == 0 || lone) {
                throw new BadRecord("notice.broken-text", Map.of("field", field));
            }
        }
    }

    private static void date(String field, @Nullable TemporalAccessor date) throws BadRecord {
        if (date instanceof LocalDate || date instanceof OffsetDateTime) {
            int year = date.get(ChronoField.YEAR);
            if (year < FIRST_YEAR || year > LAST_YEAR) {
                throw new BadRecord("notice.absurd-date", Map.of("field", field, "date", date.toString()));
            }
        }
    }

    private static void money(@Nullable Money money) throws BadRecord {
        if (money != null && !money.plausible()) {
            throw new BadRecord(
                    "notice.absurd-amount", Map.of("amount", money.amount().toPlainString()));
        }
    }

    private static void months(@Nullable Integer months) throws BadRecord {
        if (months != null && (months < 0 || months > MOST_MONTHS)) {
            throw new BadRecord("notice.absurd-duration", Map.of("months", months));
        }
    }
}
