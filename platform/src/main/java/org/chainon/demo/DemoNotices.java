package org.chainon.demo;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chainon.demo.NoticeLots.Division;
import org.chainon.demo.NoticeLots.Terms;
import org.chainon.demo.NoticeOrders.Fate;
import org.chainon.demo.NoticeOrders.Order;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.jurisdiction.ReservationKind;
import org.chainon.notice.Notice;
import org.chainon.notice.NoticeDraft;
import org.chainon.notice.NoticeDraft.LotDraft;
import org.chainon.notice.Opportunity;
import org.jspecify.annotations.Nullable;

/** Writes the invented notices of one week; a corrected or cancelled one is two drafts, the first version first. */
final class DemoNotices {
    private static final int SHORT = 13;
    /** With a weekend after it, 60 days after Monday. */
    private static final int LAST_DAY = 58;

    private static final int EXECUTION_RESERVED = 5;
    private static final int LARGE = 140_000;

    private final NoticeTexts texts;
    private final NoticeLots lots;
    private final DemoAwards awards;

    DemoNotices(NoticeTexts texts, NoticeLots lots, DemoAwards awards) {
        this.texts = texts;
        this.lots = lots;
        this.awards = awards;
    }

    /** When a notice closes and was published. */
    private record Dates(Edition edition, @Nullable OffsetDateTime deadline, int publishedDaysAgo) {}

    List<NoticeDraft> drafts(List<Order> orders, Instant now) {
        List<NoticeDraft> drafts = new ArrayList<>();
        for (Order order : orders) {
            drafts.addAll(versions(order, now));
        }
        return drafts;
    }

    private List<NoticeDraft> versions(Order order, Instant now) {
        Dice dice = new Dice("notice " + order.id());
        Dates dates = dates(order, now, dice);
        String subject = lots.subject(order, order.main(), dice);
        Division division = lots.division(order, subject, dice);
        int months = months(order, dice);
        int year = dates.edition().monday().getYear();
        Map<String, String> values = texts.values(order, subject, months, division.count(), year, dice);
        boolean executionReserved =
                order.jurisdiction() == Jurisdiction.FR && order.reserved() == null && dice.chance(EXECUTION_RESERVED);
        String title = texts.title(order.main(), division.mixed(), values, order.jurisdiction(), dice);
        String description = description(order, executionReserved, values, dice);
        String evidence =
                order.reserved() == null ? null : texts.word("evidence." + order.reserved(), order, values, dice);
        Terms terms = new Terms(months, evidence, executionReserved, dates.deadline());
        List<LotDraft> parts = lots.lots(order, division, terms, description, dice);
        NoticeDraft draft = draft(order, dates, title, description, parts, values, dice);
        return switch (order.fate()) {
            case OPEN, PLANNED -> List.of(draft);
            case MOVED -> List.of(earlier(draft, values), corrected(draft, texts.word("moved", order, values, dice)));
            case CANCELLED -> List.of(draft, cancelled(draft, texts.word("cancelled", order, values, dice)));
            case AWARDED -> List.of(awards.won(draft, order, dice));
        };
    }

    private String description(Order order, boolean executionReserved, Map<String, String> values, Dice dice) {
        return switch (order.fate()) {
            case OPEN, MOVED, CANCELLED -> texts.description(order, executionReserved, values, dice);
            case PLANNED -> texts.word("planning", order, values, dice) + " " + texts.contents(order, values, dice);
            case AWARDED -> texts.word("awarded", order, values, dice) + " " + texts.contents(order, values, dice);
        };
    }

    private static Dates dates(Order order, Instant now, Dice dice) {
        Edition week = Edition.of(now);
        LocalTime at = dice.pick(hours(order.jurisdiction()));
        if (order.fate() == Fate.PLANNED || order.fate() == Fate.AWARDED) {
            return new Dates(week, null, dice.between(2, 30));
        }
        boolean closesSoon = order.fate() == Fate.OPEN && dice.chance(SHORT);
        int days = closesSoon ? dice.between(2, 7) : dice.between(order.fate() == Fate.OPEN ? 9 : 24, LAST_DAY);
        int ago = closesSoon ? dice.between(14, 30) : dice.between(0, 16);
        Edition edition = week.open(days, at, order.jurisdiction(), now);
        return new Dates(edition, edition.deadline(days, at, order.jurisdiction()), ago);
    }

