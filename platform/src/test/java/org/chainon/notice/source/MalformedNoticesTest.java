package org.chainon.notice.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.chainon.PlatformTest;
import org.chainon.RealData;
import org.chainon.intake.Importer;
import org.chainon.intake.InputFile;
import org.chainon.notice.NoticeFixtures;
import org.chainon.notice.Notices;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Real notices, broken in a hundred ways from a fixed seed: nothing crashes, nothing hangs, and the good notice after each is stored. */
@PlatformTest
class MalformedNoticesTest {
    private static final long SEED = 20261121;
    private static final int INPUTS = 100;
    private static final Duration EACH = Duration.ofSeconds(20);

    @Autowired
    List<Importer> importers;

    @Autowired
    Notices notices;

    /** One source of notices: where real ones lie, and what a good one looks like. */
    private record Format(String source, String folder, String good) {}

    private static final List<Format> FORMATS =
            List.of(new Format("eforms", "notices/eforms", """
                    <ContractNotice xmlns:cbc="b" xmlns:cac="a"><cbc:ID schemeName="notice-id">%s</cbc:ID>
                    <cac:ProcurementProject><cbc:Name>Bon avis</cbc:Name></cac:ProcurementProject></ContractNotice>"""), new Format("boamp", "notices/boamp-records", """
                    {"idweb": "%s", "objet": "Bon avis", "dateparution": "2026-11-02"}"""));

    /** A way of breaking a document. */
    @FunctionalInterface
    private interface Mutation {
        byte[] of(byte[] document, Random random);
    }

