package org.chainon.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What Thymeleaf takes silently and does otherwise than it reads. */
class TemplatesTest {
    private static final Pattern TAG = Pattern.compile("<[a-zA-Z][^<]*?>");

    /** {@code th:replace} comes before {@code th:if}, and {@code th:if} before {@code th:with}: the condition is lost, or looks at nothing. */
    @Test
    void aConditionStandsAloneOnItsElement() throws Exception {
        List<String> lost = new ArrayList<>();
        try (Stream<Path> templates = Files.walk(Path.of("src/main/resources/templates"))) {
            for (Path template :
                    templates.filter(file -> file.toString().endsWith(".html")).toList()) {
                Matcher tags = TAG.matcher(Files.readString(template));
                while (tags.find()) {
                    String tag = tags.group();
                    boolean condition = tag.contains("th:if=") || tag.contains("th:unless=");
                    if (condition && (tag.contains("th:replace=") || tag.contains("th:with="))) {
                        lost.add(template.getFileName() + " " + tag);
                    }
                }
            }
        }
        assertThat(lost).isEmpty();
    }
}
