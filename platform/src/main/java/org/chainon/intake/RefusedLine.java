package org.chainon.intake;

import java.util.List;
import org.chainon.kernel.Reason;

/**
 * A line of a table that was not taken.
 *
 * @param line as people see it beside the row, from 1
 * @param raw what it says
 */
public record RefusedLine(long line, Reason reason, String raw) {
    private static final int RAW_LIMIT = 500;

    public RefusedLine {
        raw = raw.length() > RAW_LIMIT ? raw.substring(0, RAW_LIMIT) + "…" : raw;
    }

    public static RefusedLine of(long line, Reason reason, List<String> cells) {
        return new RefusedLine(line, reason, String.join(" ; ", cells));
    }
}
