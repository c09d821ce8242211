package org.chainon.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The embedded database of a data directory while some process runs it. */
public final class HomeDatabase {
    private HomeDatabase() {}

    /** @throws SQLException while no server answers there */
    public static Connection connect(Path home) throws Exception {
        ServerFiles files = new ServerFiles(home);
        var postmaster = files.postmaster();
        if (postmaster.isEmpty()) {
            throw new SQLException("no server yet");
        }
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + postmaster.get().port() + "/postgres",
                EmbeddedServer.USER,
                files.password());
    }
}
