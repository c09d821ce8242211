package org.chainon.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL whose data live under one directory and which any number of processes of this machine may use at once.
 * The first starts it, the last one out stops it; a server that a killed process left running is taken over.
 *
 * <p>Who uses it holds a shared lock on {@code users.lock}, which the operating system releases even after kill -9; who starts
 * or stops it holds {@code start.lock} alone.
 */
final class EmbeddedServer implements Closeable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    static final String USER = "postgres";

    private final ServerFiles files;
    private final FileChannel users;
    private FileLock using;
    private final int port;
    private final String password;
    private final @Nullable EmbeddedPostgres started;

    /** Starts the server under {@code home}, or joins the one that runs there. */
    EmbeddedServer(Path home, boolean durable) throws IOException {
        this.files = new ServerFiles(home);
        this.password = files.password();
        this.users = FileChannel.open(
                files.usersLock(), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try (FileChannel starting = openStartLock();
                FileLock alone = starting.lock()) {
            LOG.trace("start lock {}", alone);
            this.using = users.lock(0, 1, true);
            Optional<Integer> running = running();
            if (running.isPresent()) {
                this.started = null;
                this.port = running.get();
                LOG.info("Joined the PostgreSQL that already runs in {}", home);
            } else {
                this.started = start(durable);
                this.port = started.getPort();
            }
        }
    }

    String url() {
        return url(port);
    }

    String password() {
        return password;
    }

    private static String url(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?reWriteBatchedInserts=true&ApplicationName=chainon";
    }

    private FileChannel openStartLock() throws IOException {
        return FileChannel.open(files.startLock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    /** The port of the server in our data directory, once it answers; empty when none runs there. */
    private Optional<Integer> running() throws IOException {
        Instant until = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(until)) {
            Optional<ServerFiles.Postmaster> postmaster = files.postmaster();
            if (postmaster.isEmpty() || !postmaster.get().alive()) {
                return Optional.empty();
            }
            if (answers(postmaster.get().port())) {
                return Optional.of(postmaster.get().port());
            }
            pause();
        }
        throw new IOException("PostgreSQL in " + files.data() + " is there but does not answer; see " + files.log());
    }

    private boolean answers(int port) {
        try (var connection = DriverManager.getConnection(url(port), USER, password);
                var result = connection.createStatement().executeQuery("show data_directory")) {
            return result.next() && Path.of(result.getString(1)).equals(files.data());
        } catch (SQLException e) {
            LOG.debug("PostgreSQL on port {} does not answer yet: {}", port, e.getMessage());
            return false;
        }
    }

    private EmbeddedPostgres start(boolean durable) throws IOException {
        Instant until = Instant.now().plusSeconds(10);
        while (true) {
            try {
                return attempt(durable);
            } catch (IOException | RuntimeException e) {
                // Children of a server that was killed with -9 may hold its memory for a moment.
                if (Instant.now().isAfter(until)) {
                    throw new IOException(
                            "PostgreSQL does not start in " + files.data() + "; the reason stands in " + files.log()
                                    + ". As root it needs user namespaces: run as an ordinary user, or name a server by"
                                    + " CHAINON_DATABASE_URL.",
                            e);
                }
                LOG.info("PostgreSQL did not start, trying again: {}", e.getMessage());
                pause();
            }
        }
    }

    private EmbeddedPostgres attempt(boolean durable) throws IOException {
        String onOff = durable ? "on" : "off";
        ProcessBuilder.Redirect log =
                ProcessBuilder.Redirect.appendTo(files.log().toFile());
        return EmbeddedPostgres.builder()
                .setDataDirectory(files.data())
                .setOverrideWorkingDirectory(files.binaries().toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(PATIENCE)
                .setErrorRedirector(log)
                .setOutputRedirector(log)
                .setConnectConfig("password", password)
                .setLocaleConfig("pwfile", files.passwordFile().toString())
                .setLocaleConfig("auth-host", "scram-sha-256")
                .setLocaleConfig("auth-local", "scram-sha-256")
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "icu")
                .setLocaleConfig("icu-locale", "fr-FR")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "''")
                .setServerConfig("fsync", onOff)
                .setServerConfig("synchronous_commit", onOff)
                .setServerConfig("full_page_writes", onOff)
                .setServerConfig("max_connections", "100")
                .setServerConfig("shared_buffers", "128MB")
                .setServerConfig("max_wal_size", "512MB")
                .start();
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Leaves; stops the server when nobody else uses it. */
    @Override
    public void close() {
        try (FileChannel starting = openStartLock();
                FileLock alone = starting.lock()) {
            LOG.trace("start lock {}", alone);
            using.release();
            FileLock nobodyElse = users.tryLock(0, 1, false);
            if (nobodyElse != null) {
                stop();
            }
            users.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void stop() throws IOException {
        if (started != null) {
            started.close();
            return;
        }
        Optional<ServerFiles.Postmaster> postmaster = files.postmaster();
        if (postmaster.isPresent() && postmaster.get().alive()) {
            postmaster.get().stop();
        }
    }
}