    private static final Map<String, Mutation> MUTATIONS = Map.of(
            "cut",
            (bytes, random) -> Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length - 1)),
            "flipped",
            MalformedNoticesTest::flipped,
            "middle missing",
            MalformedNoticesTest::withoutMiddle,
            "part doubled",
            MalformedNoticesTest::doubled,
            "huge text",
            (bytes, random) -> replaced(bytes, random, "x".repeat(3_000_000)),
            "deep",
            (bytes, random) -> replaced(bytes, random, "<a>".repeat(100_000) + "[".repeat(100_000)),
            "other encoding",
            (bytes, random) -> new String(bytes, StandardCharsets.UTF_8)
                    .getBytes(random.nextBoolean() ? StandardCharsets.UTF_16LE : StandardCharsets.ISO_8859_1),
            "absurd digits",
            MalformedNoticesTest::absurdDigits,
            "entity bomb",
            MalformedNoticesTest::bombed,
            "control characters",
            (bytes, random) -> replaced(bytes, random, "\0\1\uFFFE\\u0000&#0;"));

    private static byte[] flipped(byte[] bytes, Random random) {
        byte[] copy = bytes.clone();
        for (int i = 0; i < 20; i++) {
            copy[random.nextInt(copy.length)] = (byte) random.nextInt(256);
        }
        return copy;
    }

    private static byte[] withoutMiddle(byte[] bytes, Random random) {
        int from = random.nextInt(bytes.length);
        int to = from + random.nextInt(bytes.length - from);
        return joined(Arrays.copyOf(bytes, from), Arrays.copyOfRange(bytes, to, bytes.length));
    }

    private static byte[] doubled(byte[] bytes, Random random) {
        int from = random.nextInt(bytes.length);
        int to = from + random.nextInt(bytes.length - from);
        return joined(Arrays.copyOf(bytes, to), Arrays.copyOfRange(bytes, from, bytes.length));
    }

    private static byte[] replaced(byte[] bytes, Random random, String with) {
        int at = random.nextInt(bytes.length);
        byte[] head = joined(Arrays.copyOf(bytes, at), with.getBytes(StandardCharsets.UTF_8));
        return joined(head, Arrays.copyOfRange(bytes, at, bytes.length));
    }

    private static byte[] absurdDigits(byte[] bytes, Random random) {
        byte[] copy = bytes.clone();
        for (int i = 0; i < copy.length; i++) {
            if (copy[i] >= '0' && copy[i] <= '9' && random.nextInt(4) == 0) {
                copy[i] = '9';
            }
        }
        return copy;
    }

    private static byte[] bombed(byte[] bytes, Random random) {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE x [<!ENTITY e0 \"boum\">");
        for (int i = 1; i < 20; i++) {
            bomb.append("<!ENTITY e")
                    .append(i)
                    .append(" \"")
                    .append("&e" + (i - 1) + ";".repeat(1))
                    .append("&e")
                    .append(i - 1)
                    .append(";\">");
        }
        String text = new String(bytes, StandardCharsets.UTF_8).replaceFirst("<\\?xml[^>]*>", "");
        return (bomb + "]>" + text.replaceFirst(">", ">&e19;")).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] joined(byte[] a, byte[] b) {
        byte[] all = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, all, a.length, b.length);
        return all;
    }

    private static List<Path> real(Format format) {
        try (Stream<Path> files = Files.list(RealData.path(format.folder()))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aHundredBrokenInputsNeitherCrashNorHangNorTakeTheirNeighboursAlong() throws IOException {
        Random random = new Random(SEED);
        List<String> ways = MUTATIONS.keySet().stream().sorted().toList();
        List<String> good = new ArrayList<>();
        RecordingRun run = new RecordingRun();
        for (int i = 0; i < INPUTS; i++) {
            Format format = FORMATS.get(i % FORMATS.size());
            List<Path> files = real(format);
            Path file = files.get(random.nextInt(files.size()));
            String way = ways.get(i / FORMATS.size() % ways.size());
            byte[] broken = MUTATIONS.get(way).of(Files.readAllBytes(file), random);
            String id = NoticeFixtures.newId().toLowerCase(java.util.Locale.ROOT);
            good.add(id);
            String what = i + ": " + file.getFileName() + " " + way;
            Importer importer = importer(format.source());
            Assertions.assertTimeoutPreemptively(
                    EACH,
                    () -> assertThatCode(() -> {
                                importer.read(InputFile.of(what, broken), run);
                                importer.read(
                                        InputFile.of(
                                                what + " next", format.good().formatted(id)),
                                        run);
                            })
                            .as(what)
                            .doesNotThrowAnyException(),
                    what);
        }
        assertThat(good).allSatisfy(id -> assertThat(notices.bySourceId(id)).isPresent());
        assertThat(run.quarantined().values())
                .isNotEmpty()
                .allSatisfy(reason -> assertThat(reason.code()).startsWith("notice."));
    }

    /** Lines of one file: the broken ones among them take no other along. */
    @Test
    void brokenLinesAmongGoodOnesCostOnlyThemselves() throws IOException {
        Random random = new Random(SEED);
        List<String> good = new ArrayList<>();
        java.io.ByteArrayOutputStream file = new java.io.ByteArrayOutputStream();
        for (String way : MUTATIONS.keySet().stream().sorted().toList()) {
            String id = NoticeFixtures.newId();
            good.add(id);
            String line = "{\"idweb\": \"" + id + "\", \"objet\": \"Bon avis\"}";
            byte[] broken = new String(
                            MUTATIONS
                                    .get(way)
                                    .of(line.replace(id, "M-" + way).getBytes(StandardCharsets.UTF_8), random),
                            StandardCharsets.ISO_8859_1)
                    .replace("\n", " ")
                    .getBytes(StandardCharsets.ISO_8859_1);
            file.write(broken);
            file.write(("\n" + line + "\n").getBytes(StandardCharsets.UTF_8));
        }
        RecordingRun run = new RecordingRun();
        importer("boamp").read(InputFile.of("lines.jsonl", file.toByteArray()), run);
        assertThat(good).allSatisfy(id -> assertThat(notices.bySourceId(id)).isPresent());
    }

    private Importer importer(String source) {
        return importers.stream()
                .filter(each -> each.source().equals(source))
                .findFirst()
                .orElseThrow();
    }
}
