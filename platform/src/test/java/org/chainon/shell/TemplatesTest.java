package org.chainon.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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

    private static final Pattern FRAGMENT = Pattern.compile("th:fragment=\"(\\w+)");

    /** {@code file :: form} means the fragment of that name and every element of it: such a fragment is shown twice. */
    @Test
    void noFragmentIsNamedLikeAnElementOfItsFile() throws Exception {
        List<String> twice = new ArrayList<>();
        for (Path template : templates()) {
            String text = Files.readString(template);
            Matcher fragments = FRAGMENT.matcher(text);
            while (fragments.find()) {
                if (Pattern.compile("<" + fragments.group(1) + "[ >]")
                        .matcher(text)
                        .find()) {
                    twice.add(template.getFileName() + " " + fragments.group(1));
                }
            }
        }
        assertThat(twice).isEmpty();
    }

    private static List<Path> templates() throws IOException {
        try (Stream<Path> templates = Files.walk(Path.of("src/main/resources/templates"))) {
            return templates.filter(file -> file.toString().endsWith(".html")).toList();
        }
    }

    /** {@code th:replace} comes before {@code th:if}, and {@code th:if} before {@code th:with}: the condition is lost, or looks at nothing. */
    @Test
    void aConditionStandsAloneOnItsElement() throws Exception {
        List<String> lost = new ArrayList<>();
        for (Path template : templates()) {
            Matcher tags = TAG.matcher(Files.readString(template));
            while (tags.find()) {
                String tag = tags.group();
                boolean condition = tag.contains("th:if=") || tag.contains("th:unless=");
                if (condition && (tag.contains("th:replace=") || tag.contains("th:with="))) {
                    lost.add(template.getFileName() + " " + tag);
                }
            }
        }
        assertThat(lost).isEmpty();
    }
}
