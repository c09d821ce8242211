package org.chainon.need.sourcing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.chainon.need.sourcing.SourcingFile.Reach;
import org.chainon.paper.Paper;
import org.chainon.paper.Paper.Fact;
import org.chainon.paper.Paper.Facts;
import org.chainon.paper.Paper.Heading;
import org.chainon.paper.Paper.Notice;
import org.chainon.paper.Paper.Part;
import org.chainon.paper.Paper.Text;
import org.springframework.stereotype.Component;

/** Puts a sourcing file into words: messages {@code sourcing.…}. */
@Component
class SourcingPaper {
    /** A hash is easier to compare in groups. */
    private static final int GROUP = 16;

    private final PaperWords.Sources sources;

    SourcingPaper(PaperWords.Sources sources) {
        this.sources = sources;
    }

    Paper of(SourcingFile file, Issue issue, Locale locale) {
        PaperWords words = sources.in(locale, file.law());
        List<Part> parts = new ArrayList<>();
        parts.addAll(front(file, issue, words));
        parts.addAll(new NeedChapters(file, words).parts());
        parts.addAll(new ContactChapters(file, words, issue.address()).parts());
        parts.addAll(new AnswerChapters(file, words).parts());
        parts.addAll(new DecisionChapters(file, words).parts());
        parts.addAll(new Annexes(file, words).parts());
        parts.addAll(proof(issue, words));
        return new Paper(
                locale,
                words.say("kicker"),
                file.asked().title(),
                words.say(
                        "footer",
                        issue.number(),
                        words.date(issue.at()),
                        issue.hash().substring(0, GROUP)),
                false,
                parts);
    }

    private static List<Part> front(SourcingFile file, Issue issue, PaperWords words) {
        List<Part> parts = new ArrayList<>();
        boolean disclosed = file.reach() == Reach.DISCLOSURE;
        parts.add(new Facts(
                words.say("front"),
                List.of(
                        new Fact(words.say("front.buyer"), file.asked().buyer()),
                        new Fact(
                                words.say("front.number"),
                                words.say("front.number.value", issue.number(), words.moment(issue.at()))),
                        new Fact(words.say("front.reach"), words.say("reach." + file.reach())),
                        new Fact(words.say("front.hash"), grouped(issue.hash())),
                        new Fact(words.say("front.made"), issue.territory()))));
        parts.add(new Notice(words.say(disclosed ? "front.disclosure" : "front.full")));
        return parts;
    }

    private static List<Part> proof(Issue issue, PaperWords words) {
        return List.of(
                new Heading(1, words.say("proof")),
                Text.of(words.say("proof.text", issue.number(), words.moment(issue.at()))),
                new Notice(grouped(issue.hash())));
    }

    private static String grouped(String hash) {
        return hash.replaceAll("(.{" + GROUP + "})(?!$)", "$1 ");
    }
}
