package org.chainon.benchmarks.covering;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What came of one instance, as it stands in the file of figures. */
record SolvedCase(String instance, double value, double bound, String status, double seconds, boolean verified) {

    static void write(List<SolvedCase> cases, Path file) throws IOException {
        List<Map<String, Object>> rows = cases.stream()
                .map(each -> {
                    Map<String, Object> row = new LinkedHashMap<>();
                    row.put("instance", each.instance);
                    if (Double.isFinite(each.value)) {
                        row.put("value", each.value);
                    }
                    row.put("bound", each.bound);
                    row.put("status", each.status);
                    row.put("seconds", Math.round(1000 * each.seconds) / 1000.0);
                    row.put("verified", each.verified);
                    return row;
                })
                .toList();
        Files.writeString(file, JsonMapper.shared().writeValueAsString(rows) + System.lineSeparator());
    }
}
