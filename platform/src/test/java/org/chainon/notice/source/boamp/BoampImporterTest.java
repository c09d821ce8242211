package org.chainon.notice.source.boamp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.chainon.PlatformTest;
import org.chainon.RealData;
import org.chainon.intake.InputFile;
import org.chainon.notice.Notices;
import org.chainon.notice.source.RecordingRun;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class BoampImporterTest {
    @Autowired
    BoampImporter importer;

    @Autowired
    Notices notices;

    private RecordingRun importReal() throws IOException {
        RecordingRun run = new RecordingRun();
        try (Stream<Path> files = Files.list(RealData.path("notices/boamp-records"))) {
            for (Path file : files.sorted().toList()) {
                importer.read(new InputFile(file.getFileName().toString(), () -> Files.newInputStream(file)), run);
            }
        }
        return run;
    }

    @Test
    void takesEveryRealRecord() throws IOException {
        RecordingRun run = importReal();
        run.quarantined().forEach((k, r) -> System.out.println("Q " + k + " " + r));
        System.out.println(run.stored());
        for (String id : List.of(
                "25-127510",
                "25-123573",
                "25-123631",
                "20-152081",
                "16-186394",
                "17-8864",
                "16-138580",
                "17-2599",
                "16-652",
                "17-40964")) {
            notices.bySourceId(id).ifPresent(n -> System.out.println(id + " " + n));
        }
    }
}
