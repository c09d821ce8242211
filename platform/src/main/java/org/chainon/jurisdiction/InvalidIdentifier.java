package org.chainon.jurisdiction;

import org.chainon.kernel.Reason;

/**
 * A text that is no valid SIREN, SIRET or NEQ, with the reason that a person will read: code {@code identifier.} + kind +
 * {@code .length}, {@code .digits}, {@code .zeros}, {@code .check-digit}, {@code .siren} or {@code .prefix}.
 */
public final class InvalidIdentifier extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient Reason reason;

    InvalidIdentifier(Reason reason) {
        super(reason.code() + " " + reason.values());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
