package org.chainon.spend.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.chainon.account.Action;
import org.chainon.account.Allows;
import org.chainon.account.Organisation;
import org.chainon.job.Jobs;
import org.chainon.kernel.Reason;
import org.chainon.spend.Column;
import org.chainon.spend.Mapping;
import org.chainon.spend.ReadSpendFile;
import org.chainon.spend.SpendImport;
import org.chainon.spend.SpendImports;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** A file of payments on its way in: handed in, its columns named, read, taken back. */
@Controller
@RequestMapping("/acheteurs/{organisation}/depenses")
@Allows(Action.RECORD_SPEND)
class ImportPages {
    private static final int REFUSED_SHOWN = 50;

    private final SpendLookup lookup;
    private final SpendImports imports;
    private final Jobs jobs;

    ImportPages(SpendLookup lookup, SpendImports imports, Jobs jobs) {
        this.lookup = lookup;
        this.imports = imports;
        this.jobs = jobs;
    }

    @GetMapping("/importer")
    String form(@PathVariable String organisation, Model model) {
        return form(lookup.buyer(organisation), null, model);
    }

    private static String form(Organisation buyer, @Nullable Reason refused, Model model) {
        model.addAttribute("buyer", buyer);
        model.addAttribute("at", SpendLookup.at(buyer));
        model.addAttribute("columns", Column.values());
        model.addAttribute("errors", refused == null ? Map.of() : Map.of("fichier", refused));
        return "spend/hand-in";
    }

    @PostMapping(path = "/importer", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String handIn(
            @PathVariable String organisation,
            @RequestParam(name = "fichier", required = false) @Nullable MultipartFile file,
            Model model,
            HttpServletResponse response)
            throws IOException {
        Organisation buyer = lookup.buyer(organisation);
        SpendImports.Outcome outcome = file == null || file.isEmpty()
                ? new SpendImports.Refused(Reason.of("spend.empty"))
                : handedIn(buyer, file);
        return switch (outcome) {
            case SpendImports.Kept kept -> "redirect:" + at(buyer, kept.made());
            case SpendImports.Known known -> "redirect:" + at(buyer, known.before()) + "?deja=1";
            case SpendImports.Refused refused -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield form(buyer, refused.reason(), model);
            }
        };
    }

    private SpendImports.Outcome handedIn(Organisation buyer, MultipartFile file) throws IOException {
        try (InputStream content = file.getInputStream()) {
            return imports.handIn(buyer, String.valueOf(file.getOriginalFilename()), content);
        }
    }

    private static String at(Organisation buyer, SpendImport file) {
        return "/acheteurs/" + buyer.id() + "/depenses/fichiers/" + file.id();
    }

    @GetMapping("/fichiers/{import}")
    String file(
            @PathVariable String organisation,
            @PathVariable("import") String id,
            @RequestParam(required = false) @Nullable String deja,
            Model model) {
        Organisation buyer = lookup.buyer(organisation);
        SpendImport file = lookup.file(buyer, id);
        model.addAttribute("known", deja != null);
        return show(buyer, file, file.mapping(), Map.of(), model);
    }

    private String show(
            Organisation buyer, SpendImport file, Mapping mapping, Map<String, Reason> errors, Model model) {
        model.addAttribute("buyer", buyer);
        model.addAttribute("at", SpendLookup.at(buyer));
        model.addAttribute("file", file);
        model.addAttribute("mapping", mapping);
        model.addAttribute("columns", Column.values());
        model.addAttribute("errors", errors);
        model.addAttribute("refused", imports.refused(file, REFUSED_SHOWN));
        return "spend/file";
    }

    /** @param typed by the names of {@link Column}, the place of the column; {@code tva}: {@code ht} or {@code ttc} */
    @PostMapping("/fichiers/{import}/lire")
    String confirm(
            @PathVariable String organisation,
            @PathVariable("import") String id,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        Organisation buyer = lookup.buyer(organisation);
        SpendImport file = lookup.file(buyer, id);
        Map<Column, Integer> columns = new EnumMap<>(Column.class);
        for (Column column : Column.values()) {
            String place = typed.getOrDefault(column.name(), "");
            if (place.matches("[0-9]{1,4}")) {
                columns.put(column, Integer.valueOf(place));
            }
        }
        String vat = typed.getOrDefault("tva", "");
        Mapping mapping =
                imports.said(file, columns, vat.equals("ht") ? Boolean.FALSE : vat.equals("ttc") ? true : null);
        Map<String, Reason> errors = errors(mapping);
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(buyer, file, mapping, errors, model);
        }
        if (imports.confirm(file, mapping)) {
            jobs.start(ReadSpendFile.NAME, file.id().toString());
        }
        return "redirect:" + at(buyer, file);
    }

    private static Map<String, Reason> errors(Mapping mapping) {
        Map<String, Reason> errors = new LinkedHashMap<>();
        mapping.missing()
                .forEach(
                        column -> errors.put(column.name(), Reason.of("spend.column-missing", "spend.column", column)));
        if (mapping.vat() == null) {
            errors.put("tva", Reason.of("spend.vat-missing"));
        }
        long different = mapping.columns().values().stream().distinct().count();
        if (different < mapping.columns().size()) {
            Arrays.stream(Column.values())
                    .filter(column -> mapping.columns().entrySet().stream()
                            .anyMatch(other -> other.getKey().ordinal() < column.ordinal()
                                    && other.getValue().equals(mapping.columns().get(column))))
                    .forEach(column -> errors.putIfAbsent(column.name(), Reason.of("spend.column-twice")));
        }
        return errors;
    }

    @PostMapping("/fichiers/{import}/retirer")
    String remove(@PathVariable String organisation, @PathVariable("import") String id) {
        Organisation buyer = lookup.buyer(organisation);
        imports.remove(lookup.file(buyer, id));
        return "redirect:/acheteurs/" + buyer.id() + "/depenses#fichiers";
    }
}
