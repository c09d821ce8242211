package org.chainon.territory;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** French NUTS codes (regulation (EU) 2019/1755, NUTS 2021) and the places they stand for. */
final class NutsCodes {
    private final Map<String, AreaId> places = new HashMap<>();
    private final Map<String, List<AreaId>> covered = new HashMap<>();

    NutsCodes() {
        ReferenceTable.read("areas-nuts.tsv", f -> {
            if (!f[1].isEmpty()) {
                places.put(f[0], AreaId.parse(f[1]));
            }
            covered.put(f[0], Arrays.stream(f[2].split(" ")).map(AreaId::parse).toList());
        });
    }

    Optional<AreaId> place(String nuts) {
        return Optional.ofNullable(places.get(nuts));
    }

    List<AreaId> covered(String nuts) {
        return covered.getOrDefault(nuts, List.of());
    }
}
