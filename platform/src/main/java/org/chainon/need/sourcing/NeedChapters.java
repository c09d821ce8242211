package org.chainon.need.sourcing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.chainon.jurisdiction.EnterpriseKind.Family;
import org.chainon.need.SuitedCount;
import org.chainon.need.SuitedCount.Ring;
import org.chainon.need.sourcing.SourcingFile.Asked;
import org.chainon.need.sourcing.SourcingFile.AskedLot;
import org.chainon.need.sourcing.SourcingFile.Market;
import org.chainon.paper.Paper.Column;
import org.chainon.paper.Paper.Fact;
import org.chainon.paper.Paper.Facts;
import org.chainon.paper.Paper.Grid;
import org.chainon.paper.Paper.Heading;
import org.chainon.paper.Paper.Items;
import org.chainon.paper.Paper.Part;
import org.chainon.paper.Paper.Text;
import org.jspecify.annotations.Nullable;

/** What is needed, on which texts the exchange stands, and who could serve it. */
final class NeedChapters {
    private final SourcingFile file;
    private final PaperWords words;
    private final List<Part> parts = new ArrayList<>();

    NeedChapters(SourcingFile file, PaperWords words) {
        this.file = file;
        this.words = words;
    }

    List<Part> parts() {
        need();
        bases();
        market();
        return parts;
    }

    private void need() {
        Asked asked = file.asked();
        parts.add(new Heading(1, words.say("need")));
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(words.say("need.kind"), words.word("contact.kind." + asked.kind())));
        facts.add(new Fact(words.say("need.opened"), words.date(asked.opened())));
        facts.add(new Fact(words.say("need.deadline"), words.date(asked.deadline())));
        facts.add(new Fact(words.say("need.state"), words.word("need.state." + asked.state())));
        if (!asked.places().isEmpty()) {
            facts.add(new Fact(words.say("need.places"), words.places(asked.places())));
        }
        if (asked.months() != null) {
            facts.add(new Fact(words.say("need.months"), words.word("need.months", words.number(asked.months()))));
        }
        if (!asked.services().isEmpty()) {
            facts.add(new Fact(
                    words.say("need.services"),
                    asked.services().stream()
                            .map(service -> words.word("supplier.service." + service))
                            .collect(Collectors.joining(", "))));
        }
        facts.add(new Fact(words.say("need.hidden"), hidden(asked)));
        parts.add(new Facts(words.say("need"), facts));
        if (!asked.description().isBlank()) {
            parts.add(Text.of(asked.description()));
        }
        for (int i = 0; i < asked.lots().size(); i++) {
            lot(asked.lots().get(i), i, asked.lots().size() == 1);
        }
        deadlines(asked);
    }

    private String hidden(Asked asked) {
        List<String> hidden = new ArrayList<>();
        if (asked.buyerHidden()) {
            hidden.add(words.say("need.hidden.buyer"));
        }
        if (asked.amountHidden()) {
            hidden.add(words.say("need.hidden.amount"));
        }
        return hidden.isEmpty() ? words.say("need.hidden.nothing") : String.join(", ", hidden);
    }

    private void lot(AskedLot lot, int at, boolean only) {
        String title =
                only ? words.say("lot.only") : words.word("need.form.lot.titled", words.number(at + 1), lot.title());
        parts.add(new Heading(2, title));
        List<Fact> facts = new ArrayList<>();
        if (!lot.activities().isEmpty()) {
            facts.add(new Fact(words.say("lot.activities"), words.activities(lot.activities())));
        }
        if (!lot.cpv().isEmpty()) {
            facts.add(new Fact(words.say("lot.cpv"), words.cpv(lot.cpv())));
        }
        if (!lot.places().isEmpty()) {
            facts.add(new Fact(words.say("need.places"), words.places(lot.places())));
        }
        boolean withheld =
                file.reach() == SourcingFile.Reach.DISCLOSURE && file.asked().amountHidden();
        facts.add(new Fact(
                words.say("lot.amount"),
                lot.amount() == null ? words.say(withheld ? "withheld" : "not-said") : words.money(lot.amount())));
        parts.add(new Facts(title, facts));
    }

    private void deadlines(Asked asked) {
        if (asked.deadlines().isEmpty()) {
            return;
        }
        parts.add(new Heading(2, words.say("deadlines")));
        parts.add(new Items(asked.deadlines().stream()
                .map(moved -> words.say(
                        "deadlines.moved",
                        words.moment(moved.at()),
                        words.date(moved.earlier()),
                        words.date(moved.later())))
                .toList()));
    }

    private void bases() {
        parts.add(new Heading(1, words.say("basis")));
        if (file.bases().isEmpty()) {
            parts.add(Text.of(words.say("basis.none")));
            return;
        }
        parts.add(new Facts(
                words.say("basis"),
                file.bases().stream()
                        .map(basis -> new Fact(
                                basis.article() + (basis.certain() ? "" : " (" + words.say("to-check") + ")"),
                                words.english() ? basis.textEn() : basis.textFr()))
                        .toList()));
        parts.add(Text.quiet(words.say("basis.day", words.date(file.asked().opened()))));
    }

    private void market() {
        parts.add(new Heading(1, words.say("market")));
        parts.add(Text.of(words.say("market.text")));
        for (Market market : file.markets()) {
            if (file.markets().size() > 1) {
                parts.add(new Heading(
                        2,
                        words.word(
                                "need.form.lot.titled",
                                words.number(market.lot() + 1),
                                file.asked().lots().get(market.lot()).title())));
            }
            parts.add(Grid.of(
                    words.say("market.caption", market.lot() + 1),
                    List.of(
                            Column.of(words.say("market.who"), 40),
                            Column.number(
                                    words.say(
                                            "market.opening",
                                            words.date(file.asked().opened())),
                                    30),
                            Column.number(words.say("market.today", words.date(file.counted())), 30)),
                    rows(market)));
        }
        parts.add(Text.quiet(words.say("market.families")));
    }

    private List<List<String>> rows(Market market) {
        SuitedCount then = market.atOpening();
        SuitedCount now = market.today();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(words.say("market.all"), total(then), total(now)));
        Set<Ring> rings = new LinkedHashSet<>();
        Set<Family> families = new LinkedHashSet<>();
        for (Ring ring : Ring.values()) {
            if (now.rings().containsKey(ring) || then != null && then.rings().containsKey(ring)) {
                rings.add(ring);
            }
        }
        for (Family family : Family.values()) {
            if (now.families().containsKey(family)
                    || then != null && then.families().containsKey(family)) {
                families.add(family);
            }
        }
        rings.forEach(ring -> rows.add(List.of(
                words.say("market.of", words.word("need.ring." + ring)),
                of(then == null ? null : then.rings(), ring),
                of(now.rings(), ring))));
        families.forEach(family -> rows.add(List.of(
                words.say("market.of", words.word("family." + family)),
                of(then == null ? null : then.families(), family),
                of(now.families(), family))));
        return rows;
    }

    private String total(@Nullable SuitedCount count) {
        if (count == null) {
            return "–";
        }
        String total = words.number(count.total());
        return count.capped() ? words.say("market.least", total) : total;
    }

    private <K> String of(@Nullable Map<K, Integer> counts, K key) {
        return counts == null ? "–" : words.number(counts.getOrDefault(key, 0));
    }
}
