package org.chainon.consortium;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Array;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainon.bid.kit.KitDocument;
import org.chainon.consortium.ConsortiumStep.What;
import org.chainon.consortium.SharedFile.Audience;
import org.chainon.file.KeepFiles;
import org.chainon.kernel.FileId;
import org.chainon.kernel.Reason;
import org.chainon.kernel.SupplierId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** The files of a grouping, each for those whom its owner lets see it; until the tender is handed in. */
@Service
public class ShareFiles {
    private static final int MOST = 100;

    private final ChangeConsortium change;
    private final KeepFiles files;
    private final JdbcClient jdbc;

    ShareFiles(ChangeConsortium change, KeepFiles files, JdbcClient jdbc) {
        this.change = change;
        this.files = files;
        this.jdbc = jdbc;
    }

    private record Row(
            SupplierId supplier, @Nullable KitDocument document, Audience audience, Set<SupplierId> chosen) {}

    /** Those that the reader may see, the newest first; files of enterprises that left are not among them. */
    public List<SharedFile> of(Sight sight) {
        if (!sight.inside()) {
            return List.of();
        }
        Set<SupplierId> inside = sight.members().stream()
                .filter(member -> member.state() == Member.State.ACCEPTED)
                .map(Member::supplier)
                .collect(Collectors.toSet());
        return files.of(sight.id().value()).stream()
                .flatMap(file -> row(file.id()).stream()
                        .map(row -> new SharedFile(file, row.supplier(), row.document(), row.audience(), row.chosen())))
                .filter(file -> inside.contains(file.supplier()) && file.readableBy(sight))
                .toList();
    }

    public Optional<SharedFile> find(Sight sight, FileId id) {
        return of(sight).stream().filter(file -> file.file().id().equals(id)).findFirst();
    }

    private Optional<Row> row(FileId id) {
        return jdbc.sql("select * from consortium.shared_file where file = ?")
                .params(id.value())
                .query((row, n) -> {
                    String document = row.getString("document");
                    Array chosen = row.getArray("chosen");
                    return new Row(
                            new SupplierId(row.getObject("supplier", UUID.class)),
                            document == null ? null : KitDocument.valueOf(document),
                            Audience.valueOf(row.getString("audience")),
                            Stream.of((UUID[]) chosen.getArray())
                                    .map(SupplierId::new)
                                    .collect(Collectors.toCollection(LinkedHashSet::new)));
                })
                .optional();
    }

    /**
     * Keeps a file and shares it.
     *
     * @param chosen of {@link Audience#CHOSEN}: members; others are left out
     * @throws IOException when the content cannot be read
     */
    @Transactional
    public Optional<Reason> share(
            Sight sight,
            String name,
            InputStream content,
            @Nullable KitDocument document,
            Audience audience,
            Collection<SupplierId> chosen)
            throws IOException {
        if (files.of(sight.id().value()).size() >= MOST) {
            return Optional.of(Reason.of("consortium.too-many-files", "most", MOST));
        }
        Optional<Reason> refusal = frozen(sight, What.FILE_SHARED);
        if (refusal.isPresent()) {
            return refusal;
        }
        return switch (files.keep(sight.id().value(), name, content)) {
            case KeepFiles.Refused refused -> {
                TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
                yield Optional.of(refused.reason());
            }
            case KeepFiles.Kept kept -> {
                UUID[] readers = sight.members().stream()
                        .map(Member::supplier)
                        .filter(supplier -> audience == Audience.CHOSEN && chosen.contains(supplier))
                        .map(SupplierId::value)
                        .toArray(UUID[]::new);
                jdbc.sql("""
                                insert into consortium.shared_file (file, consortium, supplier, document, audience, chosen, at)
                                values (:file, :consortium, :supplier, :document, :audience, :chosen, :at)""")
                        .param("file", kept.file().id().value())
                        .param("consortium", sight.id().value())
                        .param("supplier", sight.own().supplier().value())
                        .param("document", document == null ? null : document.name())
                        .param("audience", audience.name())
                        .param("chosen", readers)
                        .param("at", Timestamp.from(change.now()))
                        .update();
                yield Optional.empty();
            }
        };
    }

    /**
     * Takes one's own file back.
     *
     * @throws IOException when the place where files lie does not answer: it is still there
     */
    @Transactional(rollbackFor = IOException.class)
    public Optional<Reason> remove(Sight sight, SharedFile file) throws IOException {
        if (!file.supplier().equals(sight.own().supplier())) {
            return Optional.of(Reason.of("consortium.not-your-file"));
        }
        Optional<Reason> refusal = frozen(sight, What.FILE_REMOVED);
        if (refusal.isEmpty()) {
            jdbc.sql("delete from consortium.shared_file where file = ?")
                    .params(file.file().id().value())
                    .update();
            files.remove(file.file());
        }
        return refusal;
    }

    /** Whether the member may still change files; leaves the step if it may. */
    private Optional<Reason> frozen(Sight sight, What what) {
        return change.hold(sight.id(), consortium -> {
            boolean inside = Sight.of(consortium, sight.own().supplier())
                    .filter(Sight::inside)
                    .isPresent();
            if (!inside) {
                return Optional.of(Reason.of("consortium.no-member"));
            }
            change.step(consortium, what, sight.own().supplier());
            return Optional.empty();
        });
    }
}
