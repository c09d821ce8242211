package org.chainon.need.sourcing;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.chainon.need.sourcing.SourcingFile.Analysis;
import org.chainon.need.sourcing.SourcingFile.Asked;
import org.chainon.need.sourcing.SourcingFile.AskedLot;
import org.chainon.need.sourcing.SourcingFile.Attachment;
import org.chainon.need.sourcing.SourcingFile.Decided;
import org.chainon.need.sourcing.SourcingFile.Direct;
import org.chainon.need.sourcing.SourcingFile.Exchange;
import org.chainon.need.sourcing.SourcingFile.Firm;
import org.chainon.need.sourcing.SourcingFile.Note;
import org.chainon.need.sourcing.SourcingFile.Offer;
import org.chainon.need.sourcing.SourcingFile.Reach;
import org.chainon.need.sourcing.SourcingFile.Sequence;
import org.chainon.need.sourcing.SourcingFile.Shared;
import org.chainon.need.sourcing.SourcingFile.Turn;
import org.chainon.need.sourcing.SourcingFile.Written;
import org.jspecify.annotations.Nullable;

/**
 * What of a file others may read. Taken out: all that is in the offers, what was written to or by one supplier alone, who is who (names become
 * letters; towns, kinds, distances and what the draw came from would tell), names of documents, and amounts that suppliers did not see. In
 * what the buyer wrote, names, amounts, numbers of enterprises and addresses of mail give way; a decision whose reasons hold any is told
 * without them.
 */
final class Disclosure {
    static final String GONE = "[…]";

    private static final Pattern SECRETS = Pattern.compile("[\\w.+-]+@[\\w-]+\\.[\\w.-]+"
            + "|\\d[\\d\\h.,]*(?:k|K|M)?\\h?(?:€|\\$|EUR\\b|CAD\\b|[Ee]uros?\\b|dollars?\\b)"
            + "|\\b\\d{3}\\h?\\d{3}\\h?\\d{3}(?:\\h?\\d{5})?\\b|\\b\\d{10}\\b");
    /** Of fewer letters a name would be found in other words. */
    private static final int SHORTEST = 3;

    private final SourcingFile full;
    private final Map<String, String> letters = new HashMap<>();
    private final List<String> longestFirst;

    private Disclosure(SourcingFile full) {
        this.full = full;
        List<Firm> firms = full.firms();
        IntStream.range(0, firms.size()).forEach(i -> letters.put(firms.get(i).name(), letters(i)));
        this.longestFirst = letters.keySet().stream()
                .filter(name -> name.length() >= SHORTEST)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    static SourcingFile of(SourcingFile full) {
        return new Disclosure(full).file();
    }

    /** A to Z, then AA, AB… */
    private static String letters(int index) {
        String last = String.valueOf((char) ('A' + index % 26));
        return index < 26 ? last : letters(index / 26 - 1) + last;
    }

    private SourcingFile file() {
        Sequence sequence = full.sequence();
        return new SourcingFile(
                Reach.DISCLOSURE,
                full.law(),
                full.counted(),
                asked(full.asked()),
                full.bases(),
                full.markets(),
                new Sequence(null, sequence.wanted(), sequence.size(), sequence.pauseDays(), sequence.waves()),
                full.firms().stream().map(this::firm).toList(),
                shared(full.shared()),
                List.of(),
                full.letterCount(),
                full.offers().stream()
                        .map(offer -> new Offer(letter(offer.firm()), offer.lots(), offer.at(), null))
                        .toList(),
                full.analyses().stream().map(this::analysis).toList(),
                direct(full.direct()),
                full.decisions().stream().map(this::decided).toList(),
                new Written(
                        plain(full.written().learned()), plain(full.written().followUp())));
    }

    private Asked asked(Asked asked) {
        return new Asked(
                asked.buyer(),
                asked.state(),
                asked.kind(),
                asked.title(),
                asked.description(),
                asked.services(),
                asked.places(),
                asked.months(),
                asked.buyerHidden(),
                asked.amountHidden(),
                asked.deadline(),
                asked.deadlines(),
                asked.opened(),
                asked.amountHidden()
                        ? asked.lots().stream()
                                .map(lot -> new AskedLot(lot.title(), lot.activities(), lot.cpv(), lot.places(), null))
                                .toList()
                        : asked.lots());
    }

    private Direct direct(Direct direct) {
        return new Direct(
                direct.standing(),
                full.asked().amountHidden() ? null : direct.amount(),
                direct.threshold(),
                direct.article(),
                direct.ruleFr(),
                direct.ruleEn(),
                direct.least(),
                direct.most());
    }

    /** Hours are worked out from the amount. */
    private Analysis analysis(Analysis analysis) {
        return new Analysis(
                analysis.lot(),
                analysis.way(),
                analysis.article(),
                analysis.reasons().stream()
                        .filter(reason ->
                                !full.asked().amountHidden() || !reason.values().containsKey("hours"))
                        .toList(),
                analysis.regimes());
    }

    private Firm firm(Firm firm) {
        Turn turn = firm.turn();
        return new Firm(
                letter(firm.name()),
                "",
                List.of(),
                firm.lots(),
                firm.byHand(),
                firm.wave(),
                new Turn(turn.batch(), turn.tier(), turn.owed(), null, turn.position()),
                null,
                firm.state(),
                null,
                "",
                null,
                firm.happened());
    }

    private Shared shared(Shared shared) {
        return new Shared(
                shared.attachments().stream()
                        .map(file -> new Attachment("", file.size(), file.sha256(), file.at()))
                        .toList(),
                shared.notes().stream().map(this::note).toList(),
                shared.questions().stream().map(this::exchange).toList());
    }

    private Note note(Note note) {
        return new Note(plain(note.text()), note.at());
    }

    /** What was not answered stands in the words of who asked: they stay out. */
    private Exchange exchange(Exchange exchange) {
        Note answer = exchange.answer();
        return new Exchange(
                "",
                answer == null ? "" : plain(exchange.question()),
                exchange.askedAt(),
                answer == null ? null : note(answer));
    }

    private Decided decided(Decided decided) {
        return new Decided(
                decided.lot(),
                decided.firm() == null ? null : letter(decided.firm()),
                null,
                unlessTelling(decided.reasons()),
                unlessTelling(decided.remark()),
                decided.at());
    }

    private @Nullable String unlessTelling(@Nullable String text) {
        return text != null && plain(text).equals(text) ? text : null;
    }

    private String letter(String name) {
        return Objects.requireNonNull(letters.get(name));
    }

    private String plain(String text) {
        String told = text;
        for (String name : longestFirst) {
            told = Pattern.compile(Pattern.quote(name), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                    .matcher(told)
                    .replaceAll(Matcher.quoteReplacement("« " + letter(name) + " »"));
        }
        return SECRETS.matcher(told).replaceAll(Matcher.quoteReplacement(GONE));
    }
}
