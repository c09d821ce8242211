package org.chainon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTest {
    @TempDir
    Path home;

    @Test
    void helpIsEverywhere() throws Exception {
        for (String command : new String[] {"serve", "import", "match", "export", "doctor"}) {
            ChainonProcess help = ChainonProcess.run(command, "--help");
            assertThat(help.exitCode()).isZero();
            assertThat(help.out()).contains("Usage: chainon " + command);
        }
    }

    @Test
    void aWrongCallExitsWithTwoAndSaysWhatIsMissing() throws Exception {
        assertThat(ChainonProcess.run().exitCode()).isEqualTo(2);
        ChainonProcess nothing = ChainonProcess.run("import", "eforms");
        assertThat(nothing.exitCode()).isEqualTo(2);
        assertThat(nothing.err()).contains("at least one file");
    }

    @Test
    void aFailureExitsWithOneAndSaysWhy() throws Exception {
        ChainonProcess missing = ChainonProcess.run("import", "ocds", "/no/such/file", "--data", home.toString());
        assertThat(missing.exitCode()).isEqualTo(1);
        assertThat(missing.err()).contains("there is no file or folder /no/such/file");
        ChainonProcess unknown = ChainonProcess.run("import", "nothing", home.toString(), "--data", home.toString());
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.err()).contains("There is no source nothing");
    }
}
