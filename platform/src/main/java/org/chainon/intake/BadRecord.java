package org.chainon.intake;

import java.util.Map;
import org.chainon.kernel.Reason;

/** A record that cannot be taken, with the reason that a person will read. */
public final class BadRecord extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Reason reason;

    public BadRecord(Reason reason) {
        super(reason.code() + " " + reason.values());
        this.reason = reason;
    }

    public BadRecord(String code, Map<String, Object> values) {
        this(new Reason(code, values));
    }

    public BadRecord(String code) {
        this(Reason.of(code));
    }

    public Reason reason() {
        return reason;
    }
}
