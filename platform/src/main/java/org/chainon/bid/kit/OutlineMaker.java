package org.chainon.bid.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chainon.bid.Bid;
import org.chainon.bid.BidSubject;
import org.chainon.notice.AwardCriteria;
import org.chainon.notice.AwardCriteria.Criterion;
import org.chainon.notice.Lot;
import org.chainon.notice.Notice;
import org.chainon.notice.Notices;
import org.chainon.paper.Paper;
import org.chainon.supplier.Supplier;
import org.chainon.supplier.SupplierDirectory;
import org.springframework.stereotype.Component;

/** Makes the outline of a mémoire technique: the notice's criteria in their order, filled with what the supplier's profile says. */
@Component
public class OutlineMaker {
    private static final int EXCERPT = 1_500;
    /** Where the notice names no criterion of quality. */
    private static final List<OutlineTheme> USUAL = List.of(
            OutlineTheme.METHOD,
            OutlineTheme.PEOPLE,
            OutlineTheme.EQUIPMENT,
            OutlineTheme.TIME,
            OutlineTheme.QUALITY,
            OutlineTheme.ENVIRONMENT,
            OutlineTheme.SOCIAL);

    private final Notices notices;
    private final AwardCriteria criteria;
    private final SupplierDirectory suppliers;
    private final ResponseKits kits;
    private final Partners partners;
    private final OutlineWords words;

    OutlineMaker(
            Notices notices,
            AwardCriteria criteria,
            SupplierDirectory suppliers,
            ResponseKits kits,
            Partners partners,
            OutlineWords words) {
        this.notices = notices;
        this.criteria = criteria;
        this.suppliers = suppliers;
        this.kits = kits;
        this.partners = partners;
        this.words = words;
    }

    /** Empty when the lot or the supplier is not known any more. */
    public Optional<Paper> of(Bid bid) {
        Notice notice = notices.find(bid.subject().notice()).orElse(null);
        Supplier supplier = suppliers.find(bid.supplier()).orElse(null);
        Lot lot = notice == null
                ? null
                : notice.lots().stream()
                        .filter(each -> each.id().equals(bid.subject().lot()))
                        .findFirst()
                        .orElse(null);
        if (notice == null || supplier == null || lot == null) {
            return Optional.empty();
        }
        List<Paper.Part> parts = new ArrayList<>();
        parts.add(words.contract(bid.subject(), supplier));
        enterprise(supplier, parts);
        partners.of(bid).ifPresent(team -> grouping(team, parts));
        need(notice, lot, parts);
        List<Criterion> known = criteria.of(notice.id(), lot.number());
        boolean environment = kits.of(bid).stream()
                .flatMap(kit -> kit.items().stream())
                .anyMatch(item -> item.rule().document() == KitDocument.ENVIRONMENT);
        answers(known, environment, supplier, parts);
        references(supplier, lot, parts);
        parts.add(heading(1, "appendix"));
        parts.add(new Paper.Todo(words.say("appendix.todo")));
        return Optional.of(words.paper(title(bid.subject()), parts));
    }

    private String title(BidSubject subject) {
        return words.say("title", subject.title());
    }

    private Paper.Heading heading(int level, String key) {
        return new Paper.Heading(level, words.say(key));
    }

    private void enterprise(Supplier supplier, List<Paper.Part> parts) {
        parts.add(heading(1, "enterprise"));
        parts.add(
                supplier.description().isBlank()
                        ? new Paper.Todo(words.say("enterprise.todo"))
                        : Paper.Text.of(supplier.description()));
        parts.add(words.facts(supplier));
        List<String> activities = words.activities(supplier);
        if (!activities.isEmpty()) {
            parts.add(heading(2, "activities"));
            parts.add(new Paper.Items(activities));
        }
        if (!supplier.accreditations().isEmpty()) {
            parts.add(heading(2, "accreditations"));
            parts.add(words.accreditations(supplier));
        }
    }

    /** Who answers with it, and who does what. */
    private void grouping(Partners.Team team, List<Paper.Part> parts) {
        parts.add(heading(1, "grouping"));
        parts.add(Paper.Text.of(words.say("grouping.form", team.form())));
        parts.add(words.partners(team));
        parts.add(words.whoDoesWhat(team));
        parts.add(new Paper.Todo(words.say("grouping.todo")));
    }

    private void need(Notice notice, Lot lot, List<Paper.Part> parts) {
        parts.add(heading(1, "need"));
        String text = lot.description().isBlank() ? notice.description() : lot.description();
        if (!text.isBlank()) {
            parts.add(Paper.Text.of(words.say("need.says")));
            String some = text.strip();
            parts.add(Paper.Text.of("« " + (some.length() > EXCERPT ? some.substring(0, EXCERPT) + "…" : some) + " »"));
        }
        parts.add(new Paper.Todo(words.say("need.todo")));
    }

    private void answers(List<Criterion> known, boolean environment, Supplier supplier, List<Paper.Part> parts) {
        List<Criterion> quality = known.stream()
                .filter(criterion -> criterion.kind() == AwardCriteria.Kind.QUALITY)
                .toList();
        parts.add(heading(1, "answer"));
        if (!known.isEmpty()) {
            parts.add(Paper.Text.of(words.say("criteria")));
            parts.add(words.criteria(known));
        }
        if (quality.isEmpty()) {
            parts.add(Paper.Text.of(words.say(known.isEmpty() ? "usual" : "usual.quality")));
            USUAL.forEach(theme -> theme(theme, supplier, 2, parts));
            return;
        }
        boolean answered = false;
        for (Criterion criterion : quality) {
            parts.add(new Paper.Heading(2, words.criterion(criterion)));
            if (!criterion.description().isBlank()) {
                parts.add(Paper.Text.of("« " + criterion.description() + " »"));
            }
            List<OutlineTheme> themes = OutlineTheme.in(criterion.name() + " " + criterion.description());
            answered |= themes.contains(OutlineTheme.ENVIRONMENT);
            themes.forEach(theme -> parts.add(new Paper.Todo(words.todo(theme))));
            themes.stream()
                    .filter(theme -> theme == OutlineTheme.PEOPLE)
                    .forEach(theme -> words.means(supplier).ifPresent(parts::add));
        }
        if (environment && !answered) {
            theme(OutlineTheme.ENVIRONMENT, supplier, 2, parts);
        }
    }

    private void theme(OutlineTheme theme, Supplier supplier, int level, List<Paper.Part> parts) {
        parts.add(new Paper.Heading(level, words.say("theme." + theme)));
        parts.add(new Paper.Todo(words.todo(theme)));
        if (theme == OutlineTheme.PEOPLE) {
            words.means(supplier).ifPresent(parts::add);
        }
    }

    private void references(Supplier supplier, Lot lot, List<Paper.Part> parts) {
        parts.add(heading(1, "references"));
        words.references(supplier, lot)
                .ifPresentOrElse(parts::add, () -> parts.add(new Paper.Todo(words.say("references.none"))));
        parts.add(new Paper.Todo(words.say("references.todo")));
    }
}
