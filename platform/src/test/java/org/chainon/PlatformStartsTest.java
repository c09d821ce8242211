package org.chainon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class PlatformStartsTest {
    @Autowired
    JdbcClient jdbc;

    @Test
    void foldsFrenchWordsForSearch() {
        assertThat(jdbc.sql("select fold('Élagage à Œuilly')")
                        .query(String.class)
                        .single())
                .isEqualTo("elagage a oeuilly");
    }
}
