package org.chainon.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.chainon.intake.Importer;
import org.chainon.intake.Imports;
import org.chainon.intake.Quarantine;
import org.chainon.matching.Matching;
import org.chainon.notice.Notices;
import org.chainon.supplier.SupplierDirectory;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "doctor",
        description =
                "Looks whether everything is well: Java, disk, database, what is stored, what waits in quarantine.",
        mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
    private static final long LOW_DISK = 2L << 30;
    private static final int MANY = 10_000;

    private final Class<?> application;

    @Mixin
    private PlatformOptions platform = new PlatformOptions();

    DoctorCommand(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() throws IOException {
        say("java", Runtime.version() + ", " + Runtime.getRuntime().availableProcessors() + " processors");
        say("data", platform.data().toString());
        try (var context = platform.start(application)) {
            say(
                    "database",
                    context.getBean(JdbcClient.class)
                            .sql("select version()")
                            .query((row, index) -> row.getString(1))
                            .single());
            long free = Files.getFileStore(platform.data()).getUsableSpace();
            say("disk", free / (1 << 20) + " MB free" + (free < LOW_DISK ? "  ← make room: less than 2 GB" : ""));
            say(
                    "suppliers",
                    String.valueOf(context.getBean(SupplierDirectory.class).count()));
            int[] notices = {0};
            context.getBean(Notices.class).changedSince(0, notice -> notices[0]++);
            say("notices", String.valueOf(notices[0]));
            Quarantine quarantine = context.getBean(Quarantine.class);
            for (Importer importer : context.getBean(Imports.class).importers()) {
                int held = quarantine.list(importer.source(), MANY).size();
                if (held > 0) {
                    say(
                            "quarantine",
                            held + " of " + importer.source() + "  ← chainon import " + importer.source()
                                    + " --retry, or chainon export quarantine");
                }
            }
            long started = System.nanoTime();
            context.getBean(Matching.class).awaitReady();
            say("matching", String.format(Locale.ROOT, "index filled in %.1f s", (System.nanoTime() - started) / 1e9));
            return 0;
        }
    }

    private static void say(String what, String state) {
        System.out.printf("%-11s %s%n", what, state);
    }
}
