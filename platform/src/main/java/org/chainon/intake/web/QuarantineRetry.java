package org.chainon.intake.web;

import java.io.IOException;
import java.util.Map;
import org.chainon.intake.ImportReport;
import org.chainon.intake.Importer;
import org.chainon.intake.Imports;
import org.chainon.intake.Quarantine;
import org.chainon.job.Job;
import org.chainon.job.Progress;
import org.chainon.job.When;
import org.chainon.kernel.Reason;
import org.springframework.stereotype.Component;

/** Another try of what a source has in quarantine, behind the page that asked. */
@Component
class QuarantineRetry implements Job {
    static final String NAME = "quarantine-retry";

    private final Imports imports;
    private final Quarantine quarantine;

    QuarantineRetry(Imports imports, Quarantine quarantine) {
        this.imports = imports;
        this.quarantine = quarantine;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public When when() {
        return new When.Asked();
    }

    @Override
    public void run(Progress progress) throws IOException {
        Importer importer = imports.importer(progress.about()).orElseThrow();
        progress.expect(quarantine.count(importer.source()));
        ImportReport report = imports.retry(importer, soFar -> progress.done(soFar.read()));
        progress.outcome(new Reason("job.retried", Map.of("count", report.read(), "refused", report.quarantined())));
    }
}
