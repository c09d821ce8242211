package org.chainon.convention.scheduling.format;

import java.util.TreeMap;
import org.chainon.kernel.Reason;

/** Why a file cannot be read: {@code convention.file.…}, which names the field and the place in it. */
public final class Malformed extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Reason reason;

    Malformed(Reason reason) {
        super(reason.code() + " " + new TreeMap<>(reason.values()));
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
