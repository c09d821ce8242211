package org.chainon.matching.web;

import java.util.function.Function;
import org.chainon.kernel.LotId;
import org.chainon.kernel.NoticeId;
import org.chainon.kernel.SupplierId;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Ids out of addresses; what is no id is not found. */
final class Ids {
    private Ids() {}

    static SupplierId supplier(String text) {
        return read(SupplierId::parse, text);
    }

    static NoticeId notice(String text) {
        return read(NoticeId::parse, text);
    }

    static LotId lot(String text) {
        return read(LotId::parse, text);
    }

    private static <T> T read(Function<String, T> parse, String text) {
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException e) {
            throw notFound();
        }
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
