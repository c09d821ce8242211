package org.chainon.bid.kit;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chainon.file.KeepFiles;
import org.chainon.kernel.BidId;
import org.chainon.kernel.FileId;
import org.chainon.kernel.SupplierId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which of a supplier's files is which document. */
@Repository
public class Pieces {
    private final KeepFiles files;
    private final JdbcClient jdbc;
    private final Clock clock;

    Pieces(KeepFiles files, JdbcClient jdbc, Clock clock) {
        this.files = files;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Noted(
            @Nullable KitDocument document,
            @Nullable BidId bid,
            @Nullable LocalDate until) {}

    /** All files of a supplier, newest first; files that were removed are not among them. */
    public List<Piece> of(SupplierId supplier) {
        Map<UUID, Noted> noted = new HashMap<>();
        jdbc.sql("select file, document, bid, until from bid.piece where supplier = ?")
                .params(supplier.value())
                .query(row -> {
                    UUID bid = row.getObject("bid", UUID.class);
                    noted.put(
                            row.getObject("file", UUID.class),
                            new Noted(
                                    KitDocument.valueOf(row.getString("document")),
                                    bid == null ? null : new BidId(bid),
                                    row.getObject("until", LocalDate.class)));
                });
        Noted nothing = new Noted(null, null, null);
        return files.of(supplier.value()).stream()
                .map(file -> {
                    Noted said = noted.getOrDefault(file.id().value(), nothing);
                    return new Piece(file, said.document(), said.bid(), said.until());
                })
                .toList();
    }

    /**
     * Says what a file is, in place of what was said before.
     *
     * @param bid the only response it is for, or null
     * @return false when it is no file of this supplier
     */
    public boolean note(
            SupplierId supplier, FileId file, KitDocument document, @Nullable BidId bid, @Nullable LocalDate until) {
        if (files.find(file, supplier.value()).isEmpty()) {
            return false;
        }
        jdbc.sql("""
                        insert into bid.piece (file, supplier, document, bid, until, noted_at)
                        values (:file, :supplier, :document, :bid, :until, :at)
                        on conflict (file) do update set document = excluded.document, bid = excluded.bid,
                            until = excluded.until, noted_at = excluded.noted_at""")
                .param("file", file.value())
                .param("supplier", supplier.value())
                .param("document", document.name())
                .param("bid", bid == null ? null : bid.value())
                .param("until", until)
                .param("at", Timestamp.from(clock.instant()))
                .update();
        return true;
    }
}
