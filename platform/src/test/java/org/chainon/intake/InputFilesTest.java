package org.chainon.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputFilesTest {
    private static final List<String> ENDINGS = List.of(".xml", ".json");

    @TempDir
    Path folder;

    @Test
    void takesFilesFoldersGzipAndZipAndLeavesOtherEndings() throws Exception {
        Files.writeString(folder.resolve("a.json"), "a");
        Files.createDirectory(folder.resolve("deeper"));
        Files.writeString(folder.resolve("deeper/b.xml"), "b");
        Files.writeString(folder.resolve("notes.txt"), "no");
        try (OutputStream gz = new GZIPOutputStream(Files.newOutputStream(folder.resolve("c.json.gz")))) {
            gz.write("c".getBytes(StandardCharsets.UTF_8));
        }
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("d.zip")))) {
            zip.putNextEntry(new ZipEntry("inner/d.xml"));
            zip.write("d".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("inner/readme.txt"));
            zip.write("no".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(read(folder)).containsExactly("a.json=a", "c.json.gz=c", "d.zip!inner/d.xml=d", "b.xml=b");
    }

    @Test
    void breaksOffAZipBombAndGoesOnWithItsNeighbours() throws Exception {
        byte[] megabyte = new byte[1 << 20];
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("bomb.zip")))) {
            zip.putNextEntry(new ZipEntry("bomb.xml"));
            for (int i = 0; i < 200; i++) {
                zip.write(megabyte);
            }
            zip.putNextEntry(new ZipEntry("good.xml"));
            zip.write("good".getBytes(StandardCharsets.UTF_8));
        }
        List<String> seen = new ArrayList<>();
        InputFiles.open(folder.resolve("bomb.zip"), ENDINGS, file -> {
            try (InputStream in = file.open()) {
                in.transferTo(OutputStream.nullOutputStream());
                seen.add(file.name());
            } catch (SafeStreams.TooLarge e) {
                seen.add("refused " + file.name());
            }
        });
        assertThat(seen).containsExactly("refused bomb.zip!bomb.xml", "bomb.zip!good.xml");
    }

    @Test
    void saysWhenAnArchiveIsNone() throws Exception {
        Path fake = Files.writeString(folder.resolve("fake.zip"), "this is no archive");
        assertThatThrownBy(() -> InputFiles.open(fake, ENDINGS, file -> {}))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("not a zip archive");
    }

    private static List<String> read(Path path) throws IOException {
        List<String> contents = new ArrayList<>();
        InputFiles.open(path, ENDINGS, file -> {
            try (InputStream in = file.open()) {
                contents.add(file.name() + "=" + new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        });
        return contents;
    }
}
