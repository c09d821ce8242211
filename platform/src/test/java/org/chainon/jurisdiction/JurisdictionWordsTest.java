package org.chainon.jurisdiction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JurisdictionWordsTest {
    @ParameterizedTest
    @ValueSource(strings = {"/i18n/jurisdiction.properties", "/i18n/jurisdiction_en.properties"})
    void every_kind_family_reservation_and_refusal_has_words(String file) throws IOException {
        Properties words = new Properties();
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(getClass().getResourceAsStream(file)), StandardCharsets.UTF_8)) {
            words.load(in);
        }
        assertThat(words.stringPropertyNames()).containsAll(keys());
        assertThat(words.values()).noneMatch(word -> word.toString().isBlank());
    }

    private static List<String> keys() {
        List<String> keys = new ArrayList<>();
        for (EnterpriseKind kind : EnterpriseKind.values()) {
            keys.add("kind." + kind);
            keys.add("kind." + kind + ".long");
        }
        Stream.of(EnterpriseKind.Family.values())
                .map(family -> "family." + family)
                .forEach(keys::add);
        Stream.of(ReservationKind.values()).map(kind -> "reservation." + kind).forEach(keys::add);
        for (String kind : List.of("siren", "siret", "neq")) {
            Stream.of("length", "digits", "zeros")
                    .map(why -> "reason.identifier." + kind + "." + why)
                    .forEach(keys::add);
        }
        keys.addAll(List.of(
                "reason.identifier.siren.check-digit",
                "reason.identifier.siret.check-digit",
                "reason.identifier.siret.siren",
                "reason.identifier.neq.prefix"));
        return keys;
    }
}
