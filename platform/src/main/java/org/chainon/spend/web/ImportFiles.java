package org.chainon.spend.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.chainon.account.Action;
import org.chainon.account.Allows;
import org.chainon.account.Organisation;
import org.chainon.account.Wording;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.kernel.Table;
import org.chainon.spend.SpendImports;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** A template to fill in, and the lines of a file that were refused. */
@Controller
@RequestMapping("/acheteurs/{organisation}/depenses")
@Allows(Action.RECORD_SPEND)
class ImportFiles {
    private static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int ALL = 5_000;

    private final SpendLookup lookup;
    private final SpendImports imports;
    private final Wording wording;

    ImportFiles(SpendLookup lookup, SpendImports imports, Wording wording) {
        this.lookup = lookup;
        this.imports = imports;
        this.wording = wording;
    }

    @GetMapping(path = "/modele.csv", produces = "text/csv")
    @ResponseBody
    Table templateCsv(@PathVariable String organisation) {
        return template(lookup.buyer(organisation));
    }

    @GetMapping(path = "/modele.xlsx", produces = EXCEL)
    @ResponseBody
    Table templateExcel(@PathVariable String organisation) {
        return template(lookup.buyer(organisation));
    }

    /** With a line that shows how; its number is nobody's. */
    private static Table template(Organisation buyer) {
        boolean quebec = buyer.jurisdiction().equals(Jurisdiction.QC.name());
        return new Table(
                "modele-depenses",
                List.of(
                        "date",
                        quebec ? "neq" : "siret",
                        "fournisseur",
                        "montant_ht",
                        "objet",
                        "nature",
                        "numero_marche",
                        "numero_mandat"),
                Stream.of(List.of(
                        "2026-01-15",
                        quebec ? "1199000000" : "99900000000000",
                        "Exemple à remplacer",
                        "1234,56",
                        "Entretien des espaces verts",
                        "61521",
                        "2025-07",
                        "118")));
    }

    @GetMapping(path = "/fichiers/{import}/refus.csv", produces = "text/csv")
    @ResponseBody
    Table csv(@PathVariable String organisation, @PathVariable("import") String id, Locale locale) {
        return refused(organisation, id, locale);
    }

    @GetMapping(path = "/fichiers/{import}/refus.xlsx", produces = EXCEL)
    @ResponseBody
    Table excel(@PathVariable String organisation, @PathVariable("import") String id, Locale locale) {
        return refused(organisation, id, locale);
    }

    @GetMapping(path = "/fichiers/{import}/refus.json", produces = "application/json")
    @ResponseBody
    Table json(@PathVariable String organisation, @PathVariable("import") String id, Locale locale) {
        return refused(organisation, id, locale);
    }

    private Table refused(String organisation, String id, Locale locale) {
        Organisation buyer = lookup.buyer(organisation);
        return new Table(
                "lignes-refusees",
                List.of("line", "reason", "why", "raw"),
                imports.refused(lookup.file(buyer, id), ALL).stream()
                        .map(line -> Arrays.<@Nullable Object>asList(
                                line.line(), line.reason().code(), wording.reason(line.reason(), locale), line.raw())));
    }
}
