package org.chainon.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chainon.kernel.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Runs imports: finds the files, hands each to its {@link Importer}, counts, keeps the refused. */
@Service
public class Imports {
    private static final Logger LOG = LoggerFactory.getLogger(Imports.class);

    private final List<Importer> importers;
    private final Quarantine quarantine;
    private final RunJournal journal;

    Imports(List<Importer> importers, Quarantine quarantine, RunJournal journal) {
        this.importers = importers.stream()
                .sorted(Comparator.comparing(Importer::source))
                .toList();
        this.quarantine = quarantine;
        this.journal = journal;
    }

    public List<Importer> importers() {
        return importers;
    }

    public Optional<Importer> importer(String source) {
        return importers.stream()
                .filter(importer -> importer.source().equals(source))
                .findFirst();
    }

    /**
     * Imports files, folders, archives and addresses. A file that breaks off is itself a quarantined record: the others go in.
     *
     * @param places paths, or addresses beginning with http
     * @param progress told of each record
     * @throws IOException when a path does not exist or an address does not answer: nothing of it was lost, run it again
     */
    public ImportReport run(Importer importer, List<String> places, Progress progress) throws IOException {
        for (String place : places) {
            if (!isAddress(place) && !Files.exists(Path.of(place))) {
                throw new IOException("there is no file or folder " + place);
            }
        }
        return counted(importer, progress, run -> {
            for (String place : places) {
                if (isAddress(place)) {
                    importer.read(URI.create(place), run);
                } else {
                    open(importer, Path.of(place), run);
                }
            }
        });
    }

    /** Reads again what a source has in quarantine; what goes in leaves it. */
    public ImportReport retry(Importer importer, Progress progress) throws IOException {
        return counted(
                importer,
                progress,
                run -> quarantine.each(importer.source(), held -> {
                    long before = run.quarantined();
                    run.retrying(held.recordKey());
                    readOne(importer, InputFile.of(held.location(), held.raw()), run, held.recordKey());
                    if (run.quarantined() == before) {
                        quarantine.release(importer.source(), held.recordKey());
                    }
                }));
    }

    private ImportReport counted(Importer importer, Progress progress, Work work) throws IOException {
        long started = System.nanoTime();
        long id = journal.start(importer.source());
        CountingRun run = new CountingRun(importer.source(), quarantine, progress);
        try {
            work.on(run);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            journal.end(id, run.report(Duration.ZERO));
        }
        return run.report(Duration.ofNanos(System.nanoTime() - started));
    }

    private static void open(Importer importer, Path path, CountingRun run) throws IOException {
        try {
            InputFiles.open(path, importer.endings(), file -> readOne(importer, file, run, file.name()));
        } catch (IOException e) {
            // The archive itself is broken; its readable entries went in.
            refuseFile(path.getFileName().toString(), path.getFileName().toString(), e, run);
        }
    }

    private static void readOne(Importer importer, InputFile file, CountingRun run, String key) {
        try {
            importer.read(file, run);
        } catch (IOException e) {
            refuseFile(file.name(), key, e, run);
        }
    }

    private static void refuseFile(String name, String key, IOException e, CountingRun run) {
        LOG.warn("{} cannot be read further: {}", name, e.getMessage());
        String code = e instanceof SafeStreams.TooLarge ? "intake.unpacks-beyond-reason" : "intake.unreadable-file";
        Reason reason = new Reason(code, Map.of("file", name, "detail", String.valueOf(e.getMessage())));
        run.quarantined(name, key, reason, name.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isAddress(String place) {
        return place.startsWith("http://") || place.startsWith("https://");
    }

    /** Told of a run as it goes on. */
    @FunctionalInterface
    public interface Progress {
        void record(ImportReport soFar);
    }

    @FunctionalInterface
    private interface Work {
        void on(CountingRun run) throws IOException;
    }
}
