package org.chainon.territory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.chainon.intake.BadRecord;
import org.chainon.intake.ImportRun;
import org.chainon.intake.InputFile;
import org.chainon.intake.SafeStreams;
import org.chainon.intake.Stored;

/** Reads a file's records, stores the good ones by the thousand and sets the bad ones aside. */
final class Batches<R> {
    private static final int SIZE = 1000;

    /** Makes sense of one record. */
    @FunctionalInterface
    interface Reading<R> {
        R read(RecordFile.Record record) throws BadRecord;
    }

    private final InputFile file;
    private final ImportRun run;
    private final Function<List<R>, List<Stored>> store;
    private final List<R> pending = new ArrayList<>(SIZE);

    Batches(InputFile file, ImportRun run, Function<List<R>, List<Stored>> store) {
        this.file = file;
        this.run = run;
        this.store = store;
    }

    /** @throws IOException when the file cannot be read to its end; what was read before it is stored */
    void readAll(Reading<R> reading) throws IOException {
        try {
            RecordFile.each(file, record -> take(record, reading));
        } finally {
            flush();
        }
    }

    private void take(RecordFile.Record record, Reading<R> reading) {
        try {
            pending.add(reading.read(record));
        } catch (BadRecord bad) {
            String location = file.name() + ":" + record.position();
            byte[] raw = record.raw().getBytes(StandardCharsets.UTF_8);
            run.quarantined(
                    location,
                    location,
                    bad.reason(),
                    raw.length > SafeStreams.RAW_LIMIT ? Arrays.copyOf(raw, SafeStreams.RAW_LIMIT) : raw);
        }
        if (pending.size() == SIZE) {
            flush();
        }
    }

    private void flush() {
        if (!pending.isEmpty()) {
            store.apply(List.copyOf(pending)).forEach(run::stored);
            pending.clear();
        }
    }
}
