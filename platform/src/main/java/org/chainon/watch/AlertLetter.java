package org.chainon.watch;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.chainon.account.Bulletin;
import org.chainon.account.Look;
import org.chainon.account.Looks;
import org.chainon.account.Person;
import org.chainon.account.PublicAddress;
import org.chainon.account.Wording;
import org.chainon.kernel.NoticeId;
import org.chainon.kernel.WatchId;
import org.chainon.notice.Lot;
import org.chainon.notice.Notice;
import org.chainon.notice.Notices;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Alerts as a mail: what changed first, then what is new, best first; each with its two best reasons and three links. */
@Component
class AlertLetter {
    /** As many as a week can bring; the page has the rest. */
    private static final int ITEMS = 40;

    private static final int SUBJECT_LENGTH = 70;

    private final Notices notices;
    private final MailLinks links;
    private final Watches watches;
    private final Wording wording;
    private final Looks looks;
    private final PublicAddress address;
    private final ITemplateEngine templates;

    AlertLetter(
            Notices notices,
            MailLinks links,
            Watches watches,
            Wording wording,
            Looks looks,
            PublicAddress address,
            ITemplateEngine templates) {
        this.notices = notices;
        this.links = links;
        this.watches = watches;
        this.wording = wording;
        this.looks = looks;
        this.address = address;
        this.templates = templates;
    }

    /**
     * One notice in the mail, all in words.
     *
     * @param lot title of the lot that fits best, empty where the notice has one lot
     * @param facts buyer, place, deadline, amount
     * @param news what happened, empty for what is new
     * @param reasons why it fits; of what is not new, what changed
     * @param interested empty where there is nothing to answer any more
     */
    public record Item(
            String title,
            String lot,
            List<String> facts,
            String news,
            List<String> reasons,
            String see,
            String interested,
            String notForMe) {}

    /** Empty where none of the notices is there any more. */
    Optional<Bulletin> write(Person person, List<Alert> alerts) {
        Locale locale = Locale.of(person.language());
        Map<NoticeId, Notice> found = new HashMap<>();
        notices.findAll(alerts.stream().map(Alert::notice).distinct().toList())
                .forEach(notice -> found.put(notice.id(), notice));
        List<Alert> told = alerts.stream()
                .filter(alert -> found.containsKey(alert.notice()))
                .toList();
        if (told.isEmpty()) {
            return Optional.empty();
        }
        String base = address.find().orElse("");
        List<Item> items = told.stream()
                .limit(ITEMS)
                .map(alert -> item(alert, Objects.requireNonNull(found.get(alert.notice())), base, locale))
                .toList();
        int more = told.size() - items.size();
        @Nullable
        WatchId one = told.stream().map(Alert::watch).distinct().count() == 1
                ? told.getFirst().watch()
                : null;
        String endAll = ending(person, null, base);
        String endOne = ending(person, one, base);
        Look look = looks.main();
        Context context = new Context(locale);
        context.setVariable("lang", locale.getLanguage());
        context.setVariable("look", look);
        context.setVariable("items", items);
        context.setVariable("more", more);
        context.setVariable("base", base);
        context.setVariable(
                "watch", one == null ? "" : watches.find(one).map(Watch::name).orElse(""));
        context.setVariable("endOne", endOne);
        context.setVariable("endAll", endAll);
        return Optional.of(new Bulletin(
                person.email(),
                subject(items, told.size(), locale),
                new AlertText(wording, locale).of(items, more, base, endOne, endAll),
                templates.process("watch/mail", context),
                base.isEmpty() ? null : endOne,
                null));
    }

    private String ending(Person person, @Nullable WatchId watch, String base) {
        return base.isEmpty() ? "" : base + links.ending(new MailLinks.Ending(person.id(), watch));
    }

    private String subject(List<Item> items, int count, Locale locale) {
        Item first = items.getFirst();
        String title = (first.news().isEmpty() ? "" : first.news() + " : ") + first.title();
        String some = title.length() > SUBJECT_LENGTH
                ? title.substring(0, SUBJECT_LENGTH - 1).strip() + "…"
                : title;
        return count == 1 ? some : wording.message("watch.mail.subject", locale, some, count - 1);
    }

    private Item item(Alert alert, Notice notice, String base, Locale locale) {
        boolean open = alert.news() != Alert.News.CANCELLED;
        Optional<Lot> lot = notice.lots().stream()
                .filter(each -> each.id().equals(alert.lot()))
                .findFirst();
        return new Item(
                notice.title(),
                notice.lots().size() > 1 ? lot.map(Lot::title).orElse("") : "",
                facts(notice, lot, open, locale),
                switch (alert.news()) {
                    case NEW -> "";
                    case CHANGED -> wording.message("watch.mail.changed", locale);
                    case CANCELLED -> wording.message("watch.mail.cancelled", locale);
                },
                alert.reasons().stream()
                        .map(reason -> wording.reason(reason, locale))
                        .toList(),
                link(alert, MailLinks.What.SEE, base),
                open ? link(alert, MailLinks.What.INTERESTED, base) : "",
                open ? link(alert, MailLinks.What.NOT_FOR_ME, base) : "");
    }

    /** Empty where the platform's own address is not known. */
    private String link(Alert alert, MailLinks.What what, String base) {
        return base.isEmpty()
                ? ""
                : base
                        + links.about(new MailLinks.About(
                                what, alert.person(), alert.notice(), alert.supplier(), alert.lot()));
    }

    private List<String> facts(Notice notice, Optional<Lot> lot, boolean open, Locale locale) {
        List<String> facts = new ArrayList<>();
        facts.add(notice.buyer().name());
        lot.or(() -> notice.lots().stream().findFirst()).ifPresent(each -> {
            each.places().stream().findFirst().map(place -> place.text()).ifPresent(facts::add);
            if (each.value() != null) {
                facts.add(wording.money(each.value(), locale));
            }
        });
        OffsetDateTime deadline = lot.map(Lot::deadline)
                .or(() -> Optional.ofNullable(notice.deadline()))
                .orElse(null);
        if (deadline != null && open) {
            facts.add(wording.message(
                    "watch.mail.deadline",
                    locale,
                    wording.dateTime(deadline, locale),
                    wording.relative(deadline, locale)));
        }
        return facts.stream().filter(fact -> !fact.isBlank()).toList();
    }
}
