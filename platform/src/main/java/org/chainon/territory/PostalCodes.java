package org.chainon.territory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Postal codes and the communes they serve, both ways. */
final class PostalCodes {
    private final Map<String, int[]> communes = HashMap.newHashMap(8_000);
    private final List<List<String>> codes;

    PostalCodes(Places places) {
        codes = new ArrayList<>(places.smallest());
        for (int n = 0; n < places.smallest(); n++) {
            codes.add(List.of());
        }
        var shared = new HashMap<String, String>();
        ReferenceTable.read("areas-postal-codes.tsv.gz", f -> {
            int n = places.number(AreaId.commune(f[1]));
            if (n >= 0) {
                String code = shared.computeIfAbsent(f[0], same -> same);
                communes.merge(code, new int[] {n}, PostalCodes::join);
                codes.set(n, codes.get(n).isEmpty() ? List.of(code) : with(codes.get(n), code));
            }
        });
    }

    private static int[] join(int[] some, int[] one) {
        int[] all = Arrays.copyOf(some, some.length + 1);
        all[some.length] = one[0];
        return all;
    }

    private static List<String> with(List<String> some, String one) {
        var all = new ArrayList<>(some);
        all.add(one);
        return List.copyOf(all);
    }

    List<String> of(int n) {
        return codes.get(n);
    }

    /** Numbers of the communes, none for an unknown code. */
    int[] communes(String code) {
        return communes.getOrDefault(code, new int[0]);
    }
}
