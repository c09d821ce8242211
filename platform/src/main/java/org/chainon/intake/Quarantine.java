package org.chainon.intake;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.chainon.kernel.Reason;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Records that could not be taken, each with its reason and raw text, until a retry takes them. */
@Repository
public class Quarantine {
    private static final TypeReference<Map<String, Object>> VALUES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Quarantine(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * One refused record.
     *
     * @param attempts how often it was tried
     */
    public record Held(String source, String recordKey, String location, Reason reason, int attempts) {}

    record Raw(String recordKey, String location, byte[] raw) {}

    /** What is done with each record. */
    @FunctionalInterface
    interface Each {
        void accept(Raw held) throws IOException;
    }

    /** The same source and key again replaces the entry and counts one more attempt. */
    void keep(String source, String recordKey, String location, Reason reason, byte[] raw) {
        byte[] kept = raw.length > SafeStreams.RAW_LIMIT ? Arrays.copyOf(raw, SafeStreams.RAW_LIMIT) : raw;
        jdbc.sql("""
                        insert into intake.quarantine (source, record_key, location, reason_code, reason_values, raw)
                        values (?, ?, ?, ?, ?::jsonb, ?)
                        on conflict (source, record_key) do update set location = excluded.location,
                            reason_code = excluded.reason_code, reason_values = excluded.reason_values, raw = excluded.raw,
                            attempts = quarantine.attempts + 1, last_at = now()""")
                .params(source, clean(recordKey, 500), clean(location, 1000), reason.code(), values(reason), kept)
                .update();
    }

    public long count(String source) {
        return jdbc.sql("select count(*) from intake.quarantine where source = ?")
                .params(source)
                .query(Long.class)
                .single();
    }

    /** Newest first. */
    public List<Held> list(String source, int limit) {
        return jdbc.sql("""
                        select source, record_key, location, reason_code, reason_values::text, attempts
                        from intake.quarantine where source = ? order by last_at desc, record_key limit ?""")
                .params(source, limit)
                .query((row, index) -> new Held(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        new Reason(row.getString(4), json.readValue(row.getString(5), VALUES)),
                        row.getInt(6)))
                .list();
    }

    void each(String source, Each each) throws IOException {
        List<String> keys = jdbc.sql("select record_key from intake.quarantine where source = ? order by first_at")
                .param(source)
                .query((row, index) -> row.getString(1))
                .list();
        for (String key : keys) {
            each.accept(jdbc.sql(
                            "select record_key, location, raw from intake.quarantine where source = ? and record_key = ?")
                    .params(source, key)
                    .query((row, index) -> new Raw(row.getString(1), row.getString(2), row.getBytes(3)))
                    .single());
        }
    }

    void release(String source, String recordKey) {
        jdbc.sql("delete from intake.quarantine where source = ? and record_key = ?")
                .params(source, recordKey)
                .update();
    }

    private String values(Reason reason) {
        return json.writeValueAsString(reason.values()).replace("\\u0000", "");
    }

    private static String clean(String text, int limit) {
        String printable = text.replace('\0', ' ');
        return printable.length() > limit ? printable.substring(0, limit) : printable;
    }
}
