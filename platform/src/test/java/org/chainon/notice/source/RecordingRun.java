package org.chainon.notice.source;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.chainon.intake.ImportRun;
import org.chainon.intake.Stored;
import org.chainon.kernel.Reason;

/** Remembers what became of each record. */
public final class RecordingRun implements ImportRun {
    private final Map<Stored, Integer> stored = new EnumMap<>(Stored.class);
    private final Map<String, Reason> quarantined = new LinkedHashMap<>();

    @Override
    public void stored(Stored outcome) {
        stored.merge(outcome, 1, Integer::sum);
    }

    @Override
    public void quarantined(String location, String recordKey, Reason reason, byte[] raw) {
        quarantined.put(recordKey, reason);
    }

    public int stored() {
        return stored.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int count(Stored outcome) {
        return stored.getOrDefault(outcome, 0);
    }

    /** Reasons by the key of the record. */
    public Map<String, Reason> quarantined() {
        return quarantined;
    }
}
