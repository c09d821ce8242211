package org.chainon.notice.source.eforms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.chainon.PlatformTest;
import org.chainon.RealData;
import org.chainon.intake.InputFile;
import org.chainon.intake.Stored;
import org.chainon.notice.Notices;
import org.chainon.notice.source.RecordingRun;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

@PlatformTest
class EformsImporterTest {
    @Autowired
    EformsImporter importer;

    @Autowired
    Notices notices;

    private RecordingRun importReal() throws IOException {
        RecordingRun run = new RecordingRun();
        try (Stream<Path> files = Files.list(RealData.path("notices/eforms"))) {
            for (Path file : files.sorted().toList()) {
                importer.read(new InputFile(file.getFileName().toString(), () -> Files.newInputStream(file)), run);
            }
        }
        return run;
    }

    static Map<String, byte[]> sdkExamples() throws IOException {
        Map<String, byte[]> examples = new TreeMap<>();
        for (Resource example : new PathMatchingResourcePatternResolver()
                .getResources("classpath*:eforms-sdk/examples/notices/*.xml")) {
            try (InputStream in = example.getInputStream()) {
                examples.put(String.valueOf(example.getFilename()), in.readAllBytes());
            }
        }
        return examples;
    }

    @Test
    void takesEveryRealNotice() throws IOException {
        RecordingRun first = importReal();
        first.quarantined().forEach((k, r) -> System.out.println("Q " + k + " " + r));
        assertThat(first.quarantined()).isEmpty();
        assertThat(first.stored()).isEqualTo(58);

        RecordingRun second = importReal();
        assertThat(second.count(Stored.UNCHANGED)).isEqualTo(58);
    }

    @Test
    void takesTheExamplesOfTheSdkAndSaysWhyNotTheOthers() throws IOException {
        RecordingRun run = new RecordingRun();
        for (var example : sdkExamples().entrySet()) {
            importer.read(InputFile.of(example.getKey(), example.getValue()), run);
        }
        run.quarantined().forEach((k, r) -> System.out.println("Q " + k + " " + r));
        System.out.println(run.stored());
    }
}
