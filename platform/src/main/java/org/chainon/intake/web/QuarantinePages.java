package org.chainon.intake.web;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chainon.account.Action;
import org.chainon.account.Allows;
import org.chainon.account.Audit;
import org.chainon.intake.ImportReport;
import org.chainon.intake.Importer;
import org.chainon.intake.Imports;
import org.chainon.intake.Quarantine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Records that could not come in, with their reasons, and another try. */
@Controller
@Allows(Action.ADMINISTER)
class QuarantinePages {
    private static final Logger LOG = LoggerFactory.getLogger(QuarantinePages.class);
    private static final int SHOWN = 200;

    private final Imports imports;
    private final Quarantine quarantine;
    private final Retries retries;
    private final Audit audit;

    QuarantinePages(Imports imports, Quarantine quarantine, Retries retries, Audit audit) {
        this.imports = imports;
        this.quarantine = quarantine;
        this.retries = retries;
        this.audit = audit;
    }

    @GetMapping("/administration/imports")
    String list(@RequestParam(defaultValue = "") String source, Model model) {
        Map<String, Long> counts = new LinkedHashMap<>();
        imports.importers().forEach(importer -> counts.put(importer.source(), quarantine.count(importer.source())));
        model.addAttribute("counts", counts);
        model.addAttribute("source", source);
        model.addAttribute("held", counts.containsKey(source) ? quarantine.list(source, SHOWN) : List.of());
        model.addAttribute("retry", retries.of(source).orElse(null));
        return "intake/quarantine";
    }

    @PostMapping("/administration/imports")
    String retry(@RequestParam String source) {
        Importer importer =
                imports.importer(source).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        audit.record("import.retried", source, Map.of());
        retries.start(source, progress -> {
            try {
                ImportReport report = imports.retry(importer, progress);
                LOG.info(
                        "Quarantine of {}: {} read again, {} still refused",
                        source,
                        report.read(),
                        report.quarantined());
            } catch (IOException e) {
                LOG.warn("The quarantine of {} could not be read again: {}", source, e.getMessage());
            }
        });
        return "redirect:/administration/imports?source=" + source;
    }
}
