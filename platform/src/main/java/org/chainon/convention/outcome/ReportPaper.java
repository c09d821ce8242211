package org.chainon.convention.outcome;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.chainon.account.Looks;
import org.chainon.account.Organisation;
import org.chainon.account.Wording;
import org.chainon.convention.Convention;
import org.chainon.convention.DayPlan;
import org.chainon.convention.outcome.ReportSheets.Sheet;
import org.chainon.paper.Figures;
import org.chainon.paper.Paper;
import org.chainon.paper.Paper.Column;
import org.chainon.paper.Paper.Fact;
import org.chainon.paper.Paper.Facts;
import org.chainon.paper.Paper.Grid;
import org.chainon.paper.Paper.Heading;
import org.chainon.paper.Paper.Part;
import org.chainon.paper.Paper.Text;
import org.chainon.paper.PaperFormat;
import org.chainon.paper.WritePaper;
import org.springframework.stereotype.Component;

/** A report as an accessible PDF. */
@Component
public class ReportPaper {
    private static final int NAME_WIDTH = 40;

    private final Wording wording;
    private final WritePaper press;
    private final Looks looks;
    private final Clock clock;

    ReportPaper(Wording wording, WritePaper press, Looks looks, Clock clock) {
        this.wording = wording;
        this.press = press;
        this.looks = looks;
        this.clock = clock;
    }

    public byte[] pdf(Organisation body, Convention convention, String place, List<Sheet> sheets, Locale locale) {
        return press.as(
                PaperFormat.PDF,
                paper(body, convention, place, sheets, locale),
                looks.find(body.id()).orElseGet(looks::main));
    }

    private Paper paper(Organisation body, Convention convention, String place, List<Sheet> sheets, Locale locale) {
        Figures figures = new Figures(wording, locale, convention.law());
        LocalDate today = LocalDate.now(clock.withZone(convention.law().zone()));
        List<Part> parts = new ArrayList<>();
        parts.add(new Facts(
                say("front", locale),
                List.of(
                        new Fact(say("holder", locale), body.name()),
                        new Fact(
                                say("days", locale),
                                convention.plan().days().stream()
                                        .map(DayPlan::day)
                                        .map(figures::date)
                                        .toList()),
                        new Fact(say("place", locale), place),
                        new Fact(say("counted", locale), figures.date(today)))));
        sheets.forEach(sheet -> parts.addAll(part(sheet)));
        return new Paper(
                locale,
                say("kicker", locale),
                convention.plan().title(),
                say("footer", locale, figures.date(today)),
                false,
                parts);
    }

    private static List<Part> part(Sheet sheet) {
        List<Part> parts = new ArrayList<>(List.of(new Heading(1, sheet.title())));
        if (!sheet.lines().isEmpty()) {
            int width = (100 - NAME_WIDTH) / sheet.columns().size();
            List<Column> head = Stream.concat(
                            Stream.of(
                                    Column.of("", 100 - width * sheet.columns().size())),
                            sheet.columns().stream().map(title -> Column.number(title, width)))
                    .toList();
            parts.add(Grid.of(
                    sheet.title(),
                    head,
                    sheet.lines().stream()
                            .map(line -> Stream.concat(
                                            Stream.of(line.name()),
                                            line.cells().stream().map(ReportSheets.Cell::text))
                                    .toList())
                            .toList()));
        }
        if (!sheet.note().isBlank()) {
            parts.add(Text.quiet(sheet.note()));
        }
        return parts;
    }

    private String say(String key, Locale locale, Object... values) {
        return wording.message("convention.report." + key, locale, values);
    }
}
