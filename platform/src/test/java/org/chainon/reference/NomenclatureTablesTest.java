package org.chainon.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** What is committed is what the sources say. */
class NomenclatureTablesTest {
    @Test
    void the_cpv_table_equals_the_sdks_list_label_by_label() throws IOException {
        List<List<String>> committed = committed("cpv.tsv.gz");
        assertThat(committed).hasSize(9454).isEqualTo(MakeNomenclatureTables.cpv());
        assertThat(committed.stream().filter(row -> row.get(3).equals("1"))).hasSize(115);
    }

    @Test
    void the_nuts_table_equals_the_sdks_list() throws IOException {
        assertThat(committed("nuts.tsv.gz")).hasSize(2087).isEqualTo(MakeNomenclatureTables.nuts());
    }

    private static List<List<String>> committed(String name) throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(
                        Objects.requireNonNull(NomenclatureTablesTest.class.getResourceAsStream("/reference/" + name))),
                StandardCharsets.UTF_8))) {
            return lines.lines().map(line -> List.of(line.split("\t", -1))).toList();
        }
    }
}
