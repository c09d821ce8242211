package org.chainon.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.chainon.intake.ImportReport;
import org.chainon.intake.Importer;
import org.chainon.intake.Imports;
import org.chainon.intake.Quarantine;
import org.springframework.context.MessageSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

@Command(
        name = "import",
        description = {
            "Reads files, folders, .gz, .zip or addresses of one source. Running it again changes nothing.",
            "Sources: eforms, boamp, ocds, decp, suppliers, communes, zones, unspsc."
        },
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
    private static final int SHOWN = 200;

    private final Class<?> application;

    @CommandLine.Spec
    private CommandSpec spec;

    @Mixin
    private PlatformOptions platform = new PlatformOptions();

    @Parameters(index = "0", paramLabel = "SOURCE", description = "What is read.")
    private String source;

    @Parameters(index = "1..*", paramLabel = "PATH|URL", description = "Where it lies.")
    private List<String> places = List.of();

    @Option(names = "--retry", description = "Reads again what the source has in quarantine.")
    private boolean retry;

    ImportCommand(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() throws IOException {
        if (places.isEmpty() && !retry) {
            throw new ParameterException(spec.commandLine(), "Name at least one file, folder or address, or --retry.");
        }
        try (var context = platform.start(application)) {
            Imports imports = context.getBean(Imports.class);
            Importer importer = imports.importer(source)
                    .orElseThrow(() -> new ParameterException(
                            spec.commandLine(),
                            "There is no source " + source + ". Sources: "
                                    + imports.importers().stream()
                                            .map(Importer::source)
                                            .collect(Collectors.joining(", "))));
            ImportReport report;
            try (Progress progress = Progress.of("import " + source, "records", Progress.UNKNOWN)) {
                Imports.Progress told = soFar ->
                        progress.at(soFar.read(), soFar.quarantined() == 0 ? "" : soFar.quarantined() + " quarantined");
                report = retry ? imports.retry(importer, told) : imports.run(importer, places, told);
            }
            if (report.quarantined() > 0) {
                showQuarantine(
                        context.getBean(Quarantine.class),
                        new ReasonWords(context.getBean(MessageSource.class)),
                        report);
            }
            System.out.println(report.line());
            return 0;
        }
    }

    private void showQuarantine(Quarantine quarantine, ReasonWords words, ImportReport report) {
        int count = (int) Math.min(SHOWN, report.quarantined());
        for (Quarantine.Held held : quarantine.list(source, count)) {
            System.err.println("quarantined " + held.location() + ": " + words.of(held.reason()));
        }
    }
}
