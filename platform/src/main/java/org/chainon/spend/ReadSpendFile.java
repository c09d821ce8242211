package org.chainon.spend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.chainon.intake.BadRecord;
import org.chainon.intake.TableRows;
import org.chainon.job.Job;
import org.chainon.job.Progress;
import org.chainon.job.When;
import org.chainon.kernel.Reason;
import org.chainon.kernel.SpendImportId;
import org.chainon.spend.PaymentRows.Keyed;
import org.chainon.spend.PaymentRows.RefusedLine;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads a file of payments behind the page that asked. Nothing of it counts before all is read; broken off, it is read anew. */
@Component
@EnableConfigurationProperties(SpendSettings.class)
public class ReadSpendFile implements Job {
    public static final String NAME = "spend-import";

    private static final int BATCH = 1_000;
    private static final int REFUSED_KEPT = 5_000;
    private static final int RAW_LIMIT = 500;

    private final ImportRows imports;
    private final PaymentRows payments;
    private final TransactionTemplate transactions;
    private final SpendSettings settings;
    private final Clock clock;

    ReadSpendFile(
            ImportRows imports,
            PaymentRows payments,
            TransactionTemplate transactions,
            SpendSettings settings,
            Clock clock) {
        this.imports = imports;
        this.payments = payments;
        this.transactions = transactions;
        this.settings = settings;
        this.clock = clock;
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
        Optional<Done> done = read(SpendImportId.parse(progress.about()), progress::done);
        done.ifPresent(all ->
                progress.outcome(new Reason("spend.read", Map.of("taken", all.taken(), "refused", all.refused()))));
    }

    /** What came of it. */
    public record Done(long taken, long refused) {}

    /**
     * In the calling thread.
     *
     * @param far told how many lines were read so far
     * @return empty where it does not wait to be read
     */
    public Optional<Done> read(SpendImportId id, LongConsumer far) throws IOException {
        SpendImport asked = imports.find(id)
                .filter(found -> found.state() == SpendImport.State.WAITING)
                .orElse(null);
        if (asked == null) {
            return Optional.empty();
        }
        Path file = Files.createTempFile("chainon-depenses-", ".tmp");
        try {
            imports.copy(asked.id(), file);
            payments.clear(asked.id());
            Run run = new Run(asked, far);
            Reason failure = run.failure(file);
            transactions.executeWithoutResult(status -> {
                payments.lock(asked.buyer());
                imports.end(asked.id(), failure, clock.instant());
                payments.settle(asked.buyer());
            });
            return Optional.of(new Done(run.taken, run.refused));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** One reading. */
    private final class Run {
        private final SpendImport file;
        private final LongConsumer far;
        private final PaymentReader reader;
        private final Map<UUID, Integer> turns = new HashMap<>();
        private final List<Keyed> batch = new ArrayList<>(BATCH);
        private long read;
        private long taken;
        private long refused;

        Run(SpendImport file, LongConsumer far) {
            this.file = file;
            this.far = far;
            LocalDate today = LocalDate.now(clock.withZone(file.law().zone()));
            this.reader = new PaymentReader(file.mapping(), file.law(), today);
        }

        /** Why nothing of it counts, or null. */
        @Nullable
        Reason failure(Path path) throws IOException {
            try {
                TableRows.read(path, row -> row.line() <= file.mapping().line() || take(row));
                flush();
            } catch (BadRecord e) {
                payments.clear(file.id());
                return e.reason();
            }
            return taken == 0 ? Reason.of("spend.nothing-taken") : null;
        }

        private boolean take(TableRows.Row row) throws BadRecord {
            if (++read > settings.maxLines()) {
                throw new BadRecord("spend.too-many-lines", Map.of("limit", settings.maxLines()));
            }
            try {
                Payment payment = reader.payment(row.cells());
                int turn = turns.merge(payment.key(0), 1, Integer::sum);
                batch.add(new Keyed(payment.key(turn), payment));
                taken++;
            } catch (BadRecord e) {
                if (++refused <= REFUSED_KEPT) {
                    payments.refuse(file.id(), new RefusedLine(row.line(), e.reason(), raw(row)));
                }
            }
            if (batch.size() >= BATCH) {
                flush();
            }
            return true;
        }

        private void flush() {
            if (!batch.isEmpty()) {
                payments.add(file.id(), batch);
                batch.clear();
            }
            imports.far(file.id(), read, taken, refused);
            far.accept(read);
        }

        private static String raw(TableRows.Row row) {
            String all = String.join(" ; ", row.texts());
            return all.length() > RAW_LIMIT ? all.substring(0, RAW_LIMIT) + "…" : all;
        }
    }
}
