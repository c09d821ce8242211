package org.chainon.need.sourcing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.chainon.need.contact.Contact.WhyNot;
import org.chainon.need.contact.Contacts.What;
import org.chainon.need.quote.QuoteLine;
import org.chainon.need.sourcing.SourcingFile.Firm;
import org.chainon.need.sourcing.SourcingFile.Happened;
import org.chainon.need.sourcing.SourcingFile.LotPrice;
import org.chainon.need.sourcing.SourcingFile.Offer;
import org.chainon.need.sourcing.SourcingFile.Reach;
import org.chainon.need.sourcing.SourcingFile.Terms;
import org.chainon.paper.Paper.Column;
import org.chainon.paper.Paper.Fact;
import org.chainon.paper.Paper.Facts;
import org.chainon.paper.Paper.Grid;
import org.chainon.paper.Paper.Heading;
import org.chainon.paper.Paper.Items;
import org.chainon.paper.Paper.Part;
import org.chainon.paper.Paper.Text;

/** What each supplier answered, and the offers beside each other. */
final class AnswerChapters {
    private final SourcingFile file;
    private final PaperWords words;
    private final boolean full;
    private final List<Part> parts = new ArrayList<>();

    AnswerChapters(SourcingFile file, PaperWords words) {
        this.file = file;
        this.words = words;
        this.full = file.reach() == Reach.FULL;
    }

    List<Part> parts() {
        answers();
        offers();
        return parts;
    }

    private void answers() {
        parts.add(new Heading(1, words.say("answers")));
        List<Firm> told =
                file.firms().stream().filter(firm -> firm.state().told()).toList();
        if (told.isEmpty()) {
            parts.add(Text.of(words.say("told.none")));
            return;
        }
        long willing = told.stream().filter(firm -> firm.state().willing()).count();
        parts.add(Text.of(words.say(
                "answers.count",
                words.number(told.size()),
                words.number(willing),
                words.number(file.offers().size()))));
        List<Column> head = new ArrayList<>(
                List.of(Column.of(words.say("told.firm"), 30), Column.of(words.say("answers.state"), full ? 18 : 26)));
        head.add(Column.of(words.say("answers.dates"), full ? 30 : 44));
        if (full) {
            head.add(Column.of(words.say("answers.words"), 22));
        }
        parts.add(Grid.of(
                words.say("answers"), head, told.stream().map(this::answer).toList()));
        whyNot(told);
    }

