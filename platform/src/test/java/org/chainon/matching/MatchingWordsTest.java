package org.chainon.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MatchingWordsTest {
    private static final Pattern CODE = Pattern.compile("\"(match\\.[a-z.-]+)\"");

    @ParameterizedTest
    @ValueSource(strings = {"/i18n/matching.properties", "/i18n/matching_en.properties"})
    void everyReasonThatTheEngineTellsHasWordsAndEveryWordIsTold(String file) throws IOException {
        assertThat(words(file).stringPropertyNames().stream().filter(key -> key.startsWith("reason.match.")))
                .containsExactlyInAnyOrderElementsOf(codes());
    }

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        assertThat(words("/i18n/matching.properties").stringPropertyNames())
                .isEqualTo(words("/i18n/matching_en.properties").stringPropertyNames());
    }

    private static List<String> codes() throws IOException {
        List<String> codes = new ArrayList<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java/org/chainon/matching"))) {
            for (Path source :
                    sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                CODE.matcher(Files.readString(source))
                        .results()
                        .forEach(found -> codes.add("reason." + found.group(1)));
            }
        }
        assertThat(codes).isNotEmpty();
        return codes.stream().distinct().toList();
    }

    private static Properties words(String file) throws IOException {
        Properties words = new Properties();
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(MatchingWordsTest.class.getResourceAsStream(file)), StandardCharsets.UTF_8)) {
            words.load(in);
        }
        return words;
    }
}
