package org.chainon.consortium.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.chainon.kernel.Reason;

/**
 * What a form could not do.
 *
 * @param errors by field
 * @param stale whether somebody else wrote meanwhile
 * @param typed what was typed, to be shown again
 */
record Refusal(Map<String, Reason> errors, boolean stale, Map<String, String> typed) {
    static final Refusal NONE = new Refusal(Map.of(), false, Map.of());

    Refusal {
        errors = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(errors));
        typed = Map.copyOf(typed);
    }
}
