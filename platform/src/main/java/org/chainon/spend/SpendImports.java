package org.chainon.spend;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chainon.account.Actor;
import org.chainon.account.Audit;
import org.chainon.account.CurrentActor;
import org.chainon.account.Organisation;
import org.chainon.intake.BadRecord;
import org.chainon.intake.TableRows;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.kernel.OrganisationId;
import org.chainon.kernel.PersonId;
import org.chainon.kernel.Reason;
import org.chainon.kernel.SpendImportId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Files of payments: handed in, said what their columns mean, taken back. */
@Service
public class SpendImports {
    private static final int NAME_LIMIT = 120;
    /** Heads stand among the first lines, perhaps below a title. */
    private static final int LINES_LOOKED_AT = 25;

    private final ImportRows imports;
    private final PaymentRows payments;
    private final SpendSettings settings;
    private final TransactionTemplate transactions;
    private final CurrentActor current;
    private final Audit audit;
    private final Clock clock;

    SpendImports(
            ImportRows imports,
            PaymentRows payments,
            SpendSettings settings,
            TransactionTemplate transactions,
            CurrentActor current,
            Audit audit,
            Clock clock) {
        this.imports = imports;
        this.payments = payments;
        this.settings = settings;
        this.transactions = transactions;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /** What became of a file. */
    public sealed interface Outcome {}

    /** It is kept: next it is to be said what its columns mean. */
    public record Kept(SpendImport made) implements Outcome {}

    /** The very same file is there already: nothing changed. */
    public record Known(SpendImport before) implements Outcome {}

    public record Refused(Reason reason) implements Outcome {}

    /** A line as it was refused. */
    public record RefusedLine(long line, Reason reason, String raw) {}

    /** @throws IOException when the content cannot be read */
    public Outcome handIn(Organisation buyer, String name, InputStream content) throws IOException {
        Path file = Files.createTempFile("chainon-depenses-", ".tmp");
        try {
            byte[] hash = copied(content, file);
            if (Files.size(file) == 0) {
                return new Refused(Reason.of("spend.empty"));
            }
            if (Files.size(file) > settings.maxBytes()) {
                return new Refused(Reason.of("spend.too-large", "megabytes", settings.maxBytes() / 1_000_000));
            }
            Optional<SpendImport> before = imports.byHash(buyer.id(), hash);
            if (before.filter(known -> known.state() != SpendImport.State.FAILED)
                    .isPresent()) {
                return new Known(before.get());
            }
            Mapping mapping = heads(file);
            return transactions.execute(status -> kept(buyer, name, mapping, hash, file));
        } catch (BadRecord e) {
            return new Refused(e.reason());
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private byte[] copied(InputStream content, Path to) throws IOException {
        try (DigestInputStream in = new DigestInputStream(content, MessageDigest.getInstance("SHA-256"));
                OutputStream out = Files.newOutputStream(to)) {
            byte[] buffer = new byte[1 << 16];
            long left = settings.maxBytes() + 1;
            for (int read = in.read(buffer); read > 0 && left > 0; read = in.read(buffer)) {
                out.write(buffer, 0, read);
                left -= read;
            }
            return in.getMessageDigest().digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Mapping heads(Path file) throws IOException, BadRecord {
        List<TableRows.Row> first = new ArrayList<>();
        TableRows.read(file, row -> {
            first.add(row);
            return first.size() < LINES_LOOKED_AT;
        });
        if (first.isEmpty()) {
            throw new BadRecord("spend.empty");
        }
        TableRows.Row best = first.getFirst();
        for (TableRows.Row row : first) {
            if (Column.recognised(row.texts()) > Column.recognised(best.texts())) {
                best = row;
            }
        }
        return Mapping.guessed(best.line(), best.texts());
    }

    private Outcome kept(Organisation buyer, String name, Mapping mapping, byte[] hash, Path file) {
        // One that failed makes room for another try.
        imports.byHash(buyer.id(), hash).ifPresent(failed -> imports.delete(failed.id()));
        SpendImport made = new SpendImport(
                SpendImportId.random(),
                buyer.id(),
                Jurisdiction.valueOf(buyer.jurisdiction()),
                plain(name),
                SpendImport.State.ASKING,
                mapping,
                null,
                0,
                0,
                0,
                BigDecimal.ZERO,
                clock.instant(),
                null);
        try {
            imports.insert(made, hash, person(), file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        audit.record("spend.handed-in", made.id().toString(), Map.of());
        return new Kept(made);
    }

    private @Nullable PersonId person() {
        return current.find().map(Actor::id).orElse(null);
    }

    /** The last part of a path, printable, not too long. */
    private static String plain(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String printable = last.replaceAll("[\\p{Cntrl}\"<>|:*?]", " ").strip();
        String some = printable.isEmpty() ? "depenses" : printable;
        return some.length() > NAME_LIMIT ? some.substring(some.length() - NAME_LIMIT) : some;
    }

    /** Empty also where it is another buyer's. */
    public Optional<SpendImport> find(SpendImportId id, OrganisationId buyer) {
        return imports.find(id).filter(found -> found.buyer().equals(buyer));
    }

    /** Newest first. */
    public List<SpendImport> of(OrganisationId buyer) {
        return imports.of(buyer);
    }

    /** By line; not more than some thousands are kept. */
    public List<RefusedLine> refused(SpendImport of, int limit) {
        return payments.refused(of.id(), limit).stream()
                .map(line -> new RefusedLine(line.line(), line.reason(), line.raw()))
                .toList();
    }

    /** What its columns mean, as it was typed; it is not read yet. */
    public Mapping said(SpendImport of, Map<Column, Integer> columns, @Nullable Boolean vat) {
        return of.mapping().said(columns, vat);
    }

    /** Has it read, by {@link ReadSpendFile}; nothing happens where that was said before. */
    @Transactional
    public boolean confirm(SpendImport of, Mapping mapping) {
        boolean confirmed = imports.confirm(of.id(), mapping);
        if (confirmed) {
            audit.record("spend.confirmed", of.id().toString(), Map.of());
        }
        return confirmed;
    }

    /** Takes it back with all its lines; those of earlier files that it had replaced count again. */
    @Transactional
    public void remove(SpendImport gone) {
        payments.lock(gone.buyer());
        imports.delete(gone.id());
        payments.settle(gone.buyer());
        audit.record("spend.removed", gone.id().toString(), Map.of());
    }
}
