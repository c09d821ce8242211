package org.chainon.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chainon.territory.Fixtures.TERRITORY;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Our NUTS table against the code list of the eForms SDK, whose French labels are the names of départements. */
class NutsTableTest {
    private static final Pattern ROW = Pattern.compile(
            "<SimpleValue>(FR[A-Z0-9]*)</SimpleValue>.*?ColumnRef=\"fra_label\">\\s*<SimpleValue>([^<]*)",
            Pattern.DOTALL);
    private static final Map<String, String> LABELS = new HashMap<>();

    @BeforeAll
    static void readCodeList() throws Exception {
        try (var in = NutsTableTest.class.getResourceAsStream("/eforms-sdk/codelists/nuts.gc")) {
            assertThat(in).as("eForms SDK code list").isNotNull();
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (String row : text.split("<Row>")) {
                Matcher matcher = ROW.matcher(row);
                if (matcher.find()) {
                    LABELS.put(matcher.group(1), matcher.group(2));
                }
            }
        }
    }

    @Test
    void everyFrenchCodeButExtraRegioIsKnown() {
        assertThat(LABELS).hasSize(146);
        assertThat(LABELS.keySet())
                .filteredOn(code -> !code.startsWith("FRZ"))
                .allSatisfy(code ->
                        assertThat(TERRITORY.coveredByNuts(code)).as(code).isNotEmpty());
    }

    @Test
    void levelThreeIsTheDepartementOfThatName() {
        List<String> compared = new ArrayList<>();
        LABELS.forEach((code, label) -> {
            if (code.length() == 5 && !code.startsWith("FRZ")) {
                Area departement =
                        TERRITORY.find(TERRITORY.ofNuts(code).orElseThrow()).orElseThrow();
                assertThat(PlaceNames.fold(departement.name())).as(code).isEqualTo(PlaceNames.fold(label));
                compared.add(code);
            }
        });
        assertThat(compared).hasSize(101);
    }
}
