package org.chainon.file;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chainon.account.Actor;
import org.chainon.account.Audit;
import org.chainon.account.CurrentActor;
import org.chainon.kernel.FileId;
import org.chainon.kernel.FileName;
import org.chainon.kernel.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Looks at each file before it is kept: size, type by content, virus; the rows are in PostgreSQL, the bytes in the store. */
@Service
class CheckedFiles implements KeepFiles {
    private static final Logger LOG = LoggerFactory.getLogger(CheckedFiles.class);

    private final JdbcClient jdbc;
    private final FileStore store;
    private final VirusScanner scanner;
    private final FileSettings settings;
    private final CurrentActor current;
    private final Audit audit;
    private final Clock clock;

    CheckedFiles(
            JdbcClient jdbc,
            FileStore store,
            VirusScanner scanner,
            FileSettings settings,
            CurrentActor current,
            Audit audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.store = store;
        this.scanner = scanner;
        this.settings = settings;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Outcome keep(UUID owner, String name, InputStream content) throws IOException {
        byte[] bytes = content.readNBytes(settings.maxBytes() + 1);
        Optional<Reason> refusal = refusal(bytes);
        if (refusal.isPresent()) {
            return new Refused(refusal.get());
        }
        FileContent cleaned;
        try {
            cleaned = FileContent.cleaned(FileContent.typeOf(bytes).orElseThrow(), bytes);
        } catch (IOException e) {
            return new Refused(Reason.of("file.unreadable-image"));
        }
        KeptFile file = new KeptFile(
                FileId.random(), owner, plain(name), cleaned.mediaType(), cleaned.bytes().length, clock.instant());
        try {
            store.write(file.id(), cleaned.bytes());
        } catch (IOException e) {
            LOG.warn("A file could not be kept: {}", e.getMessage());
            return new Refused(Reason.of("file.store"));
        }
        insert(file, cleaned.bytes());
        audit.record("file.kept", file.id().toString(), Map.of("type", file.mediaType()));
        return new Kept(file);
    }

    private Optional<Reason> refusal(byte[] bytes) {
        if (bytes.length == 0) {
            return Optional.of(Reason.of("file.empty"));
        }
        if (bytes.length > settings.maxBytes()) {
            return Optional.of(Reason.of("file.too-large", "megabytes", settings.maxBytes() / 1_000_000));
        }
        if (FileContent.typeOf(bytes).isEmpty()) {
            return Optional.of(Reason.of("file.type"));
        }
        try {
            return scanner.clean(bytes) ? Optional.empty() : Optional.of(Reason.of("file.virus"));
        } catch (IOException e) {
            LOG.warn("The virus scanner does not answer: {}", e.getMessage());
            return Optional.of(Reason.of("file.scanner"));
        }
    }

    private static String plain(String name) {
        String plain = new FileName(name).value();
        return plain.isEmpty() ? "fichier" : plain;
    }

    private void insert(KeptFile file, byte[] bytes) {
        UUID by = current.find().map(Actor::id).map(id -> id.value()).orElse(null);
        jdbc.sql("""
                        insert into file.file (id, owner, name, media_type, size, sha256, uploaded_by, uploaded_at)
                        values (:id, :owner, :name, :type, :size, :sha256, :by, :at)""")
                .param("id", file.id().value())
                .param("owner", file.owner())
                .param("name", file.name())
                .param("type", file.mediaType())
                .param("size", file.size())
                .param("sha256", sha256(bytes))
                .param("by", by)
                .param("at", Timestamp.from(file.uploadedAt()))
                .update();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Optional<KeptFile> find(FileId id, UUID owner) {
        return jdbc.sql(
                        "select id, owner, name, media_type, size, uploaded_at from file.file where id = ? and owner = ?")
                .params(id.value(), owner)
                .query(CheckedFiles::file)
                .optional();
    }

    @Override
    public List<KeptFile> of(UUID owner) {
        return jdbc.sql("""
                        select id, owner, name, media_type, size, uploaded_at from file.file where owner = ?
                        order by uploaded_at desc, id""").params(owner).query(CheckedFiles::file).list();
    }

    @Override
    public void give(FileId id, UUID from, UUID to) {
        jdbc.sql("update file.file set owner = ? where id = ? and owner = ?")
                .params(to, id.value(), from)
                .update();
    }

    private static KeptFile file(ResultSet row, int n) throws SQLException {
        return new KeptFile(
                new FileId(row.getObject("id", UUID.class)),
                row.getObject("owner", UUID.class),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getTimestamp("uploaded_at").toInstant());
    }

    @Override
    public InputStream open(KeptFile file) throws IOException {
        return store.read(file.id());
    }

    @Override
    public void remove(KeptFile file) throws IOException {
        store.delete(file.id());
        jdbc.sql("delete from file.file where id = ?").params(file.id().value()).update();
        audit.record("file.removed", file.id().toString(), Map.of());
    }
}
