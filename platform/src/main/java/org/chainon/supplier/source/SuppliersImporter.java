package org.chainon.supplier.source;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.chainon.intake.BadRecord;
import org.chainon.intake.ForgivingReader;
import org.chainon.intake.ImportRun;
import org.chainon.intake.Importer;
import org.chainon.intake.InputFile;
import org.chainon.intake.Stored;
import org.chainon.nomenclature.Activities;
import org.chainon.nomenclature.LegalForms;
import org.chainon.supplier.RegisterSupplier;
import org.chainon.supplier.SupplierDraft;
import org.chainon.territory.Territory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Imports suppliers from CSV and JSON lines: {@code docs/formats/suppliers.md}. */
@Component
class SuppliersImporter implements Importer {
    static final int RECORD_LIMIT = 1 << 18;

    /** Suppliers stored in one transaction. */
    private static final int BATCH = 100;

    private final RegisterSupplier register;
    private final Territory territory;
    private final Activities activities;
    private final LegalForms forms;
    private final TransactionTemplate transaction;
    private final JsonMapper json = JsonMapper.builder().build();

    SuppliersImporter(
            RegisterSupplier register,
            Territory territory,
            Activities activities,
            LegalForms forms,
            PlatformTransactionManager transactions) {
        this.register = register;
        this.territory = territory;
        this.activities = activities;
        this.forms = forms;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public String source() {
        return "suppliers";
    }

    @Override
    public String description() {
        return "Suppliers from CSV or JSON lines (docs/formats/suppliers.md); SIAE, ESAT and SIRENE files as they are published";
    }

    @Override
    public List<String> endings() {
        return List.of(".jsonl", ".ndjson", ".csv", ".tsv");
    }

    /** A record that is ready to be stored. */
    private record Ready(SupplierDraft draft, String location, String raw) {}

    @Override
    public void read(InputFile file, ImportRun run) throws IOException {
        Batch batch = new Batch(run);
        try (Reader text = ForgivingReader.of(file.open())) {
            Lines lines = new Lines(text, RECORD_LIMIT);
            Lines.Line first = lines.next();
            while (first != null && first.text().isBlank()) {
                first = lines.next();
            }
            if (first == null) {
                return;
            }
            lines.unread(first);
            if (first.text().stripLeading().startsWith("{")) {
                readJson(file, lines, batch);
            } else {
                readCsv(file, lines, batch);
            }
        }
        batch.store();
    }

    private void readJson(InputFile file, Lines lines, Batch batch) throws IOException {
        SupplierMapping mapping = null;
        for (Lines.Line line = lines.next(); line != null; line = lines.next()) {
            if (line.text().isBlank()) {
                continue;
            }
            String location = file.name() + ":" + line.number();
            if (line.cut()) {
                batch.refuse(
                        location,
                        line.text(),
                        new BadRecord("supplier.record-too-long", Map.of("limit", RECORD_LIMIT)));
                continue;
            }
            Fields fields = object(line.text());
            if (fields == null) {
                batch.refuse(location, line.text(), new BadRecord("supplier.not-json"));
                continue;
            }
            if (mapping == null) {
                mapping = mapping(Shape.of(fields.names()));
            }
            batch.add(mapping, fields, location, line.text());
        }
    }

    private @Nullable Fields object(String line) {
        try {
            JsonNode node = json.readTree(line);
            return node.isObject() ? Fields.of(node) : null;
        } catch (JacksonException notJson) {
            return null;
        }
    }

    private void readCsv(InputFile file, Lines lines, Batch batch) throws IOException {
        CsvRecords records = new CsvRecords(lines);
        SupplierMapping mapping = mapping(Shape.of(new HashSet<>(records.header())));
        if (!mapping.knows(records.header())) {
            throw new IOException(
                    file.name() + ": no column is named \"nom\" or \"siret\" (docs/formats/suppliers.md)");
        }
        for (CsvRecords.CsvRecord each = records.next(); each != null; each = records.next()) {
            String location = file.name() + ":" + each.line();
            Fields fields = each.fields();
            if (fields != null) {
                batch.add(mapping, fields, location, each.raw());
            } else if (each.refusal() != null) {
                batch.refuse(location, each.raw(), each.refusal());
            }
        }
    }

    private SupplierMapping mapping(Shape shape) {
        return new SupplierMapping(shape, new Places(territory), activities, new ActivityWords(activities), forms);
    }

    /** Stores some suppliers at a time; outcomes are told once they are safely stored. */
    private final class Batch {
        private final ImportRun run;
        private final List<Ready> ready = new ArrayList<>();

        Batch(ImportRun run) {
            this.run = run;
        }

        void add(SupplierMapping mapping, Fields fields, String location, String raw) {
            try {
                ready.add(new Ready(mapping.draft(fields), location, raw));
            } catch (BadRecord bad) {
                refuse(location, raw, bad);
            }
            if (ready.size() == BATCH) {
                store();
            }
        }

        void refuse(String location, String raw, BadRecord bad) {
            run.quarantined(location, location, bad.reason(), raw.getBytes(StandardCharsets.UTF_8));
        }

        void store() {
            List<Runnable> outcomes = new ArrayList<>();
            transaction.executeWithoutResult(status -> {
                for (Ready each : ready) {
                    try {
                        Stored outcome = register.register(each.draft());
                        outcomes.add(() -> run.stored(outcome));
                    } catch (BadRecord bad) {
                        outcomes.add(() -> refuse(each.location(), each.raw(), bad));
                    }
                }
            });
            ready.clear();
            outcomes.forEach(Runnable::run);
        }
    }
}
