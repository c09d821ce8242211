package org.chainon.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import org.chainon.cli.ChainonProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledImportTest {
    private static final int RELEASES = 1500;

    @TempDir
    Path folder;

    @Test
    void anImportKilledInItsMiddleAndRunAgainStoresWhatAnUnbrokenOneDoes() throws Exception {
        Path file = releases();
        Path unbroken = folder.resolve("unbroken");
        Path killed = folder.resolve("killed");
        ChainonProcess whole = ChainonProcess.run("import", "ocds", file.toString(), "--data", unbroken.toString());
        assertThat(whole.exitCode()).as(whole.err()).isZero();
        assertThat(whole.out())
                .contains("read=" + RELEASES + " new=" + RELEASES + " changed=0 unchanged=0 quarantined=0");

        ChainonProcess victim = ChainonProcess.start("import", "ocds", file.toString(), "--data", killed.toString());
        long stored = 0;
        while (stored < RELEASES / 5 && victim.running()) {
            Thread.sleep(100);
            stored = notices(killed, victim);
        }
        assertThat(victim.running()).as("killed while it imports").isTrue();
        victim.kill();

        ChainonProcess again = ChainonProcess.run("import", "ocds", file.toString(), "--data", killed.toString());
        assertThat(again.exitCode()).as(again.err()).isZero();
        assertThat(again.out())
                .contains("read=" + RELEASES + " ")
                .contains("changed=0")
                .contains("quarantined=0");
        assertThat(again.out()).doesNotContain("unchanged=0 ");
        assertThat(contents(killed)).isEqualTo(contents(unbroken)).hasSize(RELEASES);

        ChainonProcess third = ChainonProcess.run("import", "ocds", file.toString(), "--data", killed.toString());
        assertThat(third.out()).contains("new=0 changed=0 unchanged=" + RELEASES);
    }

    /** How many notices are stored by now; 0 until the server has its tables. */
    private static long notices(Path home, ChainonProcess running) throws Exception {
        ServerFiles files = new ServerFiles(home);
        var postmaster = files.postmaster();
        if (postmaster.isEmpty() || !running.running()) {
            return 0;
        }
        String url = "jdbc:postgresql://127.0.0.1:" + postmaster.get().port() + "/postgres";
        try (var connection = DriverManager.getConnection(url, EmbeddedServer.USER, files.password());
                var result = connection.createStatement().executeQuery("select count(*) from notice.notices")) {
            result.next();
            return result.getLong(1);
        } catch (java.sql.SQLException e) {
            return 0;
        }
    }

    private static List<String> contents(Path home) throws Exception {
        try (EmbeddedServer server = new EmbeddedServer(home, false);
                var connection = DriverManager.getConnection(server.url(), EmbeddedServer.USER, server.password());
                var result = connection
                        .createStatement()
                        .executeQuery(
                                "select n.source_id, v.version, n.title from notice.notices n join notice.versions v on v.id = n.version_id order by n.source_id")) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(result.getString(1) + " " + result.getString(2) + " " + result.getString(3));
            }
            return rows;
        }
    }

    private Path releases() throws Exception {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < RELEASES; i++) {
            lines.append("""
                    {"ocid":"ocds-test-%1$d","id":"%1$d-1","date":"2026-10-01T12:00:00Z","tag":["tender"],"initiationType":"tender","buyer":{"name":"Ville %1$d"},"tender":{"id":"%1$d","title":"Entretien du parc %1$d","status":"active","tenderPeriod":{"endDate":"2027-01-15T12:00:00Z"},"items":[{"id":"1","classification":{"scheme":"CPV","id":"77310000"}}]}}
                    """.formatted(i));
        }
        return Files.writeString(folder.resolve("releases.jsonl"), lines);
    }
}
