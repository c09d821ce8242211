package org.chainon.intake.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chainon.account.Action;
import org.chainon.account.Allows;
import org.chainon.account.Audit;
import org.chainon.intake.Importer;
import org.chainon.intake.Imports;
import org.chainon.intake.Quarantine;
import org.chainon.job.Jobs;
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
    private static final int SHOWN = 200;

    private final Imports imports;
    private final Quarantine quarantine;
    private final Jobs jobs;
    private final Audit audit;

    QuarantinePages(Imports imports, Quarantine quarantine, Jobs jobs, Audit audit) {
        this.imports = imports;
        this.quarantine = quarantine;
        this.jobs = jobs;
        this.audit = audit;
    }

    @GetMapping("/administration/imports")
    String list(@RequestParam(defaultValue = "") String source, Model model) {
        Map<String, Long> counts = new LinkedHashMap<>();
        imports.importers().forEach(importer -> counts.put(importer.source(), quarantine.count(importer.source())));
        model.addAttribute("counts", counts);
        model.addAttribute("source", source);
        model.addAttribute("held", counts.containsKey(source) ? quarantine.list(source, SHOWN) : List.of());
        model.addAttribute("retry", jobs.last(QuarantineRetry.NAME, source).orElse(null));
        return "intake/quarantine";
    }

    @PostMapping("/administration/imports")
    String retry(@RequestParam String source) {
        Importer importer =
                imports.importer(source).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        audit.record("import.retried", importer.source(), Map.of());
        jobs.start(QuarantineRetry.NAME, importer.source());
        return "redirect:/administration/imports?source=" + source;
    }
}
