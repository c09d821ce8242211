package org.chainon.need.sourcing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.chainon.need.sourcing.SourcingFile.Firm;
import org.chainon.need.sourcing.SourcingFile.Letter;
import org.chainon.need.sourcing.SourcingFile.Reach;
import org.chainon.paper.Paper.Column;
import org.chainon.paper.Paper.Grid;
import org.chainon.paper.Paper.Heading;
import org.chainon.paper.Paper.Part;
import org.chainon.paper.Paper.Text;

/** What only the buyer's own file holds: the whole order, with what it can be made again from, and what was written to one. */
final class Annexes {
    private final SourcingFile file;
    private final PaperWords words;
    private final List<Part> parts = new ArrayList<>();

    Annexes(SourcingFile file, PaperWords words) {
        this.file = file;
        this.words = words;
    }

    List<Part> parts() {
        if (file.reach() == Reach.FULL) {
            order();
            letters();
        }
        return parts;
    }

    private void order() {
        List<Firm> ordered =
                file.firms().stream().filter(firm -> !firm.byHand()).toList();
        if (ordered.isEmpty()) {
            return;
        }
        parts.add(new Heading(1, words.say("annex.order")));
        parts.add(Text.of(words.say("annex.order.text")));
        parts.add(Grid.of(
                words.say("annex.order"),
                List.of(
                        Column.of(words.say("told.firm"), 32),
                        Column.number(words.say("annex.batch"), 10),
                        Column.number(words.say("told.rank"), 9),
                        Column.number(words.say("told.tier"), 10),
                        Column.number(words.say("told.owed"), 11),
                        Column.number(words.say("annex.draw"), 28)),
                ordered.stream()
                        .map(firm -> List.of(
                                firm.name(),
                                words.number(firm.turn().batch()),
                                words.number(firm.turn().position()),
                                words.number(firm.turn().tier()),
                                words.number(firm.turn().owed()),
                                Objects.toString(firm.turn().draw(), "–")))
                        .toList()));
    }

    private void letters() {
        if (file.letters().isEmpty()) {
            return;
        }
        parts.add(new Heading(1, words.say("annex.letters")));
        for (Letter letter : file.letters()) {
            parts.add(Text.quiet(words.say(
                    letter.fromFirm() ? "annex.letter.from" : "annex.letter.to",
                    letter.firm(),
                    words.moment(letter.at()))));
            parts.add(Text.of(letter.text()));
        }
    }
}
