package org.chainon.spend;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.chainon.jurisdiction.Jurisdiction;
import org.chainon.kernel.OrganisationId;
import org.chainon.kernel.PersonId;
import org.chainon.kernel.Reason;
import org.chainon.kernel.SpendImportId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Files of payments in PostgreSQL, in parts, so that none stands in memory as a whole. */
@Repository
class ImportRows {
    private static final int PART = 1 << 20;
    private static final TypeReference<Map<String, Object>> VALUES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ImportRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<SpendImport> find(SpendImportId id) {
        return jdbc.sql("select * from spend.import where id = ?")
                .params(id.value())
                .query(this::row)
                .optional();
    }

    Optional<SpendImport> byHash(OrganisationId buyer, byte[] hash) {
        return jdbc.sql("select * from spend.import where organisation_id = ? and file_hash = ?")
                .params(buyer.value(), hash)
                .query(this::row)
                .optional();
    }

    /** Newest first. */
    List<SpendImport> of(OrganisationId buyer) {
        return jdbc.sql("select * from spend.import where organisation_id = ? order by number desc")
                .params(buyer.value())
                .query(this::row)
                .list();
    }

    void insert(SpendImport made, byte[] hash, @Nullable PersonId by, Path file) throws IOException {
        jdbc.sql("""
                        insert into spend.import (id, organisation_id, law, file_name, file_hash, state, mapping, imported_by, created_at)
                        values (:id, :buyer, :law, :name, :hash, :state, :mapping::jsonb, :by, :at)""")
                .param("id", made.id().value())
                .param("buyer", made.buyer().value())
                .param("law", made.law().name())
                .param("name", made.fileName())
                .param("hash", hash)
                .param("state", made.state().name())
                .param("mapping", json.writeValueAsString(made.mapping()))
                .param("by", by == null ? null : by.value())
                .param("at", Timestamp.from(made.createdAt()))
                .update();
        try (InputStream in = Files.newInputStream(file)) {
            int part = 0;
            for (byte[] some = in.readNBytes(PART); some.length > 0; some = in.readNBytes(PART)) {
                jdbc.sql("insert into spend.file_part (import_id, part, content) values (?, ?, ?)")
                        .params(made.id().value(), part++, some)
                        .update();
            }
        }
    }

    /** Writes the file out again. */
    void copy(SpendImportId id, Path to) throws IOException {
        try (OutputStream out = Files.newOutputStream(to)) {
            for (int part = 0; ; part++) {
                Optional<byte[]> content = jdbc.sql(
                                "select content from spend.file_part where import_id = ? and part = ?")
                        .params(id.value(), part)
                        .query((row, n) -> row.getBytes(1))
                        .optional();
                if (content.isEmpty()) {
                    return;
                }
                out.write(content.get());
            }
        }
    }

    /** @return false when it is no longer asked for */
    boolean confirm(SpendImportId id, Mapping mapping) {
        return jdbc.sql(
                                "update spend.import set state = 'WAITING', mapping = ?::jsonb where id = ? and state = 'ASKING'")
                        .params(json.writeValueAsString(mapping), id.value())
                        .update()
                > 0;
    }

    void far(SpendImportId id, long read, long taken, long refused) {
        jdbc.sql("update spend.import set lines_read = ?, lines_taken = ?, lines_refused = ? where id = ?")
                .params(read, taken, refused, id.value())
                .update();
    }

    /** The file itself goes: its lines are there, or nothing of it is wanted. */
    void end(SpendImportId id, @Nullable Reason failure, Instant at) {
        jdbc.sql("""
                        update spend.import set state = :state, failure = :failure::jsonb, ended_at = :at,
                          amount = (select coalesce(sum(p.amount), 0) from spend.payment p where p.import_id = :id)
                        where id = :id""")
                .param("state", failure == null ? "DONE" : "FAILED")
                .param("failure", failure == null ? null : json.writeValueAsString(failure))
                .param("at", Timestamp.from(at))
                .param("id", id.value())
                .update();
        jdbc.sql("delete from spend.file_part where import_id = ?")
                .params(id.value())
                .update();
    }

    void delete(SpendImportId id) {
        jdbc.sql("delete from spend.import where id = ?").params(id.value()).update();
    }

    private SpendImport row(ResultSet row, int n) throws SQLException {
        String failure = row.getString("failure");
        Timestamp ended = row.getTimestamp("ended_at");
        return new SpendImport(
                new SpendImportId(row.getObject("id", UUID.class)),
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                Jurisdiction.valueOf(row.getString("law")),
                row.getString("file_name"),
                SpendImport.State.valueOf(row.getString("state")),
                json.readValue(row.getString("mapping"), Mapping.class),
                failure == null ? null : json.readValue(failure, Reason.class),
                row.getLong("lines_read"),
                row.getLong("lines_taken"),
                row.getLong("lines_refused"),
                row.getBigDecimal("amount"),
                row.getTimestamp("created_at").toInstant(),
                ended == null ? null : ended.toInstant());
    }

    String values(Reason reason) {
        return json.writeValueAsString(reason.values()).replace("\\u0000", "");
    }

    Reason reason(String code, String values) {
        return new Reason(code, json.readValue(values, VALUES));
    }
}
