package org.chainon.consortium.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.chainon.account.Wording;
import org.chainon.consortium.ConsortiumFacts;
import org.chainon.consortium.ConsortiumFacts.Line;
import org.chainon.consortium.ConsortiumFacts.Party;
import org.chainon.consortium.ConsortiumSubject;
import org.chainon.consortium.LegalForm;
import org.chainon.consortium.Member;
import org.chainon.paper.Figures;
import org.chainon.paper.Paper;
import org.chainon.paper.Paper.Column;
import org.chainon.paper.Paper.Fact;
import org.chainon.paper.Paper.Facts;
import org.chainon.paper.Paper.Grid;
import org.chainon.paper.Paper.Heading;
import org.chainon.paper.Paper.Notice;
import org.chainon.paper.Paper.Part;
import org.chainon.paper.Paper.Text;
import org.chainon.paper.Paper.Todo;
import org.springframework.stereotype.Component;

/** Puts the documents of a grouping into words. */
@Component
class ConsortiumPapers {
    private static final int NAMED_WIDTH = 40;
    /** Members beside each other in one table; more stand in tables of their own. */
    private static final int BESIDE = 5;

    private final Clauses clauses;
    private final Wording wording;

    ConsortiumPapers(Clauses clauses, Wording wording) {
        this.clauses = clauses;
        this.wording = wording;
    }

    /** @param of the member whose letter it is; the lead for those of all */
    Paper of(ConsortiumDocument document, ConsortiumFacts facts, Party of, Locale locale) {
        return new Writing(facts, of, locale).paper(document);
    }

    private final class Writing {
        private final ConsortiumFacts facts;
        private final Party of;
        private final Locale locale;
        private final Figures figures;

        private Writing(ConsortiumFacts facts, Party of, Locale locale) {
            this.facts = facts;
            this.of = of;
            this.locale = locale;
            this.figures = new Figures(wording, locale, facts.law());
        }

        private String say(String key, Object... values) {
            return wording.message("grouping." + key, locale, values);
        }

        private Paper paper(ConsortiumDocument document) {
            List<Part> parts = new ArrayList<>();
            if (document != ConsortiumDocument.WHO_DOES_WHAT) {
                parts.add(new Notice(say("model", figures.date(facts.day()))));
            }
            if (!facts.complete()) {
                parts.add(new Notice(say("incomplete")));
            }
            parts.addAll(
                    switch (document) {
                        case WHO_DOES_WHAT -> who();
                        case DC1 -> dc1();
                        case INTENTION, MANDATE -> letter(document);
                        case AGREEMENT -> agreement();
                    });
            String kind = say("document." + document);
            return new Paper(locale, kind, facts.title(), say("footer", kind, figures.date(facts.day())), false, parts);
        }

        private List<Part> who() {
            List<Part> parts = new ArrayList<>();
            parts.add(subject());
            parts.add(new Heading(1, say("members")));
            parts.add(members(facts.members()));
            parts.add(new Heading(1, say("who")));
            parts.addAll(tables());
            return parts;
        }

        private List<Part> dc1() {
            List<Part> parts = new ArrayList<>();
            parts.add(Text.of(say("dc1.use")));
            parts.add(new Heading(1, say("dc1.candidate")));
            boolean solidary = facts.form() != LegalForm.CONJOINT;
            parts.add(new Facts(
                    say("dc1.candidate"),
                    List.of(
                            new Fact(say("subject"), facts.title()),
                            new Fact(say("buyer"), known(facts.buyer())),
                            new Fact(say("lots"), lots()),
                            new Fact(say("dc1.kind"), say("dc1.grouping")),
                            new Fact(say("dc1.form"), say("dc1.form." + facts.form())),
                            new Fact(
                                    say("dc1.solidary-lead"),
                                    facts.form() == LegalForm.SOLIDARY
                                            ? say("dc1.not-asked")
                                            : say(solidary ? "yes" : "no")))));
            parts.add(new Heading(1, say("dc1.members")));
            parts.add(members(facts.bound()));
            parts.add(new Heading(2, say("who")));
            parts.addAll(tables());
            subcontractors(parts);
            parts.add(new Heading(1, say("dc1.lead")));
            parts.add(identity(facts.lead(), say("role.LEAD")));
            parts.add(Text.of(say("dc1.powers")));
            parts.add(new Todo(say("dc1.todo")));
            return parts;
        }

        private List<Part> letter(ConsortiumDocument document) {
            List<Part> parts = new ArrayList<>();
            parts.add(identity(of, say("letter.from")));
            parts.add(identity(facts.lead(), say("letter.to")));
            parts.add(subject());
            clauses(document, parts);
            if (document == ConsortiumDocument.INTENTION) {
                parts.add(new Heading(1, say("letter.work")));
                parts.add(own());
                Optional.ofNullable(of.price())
                        .ifPresent(price -> parts.add(Text.of(say("letter.price", figures.money(price)))));
            }
            parts.add(new Todo(say("letter.todo")));
            parts.add(signatures(List.of(of)));
            return parts;
        }

        private List<Part> agreement() {
            List<Part> parts = new ArrayList<>();
            parts.add(new Heading(1, say("agreement.between")));
            parts.add(members(facts.bound()));
            clauses(ConsortiumDocument.AGREEMENT, parts);
            parts.add(new Heading(1, say("agreement.signatures")));
            parts.add(signatures(facts.bound()));
            parts.add(new Heading(1, say("agreement.annex")));
            parts.add(subject());
            parts.addAll(tables());
            subcontractors(parts);
            return parts;
        }

