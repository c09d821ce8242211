package org.chainon.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ForgivingReaderTest {
    private static final String TEXT = "Élagage à Œuilly, 20 € ; ".repeat(9000) + "fin";

    @Test
    void readsUtf8WithAndWithoutItsMark() throws IOException {
        assertThat(read(TEXT.getBytes(StandardCharsets.UTF_8))).isEqualTo(TEXT);
        assertThat(read(("\ufeff" + TEXT).getBytes(StandardCharsets.UTF_8))).isEqualTo(TEXT);
    }

    @Test
    void readsWhatFrenchSpreadsheetsWrite() throws IOException {
        assertThat(read(TEXT.getBytes(Charset.forName("windows-1252")))).isEqualTo(TEXT);
        assertThat(read(("\ufeff" + TEXT).getBytes(StandardCharsets.UTF_16LE))).isEqualTo(TEXT);
        assertThat(read(("\ufeff" + TEXT).getBytes(StandardCharsets.UTF_16BE))).isEqualTo(TEXT);
    }

    @Test
    void readsAFileThatMixesBoth() throws IOException {
        byte[] one = "café;".getBytes(StandardCharsets.UTF_8);
        byte[] two = "café".getBytes(Charset.forName("windows-1252"));
        byte[] both = new byte[one.length + two.length];
        System.arraycopy(one, 0, both, 0, one.length);
        System.arraycopy(two, 0, both, one.length, two.length);
        assertThat(read(both)).isEqualTo("café;café");
    }

    @Test
    void readsNothing() throws IOException {
        assertThat(read(new byte[0])).isEmpty();
        assertThat(read(new byte[] {'a'})).isEqualTo("a");
    }

    private static String read(byte[] bytes) throws IOException {
        try (Reader reader = ForgivingReader.of(new ByteArrayInputStream(bytes))) {
            StringWriter text = new StringWriter();
            reader.transferTo(text);
            return text.toString();
        }
    }
}
