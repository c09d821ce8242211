package org.chainon.convention.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chainon.account.Action;
import org.chainon.account.Allows;
import org.chainon.account.Organisation;
import org.chainon.convention.Convention;
import org.chainon.convention.Side;
import org.chainon.convention.outcome.MakeReport;
import org.chainon.convention.outcome.ReportPaper;
import org.chainon.convention.outcome.ReportSheets;
import org.chainon.convention.outcome.ReportSheets.Sheet;
import org.chainon.convention.outcome.Statement;
import org.chainon.kernel.MeetingId;
import org.chainon.kernel.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** « Bilan » : what a convention was and what came of it, in figures, for its organiser. */
@Controller
@RequestMapping("/territoires/{organisation}/conventions/{convention:[0-9a-z]{26}}")
@Allows(Action.RUN_CONVENTION)
class ReportPages {
    private static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final List<String> FIGURES = List.of("part", "figure", "measure", "value");
    private static final List<String> MEETINGS = List.of(
            "day",
            "from",
            "to",
            "buyer",
            "supplier",
            "origin",
            "said_by_buyer",
            "amount_by_buyer",
            "said_by_supplier",
            "amount_by_supplier");

    private final ConventionLookup lookup;
    private final MakeReport reports;
    private final ReportSheets sheets;
    private final ReportPaper papers;
    private final MeetingsView view;
    private final ConventionWords words;

    ReportPages(
            ConventionLookup lookup,
            MakeReport reports,
            ReportSheets sheets,
            ReportPaper papers,
            MeetingsView view,
            ConventionWords words) {
        this.lookup = lookup;
        this.reports = reports;
        this.sheets = sheets;
        this.papers = papers;
        this.view = view;
        this.words = words;
    }

    @GetMapping("/bilan")
    String page(@PathVariable String organisation, @PathVariable("convention") String id, Locale locale, Model model) {
        Organisation body = lookup.facilitator(organisation);
        Convention convention = told(body, id);
        model.addAttribute("convention", convention);
        model.addAttribute("plan", convention.plan());
        model.addAttribute("base", "/territoires/" + body.id() + "/conventions/" + convention.id());
        model.addAttribute("sheets", sheets(convention, locale));
        return "convention/report";
    }

    @GetMapping(path = "/bilan.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> pdf(
            @PathVariable String organisation, @PathVariable("convention") String id, Locale locale) {
        Organisation body = lookup.facilitator(organisation);
        Convention convention = told(body, id);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("bilan.pdf")
                                .build()
                                .toString())
                .cacheControl(CacheControl.noStore())
                .body(papers.pdf(body, convention, words.place(convention.plan()), sheets(convention, locale), locale));
    }

    /** One row a figure; shares from 0 to 1. */
    @GetMapping(path = "/bilan.xlsx", produces = EXCEL)
    @ResponseBody
    Table excel(@PathVariable String organisation, @PathVariable("convention") String id, Locale locale) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Sheet sheet : sheets(told(lookup.facilitator(organisation), id), locale)) {
            for (ReportSheets.Line line : sheet.lines()) {
                for (int i = 0; i < line.cells().size(); i++) {
                    rows.add(Arrays.asList(
                            sheet.title(),
                            line.name(),
                            sheet.columns().get(i),
                            line.cells().get(i).value()));
                }
            }
        }
        return new Table("bilan", FIGURES, rows.stream());
    }

    /** One row a meeting, with what each side said last. */
    @GetMapping(path = "/bilan/rencontres.xlsx", produces = EXCEL)
    @ResponseBody
    Table meetings(@PathVariable String organisation, @PathVariable("convention") String id) {
        Convention convention = told(lookup.facilitator(organisation), id);
        Map<MeetingId, Map<Side, Statement>> said = reports.said(convention);
        return new Table(
                "rencontres",
                MEETINGS,
                view.cells(convention, view.names(convention)).stream()
                        .map(cell -> row(cell, said.getOrDefault(cell.meeting().id(), Map.of()))));
    }

    private static List<@Nullable Object> row(MeetingsView.Cell cell, Map<Side, Statement> said) {
        Statement buyer = said.get(Side.BUYER);
        Statement supplier = said.get(Side.SUPPLIER);
        return Arrays.asList(
                cell.slot().day().toString(),
                cell.slot().from().toString(),
                cell.slot().to().toString(),
                cell.buyer(),
                cell.supplier(),
                cell.meeting().origin().name(),
                buyer == null ? null : buyer.what().name(),
                buyer == null ? null : buyer.amount(),
                supplier == null ? null : supplier.what().name(),
                supplier == null ? null : supplier.amount());
    }

    private List<Sheet> sheets(Convention convention, Locale locale) {
        return sheets.of(convention, reports.of(convention), locale);
    }

    /** One of which everybody knows the programme. */
    private Convention told(Organisation body, String id) {
        Convention convention = lookup.own(body, id);
        if (convention.state() != Convention.State.PUBLISHED && convention.state() != Convention.State.OVER) {
            throw ConventionForms.notFound();
        }
        return convention;
    }
}