    private List<String> answer(Firm firm) {
        List<String> row = new ArrayList<>();
        row.add(words.firm(file, firm.name()));
        row.add(words.word("contact.state." + firm.state()));
        row.add(firm.happened().stream()
                .filter(happened -> happened.what() != What.CONTACTED && happened.what() != What.OFFLINE)
                .collect(Collectors.toMap(Happened::what, Happened::at, (a, b) -> b, () -> new EnumMap<>(What.class)))
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByValue())
                .map((Map.Entry<What, Instant> each) ->
                        words.say("what." + each.getKey(), words.moment(each.getValue())))
                .collect(Collectors.joining("\n")));
        if (full) {
            List<String> said = new ArrayList<>();
            if (firm.whyNot() != null) {
                said.add(words.word("contact.why." + firm.whyNot()));
            }
            if (!firm.words().isBlank()) {
                said.add(firm.words());
            }
            if (firm.concluded() != null) {
                said.add(words.say("answers.concluded", words.money(firm.concluded())));
            }
            row.add(words.orNothing(String.join("\n", said)));
        }
        return row;
    }

    /** Who said why is withheld elsewhere: here how many did. */
    private void whyNot(List<Firm> told) {
        Map<WhyNot, Long> reasons = told.stream()
                .filter(firm -> firm.whyNot() != null)
                .collect(Collectors.groupingBy(Firm::whyNot, () -> new EnumMap<>(WhyNot.class), Collectors.counting()));
        if (!reasons.isEmpty()) {
            parts.add(new Heading(2, words.say("answers.why-not")));
            parts.add(new Items(reasons.entrySet().stream()
                    .map(each -> words.say(
                            "answers.why-not.one",
                            words.word("contact.why." + each.getKey()),
                            words.number(each.getValue())))
                    .toList()));
        }
    }

    private void offers() {
        parts.add(new Heading(1, words.say("offers")));
        if (file.offers().isEmpty()) {
            parts.add(Text.of(words.say("offers.none")));
            return;
        }
        if (!full) {
            parts.add(Text.of(words.say("offers.withheld")));
            parts.add(Grid.of(
                    words.say("offers"),
                    List.of(
                            Column.of(words.say("told.firm"), 40),
                            Column.of(words.say("offers.lots"), 25),
                            Column.of(words.say("offers.at"), 35)),
                    file.offers().stream()
                            .map(offer -> List.of(
                                    words.firm(file, offer.firm()), words.lots(offer.lots()), words.moment(offer.at())))
                            .toList()));
            return;
        }
        for (int lot = 0; lot < file.asked().lots().size(); lot++) {
            compare(lot);
        }
        parts.add(Text.quiet(words.say("offers.hint")));
        file.offers().forEach(this::offer);
    }

    private void compare(int lot) {
        String title = file.asked().lots().size() == 1
                ? words.say("offers.compare")
                : words.word(
                        "need.form.lot.titled",
                        words.number(lot + 1),
                        file.asked().lots().get(lot).title());
        parts.add(new Heading(2, title));
        List<List<String>> rows = new ArrayList<>();
        for (Offer offer : file.offers()) {
            Terms terms = offer.terms();
            if (terms == null) {
                continue;
            }
            String total = terms.prices().stream()
                    .filter(price -> price.lot() == lot)
                    .map(price -> words.plain(price.total()))
                    .findFirst()
                    .orElseGet(() -> words.word("quote.no-answer"));
            rows.add(List.of(
                    offer.firm(),
                    total,
                    terms.delayDays() == null ? "–" : words.number(terms.delayDays()),
                    terms.insertionHours() == null ? "–" : words.number(terms.insertionHours()),
                    words.orNothing(terms.environment())));
        }
        parts.add(Grid.of(
                title,
                List.of(
                        Column.of(words.say("told.firm"), 26),
                        Column.number(words.say("offers.total"), 18),
                        Column.number(words.say("offers.delay"), 12),
                        Column.number(words.say("offers.hours"), 14),
                        Column.of(words.say("offers.environment"), 30)),
                rows));
    }

    private void offer(Offer offer) {
        Terms terms = offer.terms();
        if (terms == null) {
            return;
        }
        parts.add(new Heading(2, words.say("offers.of", offer.firm())));
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(
                words.say("offers.at"),
                words.say("offers.version", words.moment(offer.at()), words.number(terms.number()))));
        if (terms.validUntil() != null) {
            facts.add(new Fact(words.say("offers.valid"), words.date(terms.validUntil())));
        }
        if (!terms.words().isBlank()) {
            facts.add(new Fact(words.say("offers.words"), terms.words()));
        }
        if (!terms.files().isEmpty()) {
            facts.add(new Fact(words.say("offers.files"), String.join("\n", terms.files())));
        }
        parts.add(new Facts(words.say("offers.of", offer.firm()), facts));
        terms.prices().forEach(price -> lines(offer, price));
    }

    private void lines(Offer offer, LotPrice price) {
        parts.add(Grid.of(
                words.say("offers.lines", offer.firm(), words.number(price.lot() + 1)),
                List.of(
                        Column.of(words.say("line.label"), 46),
                        Column.number(words.say("line.quantity"), 18),
                        Column.number(words.say("line.price"), 18),
                        Column.number(words.say("line.total"), 18)),
                price.lines().stream().map(this::line).toList()));
    }

    private List<String> line(QuoteLine line) {
        return List.of(
                line.label(),
                (words.number(line.quantity()) + " " + line.unit()).strip(),
                words.plain(line.unitPrice()),
                words.plain(line.total()));
    }
}
