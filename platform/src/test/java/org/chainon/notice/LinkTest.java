package org.chainon.notice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkTest {
    @ParameterizedTest
    @CsvSource({
        "https://marches.example.org/42, https://marches.example.org/42",
        "www.example.org/avis, https://www.example.org/avis",
        "javascript:alert(1),",
        "data:text/html;base64;x,",
        "achats@example.org,",
        "voir le règlement,"
    })
    void onlyWhatLeadsToTheWebIsFollowed(String written, String followed) {
        assertThat(new Notice.Link("notice", written)
                        .followable()
                        .map(Notice.Link::url)
                        .orElse(null))
                .isEqualTo(followed);
    }
}