    private static List<LocalTime> hours(Jurisdiction jurisdiction) {
        return switch (jurisdiction) {
            case FR -> List.of(LocalTime.of(12, 0), LocalTime.of(16, 0), LocalTime.of(17, 0));
            case QC -> List.of(LocalTime.of(11, 0), LocalTime.of(14, 0));
        };
    }

    private static int months(Order order, Dice dice) {
        if (order.reserved() == ReservationKind.SOCIAL_ECONOMY) {
            return dice.pick(List.of(12, 24, 36));
        }
        return switch (order.main().nature()) {
            case WORKS -> dice.between(3, 18);
            case SUPPLIES, SERVICES, UNKNOWN -> dice.pick(List.of(12, 12, 24, 36, 48));
        };
    }

    private NoticeDraft draft(
            Order order,
            Dates dates,
            String title,
            String description,
            List<LotDraft> parts,
            Map<String, String> values,
            Dice dice) {
        boolean large = large(parts);
        String size = order.buyer().kind().isPrivate() ? "private" : large ? "large" : "small";
        String page = "https://example.org/avis/" + order.id();
        NoticeDraft draft = new NoticeDraft(
                DemoSuppliers.SOURCE,
                order.id(),
                dates.edition().version(),
                null,
                order.id(),
                form(order.fate()),
                large && order.jurisdiction() == Jurisdiction.FR ? subtype(order.fate()) : null,
                order.main().nature(),
                order.fate() == Fate.PLANNED ? null : texts.word("procedure." + size, order, values, dice),
                title,
                description,
                order.buyer().asNamed(),
                order.jurisdiction(),
                order.jurisdiction() == Jurisdiction.FR ? "FR" : "CA",
                dates.edition().published(dates.publishedDaysAgo()),
                dates.deadline(),
                Notice.Status.PUBLISHED,
                "fr",
                parts,
                List.of(
                        new Notice.Link("notice", page),
                        new Notice.Link("documents", page + "/dossier"),
                        new Notice.Link("submission", page + "/depot")),
                List.of(),
                ("Avis de démonstration, inventé : " + title).getBytes(StandardCharsets.UTF_8));
        return order.buyer().kind().isPrivate() ? draft.offering(Opportunity.of(Notice.Kind.PRIVATE_CONTRACT)) : draft;
    }

    private static boolean large(List<LotDraft> parts) {
        return parts.stream()
                        .mapToDouble(lot ->
                                lot.value() == null ? 0 : lot.value().amount().doubleValue())
                        .sum()
                >= LARGE;
    }

    private static Notice.Form form(Fate fate) {
        return switch (fate) {
            case OPEN, MOVED, CANCELLED -> Notice.Form.COMPETITION;
            case PLANNED -> Notice.Form.PLANNING;
            case AWARDED -> Notice.Form.AWARD;
        };
    }

    /** eForms subtypes of the general directive: planning 4, competition 16, result 29. */
    private static String subtype(Fate fate) {
        return switch (fate) {
            case OPEN, MOVED, CANCELLED -> "16";
            case PLANNED -> "4";
            case AWARDED -> "29";
        };
    }

    /** As it stood before its deadline was moved. */
    private static NoticeDraft earlier(NoticeDraft draft, Map<String, String> values) {
        OffsetDateTime deadline = draft.deadline();
        if (deadline == null) {
            return draft;
        }
        OffsetDateTime before = deadline.minusDays(Long.parseLong(values.getOrDefault("days", "7")));
        List<LotDraft> parts =
                draft.lots().stream().map(lot -> closing(lot, before)).toList();
        return Redraft.of(draft).deadline(before).lots(parts).draft();
    }

    private static NoticeDraft corrected(NoticeDraft draft, String why) {
        return Redraft.of(draft)
                .version(draft.version() + Edition.CORRECTED)
                .description(why + " " + draft.description())
                .draft();
    }

    private static NoticeDraft cancelled(NoticeDraft draft, String why) {
        return Redraft.of(draft)
                .version(draft.version() + Edition.CORRECTED)
                .description(why)
                .status(Notice.Status.CANCELLED)
                .draft();
    }

    private static LotDraft closing(LotDraft lot, OffsetDateTime at) {
        return new LotDraft(
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
                at);
    }
}
