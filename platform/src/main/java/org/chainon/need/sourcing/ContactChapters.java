package org.chainon.need.sourcing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainon.need.contact.Contacts.What;
import org.chainon.need.sourcing.SourcingFile.Attachment;
import org.chainon.need.sourcing.SourcingFile.Exchange;
import org.chainon.need.sourcing.SourcingFile.Firm;
import org.chainon.need.sourcing.SourcingFile.Note;
import org.chainon.need.sourcing.SourcingFile.Reach;
import org.chainon.need.sourcing.SourcingFile.Sequence;
import org.chainon.need.sourcing.SourcingFile.Turn;
import org.chainon.paper.Paper.Column;
import org.chainon.paper.Paper.Grid;
import org.chainon.paper.Paper.Heading;
import org.chainon.paper.Paper.Items;
import org.chainon.paper.Paper.Part;
import org.chainon.paper.Paper.Text;

/** Who was told, when, in which order and why; and what all were told. */
final class ContactChapters {
    private final SourcingFile file;
    private final PaperWords words;
    private final String address;
    private final boolean full;
    private final List<Part> parts = new ArrayList<>();

    ContactChapters(SourcingFile file, PaperWords words, String address) {
        this.file = file;
        this.words = words;
        this.address = address;
        this.full = file.reach() == Reach.FULL;
    }

    List<Part> parts() {
        order();
        told();
        information();
        questions();
        return parts;
    }

    private void order() {
        Sequence sequence = file.sequence();
        parts.add(new Heading(1, words.say("order")));
        parts.add(Text.of(words.say("order.text", address + "/ordre-des-vagues")));
        List<String> items = new ArrayList<>();
        items.add(words.say(
                "order.plan",
                words.number(sequence.size()),
                words.number(sequence.pauseDays()),
                words.number(sequence.wanted()),
                words.number(sequence.waves())));
        items.add(
                sequence.seed() == null
                        ? words.say("order.seed.withheld")
                        : words.say("order.seed", String.valueOf(sequence.seed())));
        if (file.firms().stream().anyMatch(Firm::byHand)) {
            items.add(words.say("order.by-hand"));
        }
        parts.add(new Items(items));
    }

    private void told() {
        List<Firm> reached = file.firms().stream().filter(Firm::reached).toList();
        parts.add(new Heading(1, words.say("told")));
        if (reached.isEmpty()) {
            parts.add(Text.of(words.say("told.none")));
            return;
        }
        parts.add(Text.of(words.count("told.count", (int)
                reached.stream().filter(firm -> firm.state().told()).count())));
        List<Column> head = new ArrayList<>(List.of(
                Column.of(words.say("told.firm"), full ? 30 : 28),
                Column.of(words.say("told.wave"), full ? 13 : 18),
                Column.of(words.say("told.at"), 19),
                Column.number(words.say("told.rank"), full ? 9 : 11),
                Column.number(words.say("told.tier"), full ? 9 : 11),
                Column.number(words.say("told.owed"), full ? 10 : 13)));
        if (full) {
            head.add(Column.number(words.say("told.km"), 10));
        }
        parts.add(Grid.of(
                words.say("told"), head, reached.stream().map(this::told).toList()));
        parts.add(Text.quiet(words.say("told.hint")));
        int waiting = file.firms().size() - reached.size();
        if (waiting > 0) {
            parts.add(Text.of(words.count(full ? "told.waiting.annex" : "told.waiting", waiting)));
        }
    }

    private List<String> told(Firm firm) {
        List<String> row = new ArrayList<>();
        row.add(words.firm(file, firm.name()) + "\n" + who(firm));
        row.add(
                firm.byHand()
                        ? words.say("told.by-buyer")
                        : firm.wave() == null ? "–" : words.say("told.wave.value", words.number(firm.wave())));
        row.add(firm.happened().stream()
                .filter(happened -> happened.what() == What.CONTACTED)
                .findFirst()
                .map(happened -> words.moment(happened.at()))
                .orElseGet(() -> words.say("told.offline")));
        Turn turn = firm.turn();
        row.add(firm.byHand() ? "–" : rank(turn));
        row.add(firm.byHand() ? "–" : words.number(turn.tier()));
        row.add(firm.byHand() ? "–" : words.number(turn.owed()));
        if (full) {
            row.add(words.km(firm.km()));
        }
        return row;
    }

    /** Its town and kinds. */
    private String who(Firm firm) {
        Stream<String> kinds = firm.kinds().stream().map(kind -> words.word("kind." + kind));
        return Stream.concat(Stream.of(firm.town()).filter(town -> !town.isBlank()), kinds)
                .collect(Collectors.joining(", "));
    }

    /** Of those who came in later, the order begins anew. */
    private String rank(Turn turn) {
        String rank = words.number(turn.position());
        return turn.batch() > 1 ? words.say("told.rank.batch", rank, words.number(turn.batch())) : rank;
    }

    private void information() {
        parts.add(new Heading(1, words.say("information")));
        parts.add(Text.of(words.say("information.text")));
        List<Attachment> attachments = file.shared().attachments();
        if (attachments.isEmpty()) {
            parts.add(Text.of(words.say("information.no-files")));
        } else {
            List<List<String>> rows = new ArrayList<>();
            for (int i = 0; i < attachments.size(); i++) {
                Attachment each = attachments.get(i);
                rows.add(List.of(
                        each.name().isEmpty() ? words.say("information.file", words.number(i + 1)) : each.name(),
                        words.moment(each.at()),
                        each.sha256().isEmpty() ? words.say("information.unreadable") : each.sha256()));
            }
            parts.add(Grid.of(
                    words.say("information.files"),
                    List.of(
                            Column.of(words.say("information.name"), 38),
                            Column.of(words.say("information.since"), 20),
                            Column.of(words.say("information.hash"), 42)),
                    rows));
        }
        if (file.shared().notes().isEmpty()) {
            return;
        }
        parts.add(new Heading(2, words.say("information.notes")));
        for (Note note : file.shared().notes()) {
            parts.add(Text.quiet(words.say("information.note", words.moment(note.at()))));
            parts.add(Text.of(note.text()));
        }
    }

    private void questions() {
        parts.add(new Heading(1, words.say("questions")));
        List<Exchange> all = file.shared().questions();
        parts.add(Text.of(all.isEmpty() ? words.say("questions.none") : words.say("questions.text")));
        for (int i = 0; i < all.size(); i++) {
            Exchange exchange = all.get(i);
            Note answer = exchange.answer();
            parts.add(new Heading(2, words.say("questions.one", words.number(i + 1))));
            parts.add(Text.quiet(
                    exchange.asker().isEmpty()
                            ? words.moment(exchange.askedAt())
                            : words.say("questions.asked", words.moment(exchange.askedAt()), exchange.asker())));
            parts.add(Text.of(exchange.question().isEmpty() ? words.say("questions.withheld") : exchange.question()));
            if (answer == null) {
                parts.add(Text.quiet(words.say("questions.unanswered")));
            } else {
                parts.add(Text.quiet(words.say("questions.answered", words.moment(answer.at()))));
                parts.add(Text.of(answer.text()));
            }
        }
        if (file.letterCount() > 0) {
            parts.add(Text.of(words.count(full ? "letters.annex" : "letters.withheld", file.letterCount())));
        }
    }
}