        private void subcontractors(List<Part> parts) {
            facts.members().stream()
                    .filter(party -> party.role() == Member.Role.SUBCONTRACTOR)
                    .forEach(party -> parts.add(Text.of(say("subcontractor." + facts.law(), party.legalName()))));
        }

        private void clauses(ConsortiumDocument document, List<Part> parts) {
            boolean numbered = document == ConsortiumDocument.AGREEMENT;
            int number = 0;
            for (Clause clause : clauses.of(document, facts)) {
                number++;
                String title = clause.title(locale);
                parts.add(new Heading(1, numbered ? say("article", number, title) : title));
                String text = filled(clause.text(locale));
                parts.add(text.contains("[") ? new Todo(text) : Text.of(text));
                parts.add(Text.quiet(
                        clause.certain() ? say("basis", clause.article()) : say("basis.check", clause.article())));
            }
        }

        private String filled(String text) {
            return text.replace("{lead}", facts.lead().legalName())
                    .replace("{member}", of.legalName())
                    .replace("{role}", say("role.as." + of.role()))
                    .replace("{subject}", facts.title())
                    .replace("{of-buyer}", facts.buyer().isBlank() ? "" : say("of-buyer", facts.buyer()));
        }

        private Facts subject() {
            return new Facts(
                    say("subject"),
                    List.of(
                            new Fact(say("subject"), facts.title()),
                            new Fact(say("buyer"), known(facts.buyer())),
                            new Fact(say("lots"), lots()),
                            new Fact(say("form"), say("form." + facts.form())),
                            new Fact(say("lead"), facts.lead().legalName())));
        }

        private String lots() {
            return several() || !facts.lots().getFirst().title().isBlank()
                    ? facts.lots().stream().map(this::lot).collect(Collectors.joining("\n"))
                    : say("lots.whole");
        }

        private boolean several() {
            return facts.lots().size() > 1;
        }

        private String lot(ConsortiumSubject.Asked lot) {
            return lot.title().isBlank() ? say("lot", lot.number()) : say("lot", lot.number()) + " – " + lot.title();
        }

        private Grid members(List<Party> who) {
            return Grid.of(
                    say("members"),
                    List.of(
                            Column.of(say("member"), 32),
                            Column.of(say("number." + facts.law()), 20),
                            Column.of(say("address"), 26),
                            Column.of(say("role"), 12),
                            Column.number(say("share"), 10)),
                    who.stream()
                            .map(party -> List.of(
                                    party.legalName() + kinds(party),
                                    known(party.identifier()),
                                    known(party.address()),
                                    say("role." + party.role()),
                                    percent(Optional.ofNullable(party.computed()))))
                            .toList());
        }

        private String kinds(Party party) {
            return party.kinds().isEmpty()
                    ? ""
                    : "\n"
                            + party.kinds().stream()
                                    .sorted()
                                    .map(kind -> wording.message("kind." + kind + ".long", locale))
                                    .collect(Collectors.joining(", "));
        }

        private Facts identity(Party party, String caption) {
            return new Facts(
                    caption,
                    List.of(
                            new Fact(caption, party.legalName()),
                            new Fact(say("number." + facts.law()), known(party.identifier())),
                            new Fact(say("address"), known(party.address())),
                            new Fact(say("contact"), known(party.contact()))));
        }

        /** Lines × members, as many tables as there is room for. */
        private List<Part> tables() {
            List<Part> tables = new ArrayList<>();
            for (int from = 0; from < facts.members().size(); from += BESIDE) {
                tables.add(table(from, Math.min(facts.members().size(), from + BESIDE)));
            }
            return tables;
        }

        private Grid table(int from, int to) {
            List<Column> head = new ArrayList<>();
            head.add(Column.of(say("line"), NAMED_WIDTH));
            for (Party party : facts.members().subList(from, to)) {
                head.add(Column.number(party.legalName(), (100 - NAMED_WIDTH) / (to - from)));
            }
            return Grid.of(
                    say("who"),
                    head,
                    facts.lines().stream()
                            .map(line -> {
                                List<String> row = new ArrayList<>();
                                row.add(name(line));
                                facts.members()
                                        .subList(from, to)
                                        .forEach(party -> row.add(percent(line.by(party.supplier()))));
                                return row;
                            })
                            .map(List::copyOf)
                            .toList());
        }

        private String name(Line line) {
            return (several() ? say("lot", facts.lots().get(line.lot()).number()) + " – " : "")
                    + line.what()
                    + (line.place().isBlank() ? "" : "\n" + line.place());
        }

        /** What one member does. */
        private Grid own() {
            return Grid.of(
                    say("letter.work"),
                    List.of(Column.of(say("line"), 80), Column.number(say("letter.part"), 20)),
                    facts.lines().stream()
                            .filter(line -> line.by(of.supplier()).isPresent())
                            .map(line -> List.of(name(line), percent(line.by(of.supplier()))))
                            .toList());
        }

        private Grid signatures(List<Party> who) {
            return Grid.of(
                    say("agreement.signatures"),
                    List.of(
                            Column.of(say("member"), 34),
                            Column.of(say("sign.name"), 26),
                            Column.of(say("sign.date"), 16),
                            Column.of(say("sign.hand"), 24)),
                    who.stream()
                            .map(party -> List.of(party.legalName(), "\u00a0\n\u00a0\n\u00a0", "\u00a0", "\u00a0"))
                            .toList());
        }

        private String percent(Optional<BigDecimal> share) {
            return share.map(figures::number)
                    .map(number -> number + Figures.NBSP + "%")
                    .orElse("–");
        }

        private String known(String text) {
            return text.isBlank() ? say("to-complete") : text;
        }
    }
}
