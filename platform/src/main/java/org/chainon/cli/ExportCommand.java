package org.chainon.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.chainon.kernel.Table;
import org.chainon.shell.TableWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

@Command(
        name = "export",
        description = "Writes everything of one kind as CSV, Excel or JSON.",
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
    private final Class<?> application;

    @CommandLine.Spec
    private CommandSpec spec;

    @Mixin
    private PlatformOptions platform = new PlatformOptions();

    @Parameters(paramLabel = "WHAT", description = "suppliers, notices, lots or quarantine.")
    private String what;

    @Option(names = "--out", paramLabel = "FILE", description = "Where to write; standard output otherwise.")
    private @Nullable Path out;

    @Option(names = "--format", description = "csv, xlsx or json (default: by the file's ending, else csv).")
    private @Nullable String format;

    ExportCommand(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() throws IOException {
        String ending = ending();
        if (!TableFile.FORMATS.contains(ending)) {
            throw new ParameterException(spec.commandLine(), "The format is csv, xlsx or json, not " + ending + ".");
        }
        try (var context = platform.start(application)) {
            Table table = new Exports(context)
                    .table(what)
                    .orElseThrow(() -> new ParameterException(
                            spec.commandLine(), "There is no export of " + what + ": " + Exports.NAMES));
            TableWriter writer = context.getBean(TableWriter.class);
            if (out == null) {
                writer.write(table, ending, System.out);
                System.out.flush();
            } else {
                TableFile.write(writer, table, ending, out);
            }
            return 0;
        }
    }

    private String ending() {
        if (format != null) {
            return format.toLowerCase(Locale.ROOT);
        }
        return out == null ? "csv" : TableFile.format(out).orElse("csv");
    }
}
