package org.chainon.notice;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** How notices and awards lie in {@code jsonb}: the records' own components; unknown ones are passed over when read. */
final class NoticeJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .build();

    private NoticeJson() {}

    static String write(Object value) {
        return JSON.writeValueAsString(value);
    }

    static <T> T read(String json, Class<T> type) {
        return JSON.readValue(json, type);
    }

    /** SHA-256 over what was understood of the record: the same content in another spelling has the same fingerprint. */
    static byte[] fingerprint(Object value) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(JSON.writeValueAsBytes(value));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
