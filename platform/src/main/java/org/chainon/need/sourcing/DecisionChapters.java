package org.chainon.need.sourcing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.chainon.need.sourcing.SourcingFile.Analysis;
import org.chainon.need.sourcing.SourcingFile.Decided;
import org.chainon.need.sourcing.SourcingFile.Direct;
import org.chainon.need.sourcing.SourcingFile.Reach;
import org.chainon.need.sourcing.SourcingFile.Regime;
import org.chainon.paper.Paper.Column;
import org.chainon.paper.Paper.Fact;
import org.chainon.paper.Paper.Facts;
import org.chainon.paper.Paper.Grid;
import org.chainon.paper.Paper.Heading;
import org.chainon.paper.Paper.Items;
import org.chainon.paper.Paper.Part;
import org.chainon.paper.Paper.Text;

/** What the law allows, what was decided and why, and what the buyer concludes. */
final class DecisionChapters {
    private final SourcingFile file;
    private final PaperWords words;
    private final List<Part> parts = new ArrayList<>();

    DecisionChapters(SourcingFile file, PaperWords words) {
        this.file = file;
        this.words = words;
    }

    List<Part> parts() {
        direct();
        analyses();
        decisions();
        written("learned", file.written().learned());
        written("follow-up", file.written().followUp());
        return parts;
    }

    private void direct() {
        Direct direct = file.direct();
        parts.add(new Heading(1, words.say("direct")));
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(words.say("direct.standing"), words.word("quote.direct." + direct.standing())));
        if (direct.amount() != null) {
            facts.add(new Fact(words.say("direct.amount"), words.money(direct.amount())));
        }
        if (direct.threshold() != null) {
            facts.add(new Fact(
                    words.say("direct.threshold", words.date(file.asked().opened())),
                    words.money(direct.threshold()) + " (" + direct.article() + ")"));
        }
        String rule = words.english() ? direct.ruleEn() : direct.ruleFr();
        if (rule != null) {
            facts.add(new Fact(words.say("direct.rule"), rule));
        }
        facts.add(new Fact(
                words.say("direct.offers"),
                words.say(
                        "direct.offers.value",
                        words.number(file.offers().size()),
                        words.number(direct.least()),
                        words.number(direct.most()))));
        parts.add(new Facts(words.say("direct"), facts));
    }

    private void analyses() {
        parts.add(new Heading(1, words.say("regimes")));
        parts.add(Text.of(words.say("regimes.text", words.date(file.asked().opened()), words.date(file.counted()))));
        for (Analysis analysis : file.analyses()) {
            if (file.analyses().size() > 1) {
                parts.add(new Heading(2, lot(analysis.lot())));
            }
            parts.add(Grid.of(
                    words.say("regimes.caption", analysis.lot() + 1),
                    List.of(
                            Column.of(words.say("regimes.regime"), 30),
                            Column.of(words.say("regimes.open"), 14),
                            Column.of(words.say("regimes.why"), 34),
                            Column.of(words.say("regimes.evidence"), 22)),
                    analysis.regimes().stream().map(this::regime).toList()));
            String advice = words.word("need-advice.way." + analysis.way());
            parts.add(Text.of(
                    analysis.article() == null
                            ? words.say("regimes.advice", advice)
                            : words.say("regimes.advice.article", advice, analysis.article())));
            parts.add(new Items(analysis.reasons().stream().map(words::reason).toList()));
        }
    }

    private List<String> regime(Regime regime) {
        return List.of(
                regime.article() + "\n" + (words.english() ? regime.titleEn() : regime.titleFr()),
                words.word(regime.open() ? "need-advice.open" : "need-advice.closed")
                        + (regime.sure() ? "" : "\n(" + words.say("to-check") + ")"),
                regime.reasons().stream().map(words::reason).collect(Collectors.joining("\n")),
                regime.fit() == null || regime.verified() == null || regime.risk() == null
                        ? "–"
                        : words.say(
                                "regimes.evidence.value",
                                words.number(regime.fit()),
                                words.number(regime.verified()),
                                words.number(regime.risk())));
    }

    private String lot(int lot) {
        return file.asked().lots().size() == 1
                ? words.say("lot.only")
                : words.word(
                        "need.form.lot.titled",
                        words.number(lot + 1),
                        file.asked().lots().get(lot).title());
    }

    private void decisions() {
        parts.add(new Heading(1, words.say("decision")));
        if (file.decisions().isEmpty()) {
            parts.add(Text.of(words.say("decision.none")));
            return;
        }
        for (Decided decided : file.decisions()) {
            if (file.asked().lots().size() > 1) {
                parts.add(new Heading(2, lot(decided.lot())));
            }
            List<Fact> facts = new ArrayList<>();
            facts.add(new Fact(
                    words.say("decision.kept"),
                    decided.firm() == null ? words.word("quote.nobody") : words.firm(file, decided.firm())));
            if (decided.amount() != null) {
                facts.add(new Fact(words.say("decision.amount"), words.money(decided.amount())));
            }
            facts.add(new Fact(
                    words.say("decision.reasons"),
                    decided.reasons() == null ? words.say("withheld") : decided.reasons()));
            if (decided.remark() == null) {
                facts.add(new Fact(words.say("decision.remark"), words.say("withheld")));
            } else if (!decided.remark().isBlank()) {
                facts.add(new Fact(words.say("decision.remark"), decided.remark()));
            }
            facts.add(new Fact(words.say("decision.at"), words.moment(decided.at())));
            parts.add(new Facts(words.say("decision.caption", decided.lot() + 1), facts));
        }
        if (file.reach() == Reach.DISCLOSURE) {
            parts.add(Text.quiet(words.say("decision.withheld")));
        }
    }

    private void written(String key, String text) {
        parts.add(new Heading(1, words.say(key)));
        parts.add(text.isBlank() ? Text.quiet(words.say("nothing-written")) : Text.of(text));
    }
}
