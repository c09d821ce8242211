package org.chainon.nomenclature;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.chainon.intake.BadRecord;
import org.chainon.intake.ImportRun;
import org.chainon.intake.Importer;
import org.chainon.intake.InputFile;
import org.chainon.intake.SafeStreams;
import org.springframework.stereotype.Component;

/** {@code chainon import unspsc}: a CSV with the columns {@code code}, {@code fr}, {@code en}; others are left aside. */
@Component
class UnspscImporter implements Importer {
    private static final int BATCH = 500;

    private final JdbcUnspsc unspsc;

    UnspscImporter(JdbcUnspsc unspsc) {
        this.unspsc = unspsc;
    }

    @Override
    public String source() {
        return "unspsc";
    }

    @Override
    public String description() {
        return "UNSPSC codes with French and English labels (CSV: code, fr, en)";
    }

    @Override
    public List<String> endings() {
        return List.of(".csv");
    }

    @Override
    public void read(InputFile file, ImportRun run) throws IOException {
        List<UnspscEntry> batch = new ArrayList<>(BATCH);
        try (InputStream in = file.open();
                CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(in)) {
            for (NamedCsvRecord row : csv) {
                try {
                    batch.add(UnspscEntry.of(row));
                } catch (BadRecord bad) {
                    quarantine(file, run, row, bad);
                }
                if (batch.size() == BATCH) {
                    store(batch, run);
                }
            }
        } catch (CsvParseException broken) {
            throw new IOException(file.name() + " is no CSV: " + broken.getMessage(), broken);
        } catch (UncheckedIOException cut) {
            throw cut.getCause();
        } finally {
            store(batch, run);
        }
    }

    private void store(List<UnspscEntry> batch, ImportRun run) {
        if (!batch.isEmpty()) {
            unspsc.store(batch).forEach(run::stored);
            batch.clear();
        }
    }

    private static void quarantine(InputFile file, ImportRun run, NamedCsvRecord row, BadRecord bad) {
        String place = file.name() + ":" + row.getStartingLineNumber();
        byte[] raw = String.join(",", row.getFields()).getBytes(StandardCharsets.UTF_8);
        byte[] kept = raw.length > SafeStreams.RAW_LIMIT ? Arrays.copyOf(raw, SafeStreams.RAW_LIMIT) : raw;
        run.quarantined(place, place, bad.reason(), kept);
    }
}
