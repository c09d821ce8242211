package org.chainon.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServerTest {
    @TempDir
    Path home;

    @Test
    void keepsItsDataAndIsTakenOverAfterAKill() throws Exception {
        try (EmbeddedServer server = new EmbeddedServer(home, false)) {
            execute(server, "create table kept (n int)");
            execute(server, "insert into kept values (42)");
            assertThat(Files.getPosixFilePermissions(home.resolve("postgres.password")))
                    .hasSize(2);
        }
        assertThat(new ServerFiles(home).postmaster()).isEmpty();

        try (EmbeddedServer server = new EmbeddedServer(home, false)) {
            assertThat(number(server)).isEqualTo(42);
            new ProcessBuilder(
                            "kill",
                            "-9",
                            ""
                                    + new ServerFiles(home)
                                            .postmaster()
                                            .orElseThrow()
                                            .pid())
                    .start()
                    .waitFor();
        }
        try (EmbeddedServer server = new EmbeddedServer(home, false)) {
            assertThat(number(server)).isEqualTo(42);
        }
    }

    private static void execute(EmbeddedServer server, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(server.url(), EmbeddedServer.USER, server.password())) {
            connection.createStatement().execute(sql);
        }
    }

    private static int number(EmbeddedServer server) throws SQLException {
        try (var connection = DriverManager.getConnection(server.url(), EmbeddedServer.USER, server.password());
                var result = connection.createStatement().executeQuery("select n from kept")) {
            result.next();
            return result.getInt(1);
        }
    }
}
