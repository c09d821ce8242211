package org.chainon;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of real data ({@code CHAINON_DATA}, else {@code ../shared/data} beside the repository). Never copied into it. */
public final class RealData {
    private RealData() {}

    /** A file or folder of it; where it is missing the calling test is skipped and says so. */
    public static Path path(String name) {
        Path path = root().resolve(name);
        assumeTrue(Files.exists(path), () -> "skipped: no real data at " + path + " (set CHAINON_DATA)");
        return path;
    }

    private static Path root() {
        String named = System.getenv("CHAINON_DATA");
        if (named != null && !named.isBlank()) {
            return Path.of(named);
        }
        // The module's folder is the working directory of its tests.
        return Path.of("..", "..", "shared", "data").toAbsolutePath().normalize();
    }
}
